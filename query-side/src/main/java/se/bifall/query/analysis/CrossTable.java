package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;

/** Sums postings into the cells of any set of analyses. */
public final class CrossTable {
    private static final int MEASURES = Measure.values().length;
    private final List<Analysis> by;
    private final Map<Analysis, List<String>> where;
    private final FactColumns facts;
    /** The row of each posting that is asked for; −1 for any other. */
    private final int[] rowOf;

    private final List<List<String>> keys;

    CrossTable(Asked asked, FactColumns facts) {
        this(asked.by(), asked.where(), asked.undone(), facts);
    }

    private CrossTable(List<Analysis> by, Map<Analysis, List<String>> where, List<Undone> undone, FactColumns facts) {
        this.by = by;
        this.where = where;
        this.facts = facts;
        RowNumbers rows = new RowNumbers(by, where, undone, facts);
        this.rowOf = rows.ofPostings();
        this.keys = rows.keys();
    }

    public static Distribution of(
            List<Analysis> by, Map<Analysis, List<String>> where, Collection<CaseFacts> facts, int excludedCases) {
        return new CrossTable(by, where, List.of(), new FactColumns(facts)).distribution(excludedCases);
    }

    Distribution distribution(int excludedCases) {
        return new Distribution(by, where, rows(), cases(), excludedCases);
    }

    private List<Row> rows() {
        long[][] sums = new long[keys.size()][MEASURES];
        for (int i = 0; i < facts.size; i++) {
            if (isAsked(i)) {
                long[] row = sums[rowOf[i]];
                row[facts.measure[i]] = Math.addExact(row[facts.measure[i]], facts.amount[i]);
            }
        }
        long[] companies = new long[keys.size()];
        for (int first : facts.firstDecisions(this::isAsked)) {
            if (first >= 0) {
                companies[rowOf[first]]++;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < sums.length; row++) {
            rows.add(new Row(keys.get(row), Figures.of(sums[row], companies[row])));
        }
        rows.sort(Comparator.comparing(Row::key, CrossTable::inOrder));
        return rows;
    }

    private int cases() {
        int cases = 0;
        int last = -1;
        for (int i = 0; i < facts.size; i++) {
            if (isAsked(i) && facts.caseOf[i] != last) {
                last = facts.caseOf[i];
                cases++;
            }
        }
        return cases;
    }

    /**
     * The postings that a figure is the sum of, in the order of their days.
     *
     * @param cell keys of one row; empty for the total
     */
    List<Contribution> contributions(List<String> cell, Quantity quantity) {
        List<Contribution> found = new ArrayList<>();
        if (quantity == Quantity.companies) {
            for (int i : facts.firstDecisions(this::isAsked)) {
                if (i >= 0 && isIn(cell, i)) {
                    found.add(new Contribution(facts.caseAt(i), facts.postings[i], 1, 0));
                }
            }
        } else {
            for (int i = 0; i < facts.size; i++) {
                Measure measure = facts.postings[i].measure();
                long above = facts.amount[i] * quantity.weight(measure);
                long below = facts.amount[i] * quantity.weightBelow(measure);
                if (isAsked(i) && (above != 0 || below != 0) && isIn(cell, i)) {
                    found.add(new Contribution(facts.caseAt(i), facts.postings[i], above, below));
                }
            }
        }
        found.sort(Comparator.comparing((Contribution one) -> one.posting().on())
                .thenComparing(one -> one.posting().event()));
        return found;
    }

    /** Rows by their number, from 0. */
    List<List<String>> keys() {
        return keys;
    }

    /** The number of a posting's row; −1 when it is not asked for. */
    int rowOf(int posting) {
        return rowOf[posting];
    }

    /**
     * The fewest distinct companies behind anything that a row shows: the quantity, and how many were decided. What a
     * company has applied for alone hides nobody who was paid.
     */
    Map<List<String>, Integer> contributors(Quantity quantity) {
        int[] behind = companies(measure -> quantity.weight(measure) != 0 || quantity.weightBelow(measure) != 0);
        int[] decided = companies(measure -> measure == Measure.DECISION);
        Map<List<String>, Integer> contributors = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            contributors.put(
                    keys.get(row),
                    behind[row] == 0 || decided[row] == 0
                            ? behind[row] + decided[row]
                            : Math.min(behind[row], decided[row]));
        }
        return contributors;
    }

    private int[] companies(Predicate<Measure> counted) {
        int[] companies = new int[keys.size()];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < facts.size; i++) {
            int company = facts.companyOf(facts.caseOf[i]);
            if (isAsked(i)
                    && company >= 0
                    && counted.test(facts.postings[i].measure())
                    && seen.add((long) rowOf[i] * facts.companies() + company)) {
                companies[rowOf[i]]++;
            }
        }
        return companies;
    }

    private boolean isAsked(int posting) {
        return rowOf[posting] >= 0;
    }

    private boolean isIn(List<String> cell, int posting) {
        return cell.isEmpty() || keys.get(rowOf[posting]).equals(cell);
    }

    static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
