package se.bifall.benchmark.result;

import java.util.Comparator;
import se.bifall.benchmark.peer.Phase;

/**
 * What a row of a table is about.
 *
 * @param subject a peer or a limit
 */
public record Row(Phase phase, int cases, long events, String subject) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::phase).thenComparing(Row::cases).thenComparing(Row::subject);

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }
}
