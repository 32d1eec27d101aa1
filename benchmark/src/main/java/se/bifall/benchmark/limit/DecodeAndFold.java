package se.bifall.benchmark.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;
import se.bifall.benchmark.work.Work;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;

/** Jackson and a fold, of events whose bytes are in memory already: what a rebuild can't be faster than. */
final class DecodeAndFold extends Limit {
    /** Of more, memory would be measured: the bytes of all events are held. */
    private static final int MOST_CASES = 50_000;

    private final boolean allFacts;
    private final boolean allCores;

    DecodeAndFold(boolean allFacts, boolean allCores) {
        super(
                name(allFacts, allCores),
                Phase.REBUILD,
                "EventCodec and "
                        + (allFacts ? "CaseFold over every event" : "SimpleFold over the events that it needs")
                        + ", bytes in memory, nothing written; up to " + MOST_CASES + " cases");
        this.allFacts = allFacts;
        this.allCores = allCores;
    }

    static String name(boolean allFacts, boolean allCores) {
        return "limit: decode + fold, " + (allFacts ? "all facts" : "three distributions") + ", "
                + (allCores ? "all cores" : "one core");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.MEMORY;
    }

    /** What is larger is left out, and not answered by something smaller. */
    @Override
    public boolean isMeasuredAt(int cases, boolean smallest) {
        return cases <= MOST_CASES;
    }

    @Override
    public Measured measure(Given given) throws Exception {
        int cores = allCores ? Runtime.getRuntime().availableProcessors() : 1;
        List<List<Stored>> parts = parts(given.work(), cores);
        long events = parts.stream().mapToLong(List::size).sum();
        long before = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<Future<Integer>> all = new ArrayList<>();
            parts.forEach(part -> all.add(threads.submit(() -> allFacts ? all(part) : needed(part))));
            for (Future<Integer> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(Names.SECONDS, seconds);
        values.put(Names.EVENTS_A_SECOND, events / seconds);
        return Measured.of(values);
    }

    /** Each case in one part. */
    private static List<List<Stored>> parts(Work work, int cores) {
        List<List<Stored>> parts = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            parts.add(new ArrayList<>());
        }
        for (Iterator<Command> all = work.commands(); all.hasNext(); ) {
            for (Stored stored : all.next().events()) {
                parts.get(Math.floorMod(stored.caseId().hashCode(), cores)).add(stored);
            }
        }
        return parts;
    }

    private static int needed(List<Stored> part) {
        SimpleFold fold = new SimpleFold();
        part.forEach(stored -> fold.add(stored.caseId(), stored.name(), stored.payload()));
        return fold.cells().all().size();
    }

    private static int all(List<Stored> part) {
        Map<String, CaseFacts> facts = new HashMap<>();
        long position = 0;
        for (Stored stored : part) {
            GrantEvent event = (GrantEvent) EventCodec.decode(stored.name(), stored.payload());
            long at = ++position;
            facts.compute(stored.caseId(), (id, before) -> CaseFold.after(before, event, at, stored.recordedAt()));
        }
        return facts.size();
    }
}
