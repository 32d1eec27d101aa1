package se.bifall.benchmark.work;

import java.util.SplittableRandom;

/**
 * Which events of cases there are, whatever they say.
 *
 * @param count how many
 * @param sum of a number for each of them, by its case and its place there: other events, though as many, hardly ever have the
 *     same
 */
public record EventSet(long count, long sum) {
    public static final EventSet NONE = new EventSet(0, 0);

    /** With one event more. */
    public EventSet with(String caseId, long sequence) {
        return new EventSet(count + 1, sum + number(caseId, sequence));
    }

    /**
     * With a case more.
     *
     * @param events that there are of it
     * @param last place of the newest, from 0: of other than one less than there are, some are missing
     */
    public EventSet with(String caseId, long events, long last) {
        EventSet all = this;
        for (long sequence = last - events + 1; sequence <= last; sequence++) {
            all = all.with(caseId, sequence);
        }
        return all;
    }

    public EventSet plus(EventSet others) {
        return new EventSet(count + others.count, sum + others.sum);
    }

    private static long number(String caseId, long sequence) {
        return new SplittableRandom((long) caseId.hashCode() << Integer.SIZE ^ sequence).nextLong();
    }
}
