package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;

/**
 * How far the applications asked for have come: the same cases at every stage, so that each stage lies inside the one
 * before. A year asked for is the year the application came in.
 *
 * @param total of all rows; a company in two rows is one company here
 */
public record Funnel(List<Analysis> by, List<Row> rows, Map<Stage, Tally> total, int excludedCases) {

    /** Applied, decided, granted, paid and closed are five populations that differ. */
    @SuppressWarnings("ImmutableEnumChecker") // the predicates keep no state
    public enum Stage {
        APPLIED(Measure.APPLIED, facts -> true),
        DECIDED(Measure.APPLIED, facts -> has(facts, Measure.DECIDED)),
        GRANTED(Measure.GRANTED, facts -> has(facts, Measure.DECISION)),
        PAID(Measure.PAID, facts -> has(facts, Measure.DECISION) && has(facts, Measure.PAID)),
        CLOSED(
                Measure.PAID,
                facts -> has(facts, Measure.DECISION) && has(facts, Measure.PAID) && has(facts, Measure.CLOSED));

        private final Measure kronor;
        private final Predicate<CaseFacts> reached;

        Stage(Measure kronor, Predicate<CaseFacts> reached) {
            this.kronor = kronor;
            this.reached = reached;
        }

        private static boolean has(CaseFacts facts, Measure measure) {
            return facts.postings().stream().anyMatch(posting -> posting.measure() == measure);
        }
    }

    /**
     * @param cases applications that reached the stage
     * @param companies distinct companies among them
     * @param kronor applied for up to the decision, granted gross at granted, paid from there on
     */
    public record Tally(int cases, int companies, long kronor) {
        public static final Tally NONE = new Tally(0, 0, 0);
    }

    /** @param key one key for each analysis, in their order */
    public record Row(List<String> key, Map<Stage, Tally> stages) {}

    /** @param excludedCases cases that are left out of {@code facts} */
    public static Funnel of(Asked asked, FactColumns facts, int excludedCases) {
        Map<String, List<CaseFacts>> groups = new TreeMap<>();
        Map<String, List<String>> keys = new TreeMap<>();
        CrossTable table = new CrossTable(asked, facts);
        table.each((one, posting, key) -> {
            if (posting.measure() == Measure.APPLICATION) {
                String joined = String.join("\u0000", key);
                keys.put(joined, key);
                groups.computeIfAbsent(joined, k -> new ArrayList<>()).add(one);
            }
        });
        List<Row> rows = new ArrayList<>();
        groups.forEach((joined, cases) -> rows.add(new Row(keys.getOrDefault(joined, List.of()), stages(cases))));
        return new Funnel(
                asked.by(),
                List.copyOf(rows),
                stages(groups.values().stream().flatMap(List::stream).toList()),
                excludedCases);
    }

    private static Map<Stage, Tally> stages(List<CaseFacts> cases) {
        Map<Stage, Tally> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<CaseFacts> reached = cases.stream().filter(stage.reached).toList();
            Set<String> companies = new HashSet<>();
            long kronor = 0;
            for (CaseFacts facts : reached) {
                if (facts.applicant().kind().isCompany()) {
                    companies.add(facts.applicant().identity());
                }
                for (Posting posting : facts.postings()) {
                    kronor += posting.measure() == stage.kronor ? posting.amount() : 0;
                }
            }
            stages.put(stage, new Tally(reached.size(), companies.size(), kronor));
        }
        return stages;
    }
}
