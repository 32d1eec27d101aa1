package se.bifall.query.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Sums of unknown numbers that a reader knows, and some that they must not be able to work out. A sum is given by the
 * places of the numbers in it. Exact: see {@link PrimeRows}.
 */
public final class SumSpace {
    private final int places;
    private final List<long[]> known = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private List<long[]> secret = new ArrayList<>();

    /** @param places how many unknown numbers there are */
    public SumSpace(int places) {
        this.places = places;
    }

    /** Something that must not be found. Before anything is known. */
    public void protect(Collection<Integer> sum) {
        secret.add(vector(sum));
    }

    /** Adds what becomes known together, unless a secret would follow: then nothing is added, and the answer is false. */
    public boolean tell(List<? extends Collection<Integer>> sums) {
        int before = known.size();
        List<long[]> secretBefore = secret;
        secret = new ArrayList<>();
        secretBefore.forEach(one -> secret.add(one.clone()));
        for (Collection<Integer> sum : sums) {
            if (!add(vector(sum))) {
                known.subList(before, known.size()).clear();
                pivots.subList(before, pivots.size()).clear();
                secret = secretBefore;
                return false;
            }
        }
        return true;
    }

    private long[] vector(Collection<Integer> sum) {
        long[] vector = new long[places];
        sum.forEach(place -> vector[place] = 1);
        return vector;
    }

    private boolean add(long[] vector) {
        for (int i = 0; i < known.size(); i++) {
            PrimeRows.clear(vector, known.get(i), pivots.get(i));
        }
        int pivot = 0;
        while (pivot < places && vector[pivot] == 0) {
            pivot++;
        }
        if (pivot == places) {
            return true;
        }
        PrimeRows.scale(vector, pivot);
        known.add(vector);
        pivots.add(pivot);
        for (long[] one : secret) {
            PrimeRows.clear(one, vector, pivot);
            if (isNothing(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(long[] vector) {
        for (long number : vector) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }
}
