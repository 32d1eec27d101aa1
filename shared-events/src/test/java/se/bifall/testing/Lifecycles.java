package se.bifall.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.bifall.codes.CaseId;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;

/** Whole legal lives of cases, from a seed: the same seed gives the same lives. Knows no test framework, so that a benchmark can use it. */
public final class Lifecycles {
    private Lifecycles() {}

    /** One life, of at most some thirty events; some stop half-way. */
    public static Life life(CaseId caseId, Random random) {
        return new LifeWriter(caseId, random).write();
    }

    /** Lives with the ids {@code p0, p1 …}. */
    public static Stream<Life> portfolio(long seed, int cases) {
        return IntStream.range(0, cases).mapToObj(i -> life(new CaseId("p" + i), new Random(seed * 1_000_003 + i)));
    }

    /** The events of all lives in some order that keeps each life's own. */
    public static List<GrantEvent> interleaved(List<Life> lives, Random random) {
        List<List<GrantEvent>> left = new ArrayList<>();
        lives.forEach(life -> left.add(new ArrayList<>(life.events())));
        List<GrantEvent> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<GrantEvent> one = left.get(random.nextInt(left.size()));
            all.add(one.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return all;
    }

    /** The events as a log keeps them, from position 1, one second apart. */
    public static List<StoredEvent> stored(List<? extends BifallEvent> events) {
        Map<String, Long> sequences = new HashMap<>();
        List<StoredEvent> log = new ArrayList<>();
        for (BifallEvent event : events) {
            long position = log.size() + 1L;
            long sequence = sequences.merge(event.stream(), 1L, Long::sum) - 1;
            log.add(new StoredEvent(
                    position,
                    event.stream(),
                    sequence,
                    EventCodec.nameOf(event.getClass()),
                    EventCodec.encode(event),
                    new EventContext("handlaggare", "k" + position, "d" + position),
                    LocalDate.of(2026, 1, 1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plusSeconds(position)));
        }
        return log;
    }
}
