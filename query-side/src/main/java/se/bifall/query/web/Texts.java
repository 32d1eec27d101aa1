package se.bifall.query.web;

import java.util.stream.Collectors;
import se.bifall.query.analysis.Distribution;

/** The sentences that stand with every table: what is counted, and by which definition. */
final class Texts {
    private Texts() {}

    static String definition(Distribution distribution) {
        if (distribution.by().isEmpty()) {
            return PageWords.word("table.definitionOfAll");
        }
        return distribution.by().stream()
                .map(analysis -> AnalysisWords.label(analysis) + " (" + analysis.name() + "/" + analysis.version()
                        + "): " + AnalysisWords.definition(analysis))
                .collect(Collectors.joining(" "));
    }

    static String base(Distribution distribution) {
        String where = distribution.where().entrySet().stream()
                .map(filter -> AnalysisWords.label(filter.getKey()) + ": "
                        + filter.getValue().stream()
                                .map(key -> AnalysisWords.labelOf(filter.getKey(), key))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return PageWords.sentence(
                        "table.base",
                        PageWords.number(distribution.cases()),
                        where.isEmpty() ? PageWords.word("table.everything") : where)
                + (distribution.excludedCases() == 0
                        ? ""
                        : " " + PageWords.sentence("table.excluded", distribution.excludedCases()));
    }
}
