package se.bifall.query.goal;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;

/** How many are reached how far. */
public record Tally(long wholly, long partly, long missed, long open) {
    /** @param all empty for one that is not judged */
    public static Tally of(Collection<Optional<Fulfilment>> all) {
        return new Tally(
                count(all, Fulfilment.WHOLLY),
                count(all, Fulfilment.PARTLY),
                count(all, Fulfilment.NOT),
                count(all, null));
    }

    private static long count(Collection<Optional<Fulfilment>> all, @Nullable Fulfilment sought) {
        return all.stream()
                .filter(one -> one.equals(Optional.ofNullable(sought)))
                .count();
    }
}
