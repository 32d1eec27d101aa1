package se.bifall.query.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;

/** What a distribution can be narrowed by: for each analysis the keys that occur now. */
@Component
class AnalysisFilters {
    private static final List<String> FIRST = List.of("year", "grantKind", "fundingSource");
    private final DistributionQuestion question;
    private final AsOf asOf;

    AnalysisFilters(DistributionQuestion question, AsOf asOf) {
        this.question = question;
        this.asOf = asOf;
    }

    /** @param several true when more than one is selected */
    record Filter(String name, String label, boolean first, List<FormField.Option> options, boolean several) {
        public boolean isUsed() {
            return options.stream().anyMatch(FormField.Option::selected);
        }
    }

    List<Filter> of(AnalysisQuestion asked) {
        FactColumns columns = asOf.at(PointInTime.NOW).columns();
        List<Filter> filters = new ArrayList<>();
        question.analyses().values().forEach(analysis -> {
            List<String> selected = asked.where(analysis);
            Set<String> offered = new LinkedHashSet<>(columns.keys(analysis));
            if (asked.wrong().isEmpty()) {
                offered.addAll(selected);
            }
            filters.add(new Filter(
                    analysis.name(),
                    AnalysisWords.label(analysis),
                    FIRST.contains(analysis.name()),
                    offered.stream()
                            .map(key -> new FormField.Option(
                                    key, Labels.capital(AnalysisWords.labelOf(analysis, key)), selected.contains(key)))
                            .sorted((one, other) -> Swedish.ORDER.compare(one.label(), other.label()))
                            .toList(),
                    selected.size() > 1));
        });
        filters.sort((one, other) -> Integer.compare(place(one), place(other)));
        return filters;
    }

    private static int place(Filter filter) {
        return filter.first() ? FIRST.indexOf(filter.name()) : FIRST.size();
    }
}
