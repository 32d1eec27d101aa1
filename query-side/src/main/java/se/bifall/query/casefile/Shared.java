package se.bifall.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was says almost the same as the case now. What is equal is kept once: many earlier standings then fit in
 * the memory beside the present.
 */
final class Shared {
    private Shared() {}

    /** The second of two that are equal, so that the first can be let go. */
    static <T> T one(T mine, T theirs) {
        return mine.equals(theirs) ? theirs : mine;
    }

    static <T> @Nullable T orNone(@Nullable T mine, @Nullable T theirs) {
        return Objects.equals(mine, theirs) ? theirs : mine;
    }

    static <T> List<T> list(List<T> mine, List<T> theirs) {
        if (mine.equals(theirs)) {
            return theirs;
        }
        List<T> shared = new ArrayList<>(mine.size());
        for (int i = 0; i < mine.size(); i++) {
            shared.add(i < theirs.size() ? one(mine.get(i), theirs.get(i)) : mine.get(i));
        }
        return List.copyOf(shared);
    }
}
