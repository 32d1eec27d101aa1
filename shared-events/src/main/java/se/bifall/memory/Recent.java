package se.bifall.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps of what was used last. */
public final class Recent {
    private Recent() {}

    /**
     * An empty map, for one thread at a time: reading changes it too.
     *
     * @param most entries: with one more, the one that was put or asked for longest ago is let go
     */
    public static <K, V> Map<K, V> atMost(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
