package se.bifall.command.axonserver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.HashChain;

/**
 * What Axon Server doesn't tell of its log: at which place each event of a stream lies, and the chain over the whole log,
 * worked out from the links of the streams in the order that they lie. Eight bytes an event.
 */
final class LogIndex {
    /** Events between two heads that are remembered. */
    static final int STEP = 1_000;

    private final Map<String, long[]> places = new HashMap<>();
    private final NavigableMap<Long, byte[]> heads = new TreeMap<>();
    private byte[] hash = HashChain.genesis();
    private long last;

    /** The newest event that is known. */
    synchronized long last() {
        return last;
    }

    /** Takes events in their order; one that is known already is passed over. */
    synchronized void add(long position, String stream, long sequence, byte @Nullable [] streamHash) {
        if (position != last + 1) {
            return;
        }
        long[] known = places.getOrDefault(stream, new long[0]);
        int at = Math.toIntExact(sequence);
        if (known.length <= at) {
            known = Arrays.copyOf(known, at + 1);
        }
        known[at] = position;
        places.put(stream, known);
        hash = HashChain.next(hash, streamHash == null ? HashChain.genesis() : streamHash);
        last = position;
        if (position % STEP == 0) {
            heads.put(position, hash);
        }
    }

    /** The place of an event; 0 when it isn't known yet. */
    synchronized long position(String stream, long sequence) {
        long[] known = places.get(stream);
        return known == null || sequence >= known.length ? 0 : known[Math.toIntExact(sequence)];
    }

    /** The nearest head at or before a place. */
    synchronized ChainHead headBefore(long position) {
        if (position >= last) {
            return ChainHead.of(last, hash);
        }
        Map.Entry<Long, byte[]> entry = heads.floorEntry(position);
        return entry == null ? ChainHead.EMPTY : ChainHead.of(entry.getKey(), entry.getValue());
    }
}
