package se.bifall.chain;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.Verdict.BrokenLink;
import se.bifall.chain.Verdict.Fault;
import se.bifall.chain.Verdict.Intact;
import se.bifall.chain.Verdict.OtherThanWitnessed;

/** Follows the chain from the first event, and stops at the first that is not what it was. */
public final class ChainWalk {
    private final Map<String, Link> streams = new HashMap<>();
    private final Map<Long, List<ChainHead>> witnessed = new HashMap<>();
    private final int witnesses;
    private byte[] log = HashChain.genesis();
    private long number;
    private @Nullable Verdict fault;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(long sequence, byte[] hash) {}

    /** @param heads that were written down earlier, in any order */
    public ChainWalk(Collection<ChainHead> heads) {
        heads.forEach(head -> witnessed
                .computeIfAbsent(head.events(), n -> new ArrayList<>(1))
                .add(head));
        witnesses = heads.size();
    }

    public static Verdict over(Chained log, Collection<ChainHead> heads) {
        ChainWalk walk = new ChainWalk(heads);
        log.walk(walk::follow);
        return walk.verdict();
    }

    /** @return false when the event is broken, and there is no sense in going on */
    public boolean follow(ChainedEvent event) {
        Fault found = event.position() <= number ? Fault.PLACE : faultOf(event);
        if (found == null && event.position() != number + 1) {
            found = Fault.PLACE; // places have no gaps: a head counts events by the place of its last
        }
        number = event.position();
        if (found != null) {
            fault = new BrokenLink(number, event, found);
            return false;
        }
        fault = compare(number);
        return fault == null;
    }

    private @Nullable Fault faultOf(ChainedEvent event) {
        byte[] streamHash = event.streamHash();
        byte[] logHash = event.logHash();
        if (streamHash == null || logHash == null) {
            return Fault.NOT_LINKED;
        }
        Link before = streams.get(event.stream());
        if (event.sequence() != (before == null ? 0 : before.sequence() + 1)) {
            return Fault.SEQUENCE;
        }
        byte[] stream = HashChain.next(before == null ? HashChain.genesis() : before.hash(), event.fingerprint());
        if (!MessageDigest.isEqual(stream, streamHash)) {
            return Fault.CONTENT;
        }
        log = HashChain.next(log, stream);
        if (!MessageDigest.isEqual(log, logHash)) {
            return Fault.ORDER;
        }
        streams.put(event.stream(), new Link(event.sequence(), stream));
        return null;
    }

    private @Nullable Verdict compare(long events) {
        for (ChainHead head : witnessed.getOrDefault(events, List.of())) {
            ChainHead here = ChainHead.of(events, log);
            if (!head.equals(here)) {
                return new OtherThanWitnessed(head, here);
            }
        }
        return null;
    }

    /** What the walk came to; also that the log ended before a head that was shown. */
    public Verdict verdict() {
        if (fault != null) {
            return fault;
        }
        ChainHead head = ChainHead.of(number, log);
        long last = witnessed.keySet().stream().max(Long::compare).orElse(0L);
        return last > number
                ? new OtherThanWitnessed(witnessed.getOrDefault(last, List.of()).getFirst(), head)
                : new Intact(head, witnesses);
    }
}
