package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;

/** Sums postings into the cells of any set of analyses. */
public final class CrossTable {
    private static final int MEASURES = Measure.values().length;
    private final List<Analysis> by;
    private final FactColumns facts;
    private final boolean[] asked;
    private final long[] cellOf;

    private final Map<Analysis, List<String>> where;

    CrossTable(Asked asked, FactColumns facts) {
        this(asked.by(), asked.where(), asked.undone(), facts);
    }

    private CrossTable(List<Analysis> by, Map<Analysis, List<String>> where, List<Undone> undone, FactColumns facts) {
        this.by = by;
        this.where = where;
        this.facts = facts;
        this.asked = asked();
        leaveOut(undone);
        this.cellOf = cells();
    }

    public static Distribution of(
            List<Analysis> by, Map<Analysis, List<String>> where, Collection<CaseFacts> facts, int excludedCases) {
        return new CrossTable(by, where, List.of(), new FactColumns(facts)).distribution(excludedCases);
    }

    Distribution distribution(int excludedCases) {
        return new Distribution(by, where, rows(), cases(), excludedCases);
    }

    private boolean[] asked() {
        boolean[] wanted = new boolean[facts.size];
        Arrays.fill(wanted, true);
        where.forEach((analysis, keys) -> {
            FactColumns.Column column = facts.column(analysis);
            boolean[] matches = new boolean[column.keys().size()];
            for (int key = 0; key < matches.length; key++) {
                String occurring = column.keys().get(key);
                matches[key] = keys.stream().anyMatch(one -> analysis.matches(occurring, one));
            }
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] &= matches[column.code()[i]];
            }
        });
        return wanted;
    }

    private void leaveOut(List<Undone> undone) {
        for (int i = 0; i < asked.length && !undone.isEmpty(); i++) {
            asked[i] &= !Undone.anyLeavesOut(undone, facts.caseAt(i), facts.postings[i]);
        }
    }

    /** Each posting's cell as one number, the keys of its analyses being the digits. */
    private long[] cells() {
        long[] cells = new long[facts.size];
        for (Analysis analysis : by) {
            FactColumns.Column column = facts.column(analysis);
            int radix = Math.max(1, column.keys().size());
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i] * radix + column.code()[i];
            }
        }
        return cells;
    }

    private List<String> keys(long cell) {
        String[] keys = new String[by.size()];
        long rest = cell;
        for (int place = keys.length - 1; place >= 0; place--) {
            List<String> known = facts.column(by.get(place)).keys();
            keys[place] = known.get((int) (rest % known.size()));
            rest /= known.size();
        }
        return List.of(keys);
    }

    private List<Row> rows() {
        Map<Long, long[]> sums = new HashMap<>();
        for (int i = 0; i < facts.size; i++) {
            if (asked[i]) {
                long[] cell = sums.computeIfAbsent(cellOf[i], key -> new long[MEASURES]);
                cell[facts.measure[i]] = Math.addExact(cell[facts.measure[i]], facts.amount[i]);
            }
        }
        Map<Long, Long> companies = new HashMap<>();
        facts.firstDecisions(asked).forEach(first -> companies.merge(cellOf[first], 1L, Long::sum));
        List<Row> rows = new ArrayList<>();
        sums.forEach((cell, of) -> rows.add(new Row(keys(cell), Figures.of(of, companies.getOrDefault(cell, 0L)))));
        rows.sort(Comparator.comparing(Row::key, CrossTable::inOrder));
        return rows;
    }

    private int cases() {
        BitSet cases = new BitSet(facts.cases());
        for (int i = 0; i < facts.size; i++) {
            if (asked[i]) {
                cases.set(facts.caseOf[i]);
            }
        }
        return cases.cardinality();
    }

    /**
     * The postings that a figure is the sum of, in the order of their days.
     *
     * @param cell keys of one row; empty for the total
     */
    List<Contribution> contributions(List<String> cell, Quantity quantity) {
        List<Contribution> found = new ArrayList<>();
        if (quantity == Quantity.companies) {
            facts.firstDecisions(asked).stream()
                    .filter(i -> isIn(cell, i))
                    .forEach(i -> found.add(new Contribution(facts.caseAt(i), facts.postings[i], 1, 0)));
        } else {
            for (int i = 0; i < facts.size; i++) {
                Measure measure = facts.postings[i].measure();
                long above = facts.amount[i] * quantity.weight(measure);
                long below = facts.amount[i] * quantity.weightBelow(measure);
                if (asked[i] && (above != 0 || below != 0) && isIn(cell, i)) {
                    found.add(new Contribution(facts.caseAt(i), facts.postings[i], above, below));
                }
            }
        }
        found.sort(Comparator.comparing((Contribution one) -> one.posting().on())
                .thenComparing(one -> one.posting().event()));
        return found;
    }

    /** One posting that was asked for, with the keys of its row. */
    interface Visitor {
        void posting(CaseFacts facts, Posting posting, List<String> key);
    }

    void each(Visitor visitor) {
        Map<Long, List<String>> known = new HashMap<>();
        for (int i = 0; i < facts.size; i++) {
            if (asked[i]) {
                visitor.posting(facts.caseAt(i), facts.postings[i], known.computeIfAbsent(cellOf[i], this::keys));
            }
        }
    }

    /** Distinct companies with anything at all in each row: what small numbers are judged by. */
    Map<List<String>, Integer> contributors() {
        Map<List<String>, Set<String>> companies = new HashMap<>();
        each((one, posting, key) -> {
            Set<String> row = companies.computeIfAbsent(key, k -> new HashSet<>());
            if (one.applicant().kind().isCompany()) {
                row.add(one.applicant().identity());
            }
        });
        Map<List<String>, Integer> counted = new HashMap<>();
        companies.forEach((key, row) -> counted.put(key, row.size()));
        return counted;
    }

    private boolean isIn(List<String> cell, int posting) {
        return cell.isEmpty() || keys(cellOf[posting]).equals(cell);
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
