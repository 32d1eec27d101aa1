package se.bifall.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that never change: what a fold makes of those before. Loops, since every event of the log comes by here. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T last) {
        @SuppressWarnings("unchecked")
        T[] all = (T[]) list.toArray(new Object[list.size() + 1]);
        all[list.size()] = last;
        return List.of(all);
    }

    /** The same without those that it replaces, and with it last. */
    static <T> List<T> with(List<T> list, Predicate<T> replaced, T last) {
        for (T one : list) {
            if (replaced.test(one)) {
                return with(without(list, replaced), last);
            }
        }
        return with(list, last);
    }

    static <T> List<T> without(List<T> list, Predicate<T> left) {
        List<T> kept = new ArrayList<>(list.size());
        for (T one : list) {
            if (!left.test(one)) {
                kept.add(one);
            }
        }
        return List.copyOf(kept);
    }
}
