package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;

/**
 * The postings of many cases side by side in dense arrays, with the keys of each analysis as small numbers: worked out
 * once, then any table is a walk over them. Columns of almost the same cases are made from those that are there.
 */
public final class FactColumns {
    private final List<CaseFacts> cases;
    final int size;
    final int[] caseOf;
    final Posting[] postings;
    final byte[] measure;
    final long[] amount;
    /** The first posting of each case. */
    private final int[] begins;

    private final int[] companyOf;
    private final int companies;
    /** The postings that are approving decisions about companies, in the order of their cases. */
    private final int[] decisions;
    /** The day of each of them, counted from 1970. */
    private final int[] decidedOn;

    private final Map<Analysis, Column> columns = new ConcurrentHashMap<>();

    /**
     * @param code the place of its key in {@code keys}, for each case or, when they differ within it, for each posting
     */
    @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
    record Column(int[] code, boolean ofTheCase, List<String> keys) {}

    public FactColumns(Collection<CaseFacts> facts) {
        cases = List.copyOf(facts);
        size = cases.stream().mapToInt(one -> one.postings().size()).sum();
        caseOf = new int[size];
        postings = new Posting[size];
        measure = new byte[size];
        amount = new long[size];
        begins = new int[cases.size() + 1];
        companyOf = new int[cases.size()];
        Map<String, Integer> known = new HashMap<>();
        int at = 0;
        for (int number = 0; number < cases.size(); number++) {
            CaseFacts one = cases.get(number);
            companyOf[number] = one.applicant().kind().isCompany()
                    ? known.computeIfAbsent(one.applicant().identity(), identity -> known.size())
                    : -1;
            begins[number] = at;
            for (Posting posting : one.postings()) {
                caseOf[at] = number;
                postings[at] = posting;
                measure[at] = (byte) posting.measure().ordinal();
                amount[at] = posting.amount();
                at++;
            }
        }
        begins[cases.size()] = at;
        companies = known.size();
        decisions = IntStream.range(0, size)
                .filter(i -> measure[i] == Measure.DECISION.ordinal() && companyOf[caseOf[i]] >= 0)
                .toArray();
        decidedOn = Arrays.stream(decisions)
                .map(i -> (int) postings[i].on().toEpochDay())
                .toArray();
    }

    /**
     * The same as of {@code facts} alone, sooner: what is worked out for a case holds as long as it is the same.
     *
     * @param like columns of other cases or of many of the same; null for none
     */
    public static FactColumns like(@Nullable FactColumns like, Collection<CaseFacts> facts) {
        FactColumns columns = new FactColumns(facts);
        if (like != null && !like.columns.isEmpty()) {
            int[] same = columns.sameIn(like);
            like.columns.forEach(
                    (analysis, column) -> columns.columns.put(analysis, columns.worked(analysis, like, column, same)));
        }
        return columns;
    }

    /** Where each case stands in the others; −1 for one that has changed or is not there. */
    @SuppressWarnings("ReferenceEquality") // facts that are the same object have not changed
    private int[] sameIn(FactColumns like) {
        IdentityHashMap<CaseFacts, Integer> places = new IdentityHashMap<>();
        int[] same = new int[cases.size()];
        for (int number = 0; number < same.length; number++) {
            CaseFacts one = cases.get(number);
            if (number < like.cases.size() && like.cases.get(number) == one) {
                same[number] = number;
                continue;
            }
            if (places.isEmpty()) {
                for (int place = 0; place < like.cases.size(); place++) {
                    places.put(like.cases.get(place), place);
                }
            }
            same[number] = places.getOrDefault(one, -1);
        }
        return same;
    }

    public int cases() {
        return cases.size();
    }

    /** The first posting of a case; of the number after the last case, the number of postings. */
    int begin(int caseNumber) {
        return begins[caseNumber];
    }

    CaseFacts caseAt(int posting) {
        return cases.get(caseOf[posting]);
    }

    /** A number for the company of a case, below {@link #companies()}; −1 when it is no company. */
    int companyOf(int caseNumber) {
        return companyOf[caseNumber];
    }

    int companies() {
        return companies;
    }

    /** Every key of an analysis that occurs, and perhaps some that did before something changed. */
    public List<String> keys(Analysis analysis) {
        return column(analysis).keys();
    }

    /** The keys of an analysis, worked out at the first question. */
    Column column(Analysis analysis) {
        return columns.computeIfAbsent(
                analysis, one -> worked(one, null, new Column(new int[0], one.isOfTheCase(), List.of()), new int[0]));
    }

    private Column worked(Analysis analysis, @Nullable FactColumns like, Column column, int[] same) {
        boolean ofTheCase = analysis.isOfTheCase();
        int[] code = new int[ofTheCase ? cases.size() : size];
        List<String> keys = new ArrayList<>(column.keys());
        Map<String, Integer> known = new HashMap<>();
        keys.forEach(key -> known.put(key, known.size()));
        for (int number = 0; number < cases.size(); number++) {
            int place = like == null ? -1 : same[number];
            int begin = begins[number];
            int end = begins[number + 1];
            if (begin == end) {
                continue;
            }
            if (ofTheCase) {
                code[number] = place >= 0 ? column.code()[place] : code(analysis, number, begin, keys, known);
            } else if (like != null && place >= 0) {
                System.arraycopy(column.code(), like.begins[place], code, begin, end - begin);
            } else {
                for (int i = begin; i < end; i++) {
                    code[i] = code(analysis, number, i, keys, known);
                }
            }
        }
        return new Column(code, ofTheCase, List.copyOf(keys));
    }

    private int code(Analysis analysis, int number, int posting, List<String> keys, Map<String, Integer> known) {
        String key = analysis.keyOf(cases.get(number), postings[posting]);
        Integer place = known.get(key);
        if (place == null) {
            place = keys.size();
            known.put(key, place);
            keys.add(key);
        }
        return place;
    }

    /**
     * For each company the posting of its first approving decision among those asked for; the earlier case when equal.
     *
     * @return the posting by the number of the company; −1 for one without
     */
    int[] firstDecisions(IntPredicate asked) {
        int[] first = new int[companies];
        Arrays.fill(first, -1);
        for (int one = 0; one < decisions.length; one++) {
            if (asked.test(decisions[one])) {
                int company = companyOf[caseOf[decisions[one]]];
                first[company] = first[company] < 0 ? one : earlier(first[company], one);
            }
        }
        for (int company = 0; company < companies; company++) {
            first[company] = first[company] < 0 ? -1 : decisions[first[company]];
        }
        return first;
    }

    /** @return the number of the one among all decisions */
    private int earlier(int one, int other) {
        if (decidedOn[one] != decidedOn[other]) {
            return decidedOn[one] < decidedOn[other] ? one : other;
        }
        String oneCase = caseAt(decisions[one]).caseId().value();
        return oneCase.compareTo(caseAt(decisions[other]).caseId().value()) <= 0 ? one : other;
    }
}
