package se.bifall.query.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;

/** Sums postings into the cells of any set of analyses. */
public final class CrossTable {
    private final List<Analysis> by;
    private final Map<Analysis, List<String>> where;
    private final Map<List<String>, long[]> sums = new HashMap<>();
    private final Map<String, FirstDecision> companies = new HashMap<>();
    private final Set<String> cases = new HashSet<>();

    private record FirstDecision(Posting posting, String caseId, List<String> key) {
        static final Comparator<FirstDecision> ORDER = Comparator.comparing(
                        (FirstDecision first) -> first.posting().on())
                .thenComparing(FirstDecision::caseId);
    }

    private CrossTable(List<Analysis> by, Map<Analysis, List<String>> where) {
        this.by = by;
        this.where = where;
    }

    public static Distribution of(
            List<Analysis> by, Map<Analysis, List<String>> where, Collection<CaseFacts> facts, int excludedCases) {
        CrossTable table = new CrossTable(by, where);
        facts.forEach(table::add);
        return table.distribution(excludedCases);
    }

    private void add(CaseFacts facts) {
        for (Posting posting : facts.postings()) {
            if (isAskedFor(facts, posting)) {
                List<String> key = by.stream()
                        .map(analysis -> analysis.keyOf(facts, posting))
                        .toList();
                long[] cell = sums.computeIfAbsent(key, k -> new long[Measure.values().length]);
                int measure = posting.measure().ordinal();
                cell[measure] = Math.addExact(cell[measure], posting.amount());
                cases.add(facts.caseId().value());
                if (posting.measure() == Measure.DECISION
                        && facts.applicant().kind().isCompany()) {
                    companies.merge(
                            facts.applicant().identity(),
                            new FirstDecision(posting, facts.caseId().value(), key),
                            (one, other) -> FirstDecision.ORDER.compare(one, other) <= 0 ? one : other);
                }
            }
        }
    }

    private boolean isAskedFor(CaseFacts facts, Posting posting) {
        return where.entrySet().stream()
                .allMatch(asked -> asked.getValue().contains(asked.getKey().keyOf(facts, posting)));
    }

    private Distribution distribution(int excludedCases) {
        Map<List<String>, Long> companiesByKey =
                companies.values().stream().collect(Collectors.groupingBy(FirstDecision::key, Collectors.counting()));
        List<Row> rows = sums.entrySet().stream()
                .map(cell -> new Row(
                        cell.getKey(), Figures.of(cell.getValue(), companiesByKey.getOrDefault(cell.getKey(), 0L))))
                .sorted(Comparator.comparing(Row::key, CrossTable::inOrder))
                .toList();
        return new Distribution(by, where, rows, cases.size(), excludedCases);
    }

    private static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
