package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    public enum Stage {
        APPLIED(Measure.APPLIED),
        DECIDED(Measure.APPLIED, Measure.DECIDED),
        GRANTED(Measure.GRANTED, Measure.DECISION),
        PAID(Measure.PAID, Measure.DECISION, Measure.PAID),
        CLOSED(Measure.PAID, Measure.DECISION, Measure.PAID, Measure.CLOSED);

        private final Measure kronor;
        /** What a case must have something of, as bits. */
        private final int needed;

        Stage(Measure kronor, Measure... needed) {
            this.kronor = kronor;
            this.needed = Arrays.stream(needed).mapToInt(Stage::bit).sum();
        }

        private static int bit(Measure measure) {
            return 1 << measure.ordinal();
        }

        /** The kronor that are shown at the stage. */
        public Quantity kronor() {
            return switch (kronor) {
                case APPLIED -> Quantity.applied;
                case GRANTED -> Quantity.granted;
                default -> Quantity.paid;
            };
        }

        boolean isReachedBy(CaseFacts facts) {
            int has = 0;
            for (Posting posting : facts.postings()) {
                has |= bit(posting.measure());
            }
            return (has & needed) == needed;
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
        CrossTable table = new CrossTable(asked, facts);
        int[] rowOfCase = new int[facts.cases()];
        int[] has = new int[facts.cases()];
        long[][] kronor = new long[Stage.values().length][facts.cases()];
        Arrays.fill(rowOfCase, -1);
        for (int i = 0; i < facts.size; i++) {
            int number = facts.caseOf[i];
            has[number] |= 1 << facts.measure[i];
            if (facts.measure[i] == Measure.APPLICATION.ordinal()) {
                rowOfCase[number] = table.rowOf(i);
            }
            for (Stage stage : Stage.values()) {
                kronor[stage.ordinal()][number] += facts.measure[i] == stage.kronor.ordinal() ? facts.amount[i] : 0;
            }
        }
        Map<List<String>, List<Integer>> groups = new TreeMap<>(CrossTable::inOrder);
        List<Integer> all = new ArrayList<>();
        for (int number = 0; number < rowOfCase.length; number++) {
            if (rowOfCase[number] >= 0) {
                groups.computeIfAbsent(table.keys().get(rowOfCase[number]), key -> new ArrayList<>())
                        .add(number);
                all.add(number);
            }
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, cases) -> rows.add(new Row(key, stages(cases, facts, has, kronor))));
        return new Funnel(asked.by(), List.copyOf(rows), stages(all, facts, has, kronor), excludedCases);
    }

    /**
     * The cases behind one figure of the funnel.
     *
     * @param asked with cases, companies or the kronor of the stage as its quantity
     * @param cell keys of one row; empty for the total
     */
    public static Why why(Asked asked, List<String> cell, Stage stage, FactColumns facts, int excludedCases) {
        CrossTable table = new CrossTable(asked, facts);
        List<Contribution> all = new ArrayList<>();
        List<Contribution> found = new ArrayList<>();
        Set<Integer> companies = new HashSet<>();
        Set<Integer> companiesFound = new HashSet<>();
        for (int i = 0; i < facts.size; i++) {
            if (facts.measure[i] != Measure.APPLICATION.ordinal()
                    || table.rowOf(i) < 0
                    || !stage.isReachedBy(facts.caseAt(i))) {
                continue;
            }
            int company = facts.companyOf(facts.caseOf[i]);
            all.addAll(parts(asked.quantity(), stage, facts.caseAt(i), company, companies));
            if (cell.isEmpty() || table.keys().get(table.rowOf(i)).equals(cell)) {
                found.addAll(parts(asked.quantity(), stage, facts.caseAt(i), company, companiesFound));
            }
        }
        found.sort(Comparator.comparing((Contribution one) -> one.posting().on())
                .thenComparing(one -> one.posting().event()));
        return new Why(
                asked,
                cell,
                figures(asked.quantity(), found),
                figures(asked.quantity(), all),
                found,
                excludedCases,
                stage);
    }

    private static List<Contribution> parts(
            Quantity quantity, Stage stage, CaseFacts facts, int company, Set<Integer> companies) {
        if (quantity == Quantity.companies && (company < 0 || !companies.add(company))) {
            return List.of();
        }
        Measure measure = quantity == stage.kronor() ? stage.kronor : Measure.APPLICATION;
        return facts.postings().stream()
                .filter(posting -> posting.measure() == measure)
                .map(posting -> new Contribution(facts, posting, posting.amount(), 0))
                .toList();
    }

    private static Figures figures(Quantity quantity, List<Contribution> parts) {
        long[] sums = new long[Measure.values().length];
        parts.forEach(one -> sums[one.posting().measure().ordinal()] += one.above());
        return Figures.of(sums, quantity == Quantity.companies ? parts.size() : 0);
    }

    /**
     * Which rows may be published: a row is as small as the smallest group of companies that it shows or that the
     * difference between two of its stages shows.
     *
     * @param threshold the fewest companies in a group that shows
     */
    public Suppression suppression(int threshold) {
        Map<List<String>, Integer> smallest = new HashMap<>();
        rows.forEach(row -> smallest.put(row.key(), smallest(row.stages())));
        Suppression found = Suppression.of(smallest, threshold);
        int whole = smallest(total);
        return new Suppression(found.cells(), found.totalToo() || (whole > 0 && whole < threshold));
    }

    private static int smallest(Map<Stage, Tally> stages) {
        int smallest = 0;
        int before = 0;
        for (Stage stage : Stage.values()) {
            int companies = stages.getOrDefault(stage, Tally.NONE).companies();
            for (int group : new int[] {companies, before - companies}) {
                smallest = group > 0 && (smallest == 0 || group < smallest) ? group : smallest;
            }
            before = companies;
        }
        return smallest;
    }

    private static Map<Stage, Tally> stages(List<Integer> cases, FactColumns facts, int[] has, long[][] kronor) {
        Map<Stage, Tally> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            int reached = 0;
            long sum = 0;
            BitSet companies = new BitSet(facts.companies());
            for (int number : cases) {
                if ((has[number] & stage.needed) == stage.needed) {
                    reached++;
                    sum += kronor[stage.ordinal()][number];
                    if (facts.companyOf(number) >= 0) {
                        companies.set(facts.companyOf(number));
                    }
                }
            }
            stages.put(stage, new Tally(reached, companies.cardinality(), sum));
        }
        return stages;
    }
}
