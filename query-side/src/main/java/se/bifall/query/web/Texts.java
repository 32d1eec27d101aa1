package se.bifall.query.web;

import java.util.stream.Collectors;
import se.bifall.codes.Words;
import se.bifall.query.analysis.Distribution;

/** The Swedish sentences that stand with every table: what is counted, and by which definition. */
final class Texts {
    private Texts() {}

    static String definition(Distribution distribution) {
        if (distribution.by().isEmpty()) {
            return "Alla poster i urvalet, sammanlagt.";
        }
        return distribution.by().stream()
                .map(analysis -> analysis.label() + " (" + analysis.name() + "/" + analysis.version() + "): "
                        + analysis.definition())
                .collect(Collectors.joining(" "));
    }

    static String base(Distribution distribution) {
        String where = distribution.where().entrySet().stream()
                .map(filter -> filter.getKey().label() + ": "
                        + filter.getValue().stream()
                                .map(filter.getKey()::labelOf)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return Words.number(distribution.cases()) + " ärenden med poster i urvalet ("
                + (where.isEmpty() ? "hela beståndet" : where)
                + "). Beviljat är brutto; netto är beviljat minus återtag och återföringar. Sökt bokförs det år"
                + " ansökan kom in, beviljat och återtaget det år det beslutades, utbetalt det år det betalades."
                + " Ett företag räknas en gång, i raden för sitt första beviljande beslut i urvalet."
                + (distribution.excludedCases() == 0
                        ? ""
                        : " " + distribution.excludedCases()
                                + " ärenden är utelämnade, eftersom en händelse inte kan läsas.");
    }
}
