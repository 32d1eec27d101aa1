package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.query.projection.FactTable;

/** What a distribution can be narrowed by: for each analysis the keys that occur, found once for each position. */
@Component
class AnalysisFilters {
    private static final List<String> FIRST = List.of("year", "grantKind", "fundingSource");
    private final DistributionQuestion question;
    private volatile Occurring known = new Occurring(-1, Map.of());

    AnalysisFilters(DistributionQuestion question) {
        this.question = question;
    }

    private record Occurring(long position, Map<String, Set<String>> keys) {}

    /** @param several true when more than one is selected */
    record Filter(String name, String label, boolean first, List<FormField.Option> options, boolean several) {
        public boolean isUsed() {
            return options.stream().anyMatch(FormField.Option::selected);
        }
    }

    List<Filter> of(AnalysisQuestion asked, FactTable.Snapshot snapshot) {
        Map<String, Set<String>> keys = occurring(snapshot);
        List<Filter> filters = new ArrayList<>();
        question.analyses().values().forEach(analysis -> {
            List<String> selected = asked.where(analysis);
            Set<String> offered = new LinkedHashSet<>(keys.getOrDefault(analysis.name(), Set.of()));
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

    private Map<String, Set<String>> occurring(FactTable.Snapshot snapshot) {
        Occurring last = known;
        if (last.position() != snapshot.position()) {
            last = new Occurring(snapshot.position(), keys(question.analyses().values(), snapshot.cases()));
            known = last;
        }
        return last.keys();
    }

    private static Map<String, Set<String>> keys(Collection<Analysis> analyses, Collection<CaseFacts> cases) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Analysis analysis : analyses) {
            Set<String> found = keys.computeIfAbsent(analysis.name(), name -> new HashSet<>());
            for (CaseFacts facts : cases) {
                for (Posting posting : facts.postings()) {
                    found.add(analysis.keyOf(facts, posting));
                }
            }
        }
        return keys;
    }
}
