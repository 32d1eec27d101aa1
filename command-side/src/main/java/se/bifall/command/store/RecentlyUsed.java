package se.bifall.command.store;

import java.util.Collections;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import se.bifall.memory.Recent;

/** The things that were used last; nobody is told of what is let go. */
public final class RecentlyUsed implements Cache {
    private final Map<Object, Object> kept;

    /** @param most how many */
    public RecentlyUsed(int most) {
        kept = Collections.synchronizedMap(Recent.atMost(most));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) kept.get(key);
    }

    /** @param key null for what has no name yet, which nobody could ask for */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return kept.remove(key) != null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return kept.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
