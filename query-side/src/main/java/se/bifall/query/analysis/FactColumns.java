package se.bifall.query.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;

/**
 * The postings of many cases side by side in dense arrays, with the keys of each analysis as small numbers: worked out
 * once, then any table is a walk over them.
 */
public final class FactColumns {
    private final List<CaseFacts> cases;
    final int size;
    final int[] caseOf;
    final Posting[] postings;
    final int[] measure;
    final long[] amount;
    private final int[] companyOf;
    private final Map<Analysis, Column> columns = new ConcurrentHashMap<>();

    /**
     * @param code for each posting the place of its key in {@code keys}
     */
    @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
    record Column(int[] code, List<String> keys) {}

    public FactColumns(Collection<CaseFacts> facts) {
        cases = List.copyOf(facts);
        size = cases.stream().mapToInt(one -> one.postings().size()).sum();
        caseOf = new int[size];
        postings = new Posting[size];
        measure = new int[size];
        amount = new long[size];
        companyOf = new int[cases.size()];
        Map<String, Integer> companies = new HashMap<>();
        int at = 0;
        for (int number = 0; number < cases.size(); number++) {
            CaseFacts one = cases.get(number);
            companyOf[number] = one.applicant().kind().isCompany()
                    ? companies.computeIfAbsent(one.applicant().identity(), identity -> companies.size())
                    : -1;
            for (Posting posting : one.postings()) {
                caseOf[at] = number;
                postings[at] = posting;
                measure[at] = posting.measure().ordinal();
                amount[at] = posting.amount();
                at++;
            }
        }
    }

    public int cases() {
        return cases.size();
    }

    CaseFacts caseAt(int posting) {
        return cases.get(caseOf[posting]);
    }

    /** Every key of an analysis that occurs. */
    public List<String> keys(Analysis analysis) {
        return column(analysis).keys();
    }

    /** The keys of an analysis, worked out at the first question. */
    Column column(Analysis analysis) {
        return columns.computeIfAbsent(analysis, this::worked);
    }

    private Column worked(Analysis analysis) {
        int[] code = new int[size];
        List<String> keys = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (i > 0 && caseOf[i] == caseOf[i - 1] && analysis.isOfTheCase()) {
                code[i] = code[i - 1];
                continue;
            }
            String key = analysis.keyOf(caseAt(i), postings[i]);
            Integer place = known.get(key);
            if (place == null) {
                place = keys.size();
                known.put(key, place);
                keys.add(key);
            }
            code[i] = place;
        }
        return new Column(code, List.copyOf(keys));
    }

    /** For each company the posting of its first approving decision among those asked for; the earlier case when equal. */
    Collection<Integer> firstDecisions(boolean[] asked) {
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int company = companyOf[caseOf[i]];
            if (asked[i] && company >= 0 && postings[i].measure() == Measure.DECISION) {
                first.merge(company, i, this::earlier);
            }
        }
        return first.values();
    }

    private int earlier(int one, int other) {
        LocalDate on = postings[one].on();
        int order = on.compareTo(postings[other].on());
        if (order == 0) {
            order = caseAt(one)
                    .caseId()
                    .value()
                    .compareTo(caseAt(other).caseId().value());
        }
        return order <= 0 ? one : other;
    }
}
