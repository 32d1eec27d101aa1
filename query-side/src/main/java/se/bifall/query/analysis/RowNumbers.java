package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The row of each posting in a cross-table: its keys are the digits of one number, and every number that occurs is a row. */
final class RowNumbers {
    private static final int MOST_DIRECT = 1 << 20;
    private final List<Undone> undone;
    private final FactColumns facts;
    private final List<Filter> filters;
    private final List<Digit> digits = new ArrayList<>();
    private final Map<Long, Integer> sparse = new HashMap<>();
    private final int[] direct;
    private final List<List<String>> keys = new ArrayList<>();

    /** @param matches whether a code of the column is asked for */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Filter(FactColumns.Column column, boolean[] matches) {
        boolean isPassed(int place) {
            return matches[column.code()[place]];
        }
    }

    /** @param weight what one step of the column adds to a row's number */
    private record Digit(FactColumns.Column column, long weight) {
        long at(int place) {
            return weight * column.code()[place];
        }

        String keyIn(long number) {
            return column.keys().get((int) (number / weight % column.keys().size()));
        }
    }

    RowNumbers(List<Analysis> by, Map<Analysis, List<String>> where, List<Undone> undone, FactColumns facts) {
        this.undone = undone;
        this.facts = facts;
        this.filters = where.entrySet().stream()
                .map(one -> filter(one.getKey(), one.getValue()))
                .toList();
        long numbers = 1;
        for (Analysis analysis : by.reversed()) {
            FactColumns.Column column = facts.column(analysis);
            digits.addFirst(new Digit(column, numbers));
            numbers = Math.multiplyExact(numbers, Math.max(1, column.keys().size()));
        }
        direct = new int[numbers <= MOST_DIRECT ? (int) numbers : 0];
        Arrays.fill(direct, -1);
    }

    private Filter filter(Analysis analysis, List<String> asked) {
        FactColumns.Column column = facts.column(analysis);
        boolean[] matches = new boolean[column.keys().size()];
        for (int code = 0; code < matches.length; code++) {
            String occurring = column.keys().get(code);
            matches[code] = asked.stream().anyMatch(one -> analysis.matches(occurring, one));
        }
        return new Filter(column, matches);
    }

    /**
     * Case by case: what holds for all of a case is looked at once.
     *
     * @return −1 for a posting that isn't asked for
     */
    int[] ofPostings() {
        int[] rows = new int[facts.size];
        Filter[] ofCases =
                filters.stream().filter(one -> one.column.ofTheCase()).toArray(Filter[]::new);
        Filter[] ofPostings =
                filters.stream().filter(one -> !one.column.ofTheCase()).toArray(Filter[]::new);
        Digit[] caseDigits =
                digits.stream().filter(one -> one.column.ofTheCase()).toArray(Digit[]::new);
        Digit[] postingDigits =
                digits.stream().filter(one -> !one.column.ofTheCase()).toArray(Digit[]::new);
        int cases = facts.cases();
        boolean isAnyUndone = !undone.isEmpty();
        for (int number = 0; number < cases; number++) {
            int begin = facts.begin(number);
            int end = facts.begin(number + 1);
            if (begin == end || !isPassed(ofCases, number)) {
                Arrays.fill(rows, begin, end, -1);
                continue;
            }
            long ofTheCase = sum(caseDigits, number);
            for (int i = begin; i < end; i++) {
                rows[i] = isPassed(ofPostings, i) && !(isAnyUndone && isUndone(i))
                        ? row(ofTheCase + sum(postingDigits, i))
                        : -1;
            }
        }
        return rows;
    }

    private static boolean isPassed(Filter[] filters, int place) {
        for (Filter filter : filters) {
            if (!filter.isPassed(place)) {
                return false;
            }
        }
        return true;
    }

    private static long sum(Digit[] digits, int place) {
        long sum = 0;
        for (Digit digit : digits) {
            sum += digit.at(place);
        }
        return sum;
    }

    private boolean isUndone(int posting) {
        return Undone.anyLeavesOut(undone, facts.caseAt(posting), facts.postings[posting]);
    }

    private int row(long number) {
        if (direct.length == 0) {
            return sparse.computeIfAbsent(number, this::added);
        }
        int place = (int) number;
        if (direct[place] < 0) {
            direct[place] = added(number);
        }
        return direct[place];
    }

    private int added(long number) {
        keys.add(digits.stream().map(digit -> digit.keyIn(number)).toList());
        return keys.size() - 1;
    }

    /** Of the rows that a posting has, by their number, from 0. */
    List<List<String>> keys() {
        return keys;
    }
}
