package se.bifall.benchmark.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Endless;
import se.bifall.benchmark.phase.FirstCommand;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;
import se.bifall.benchmark.phase.Recovering;
import se.bifall.benchmark.phase.Tasks;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;

/** Each phase once, for one peer at one size; and whether what it answered is right. */
public final class Stages {
    private static final List<Integer> WRITERS = List.of(1, 2, 8);
    private final Lab lab;
    private final Duration lasting;
    private final Random random;

    public Stages(Lab lab, Duration lasting, long seed) {
        this.lab = lab;
        this.lasting = lasting;
        this.random = new Random(seed);
    }

    /**
     * What one run came to.
     *
     * @param wrong what makes the whole benchmark invalid; empty when the answer was right, or there was none to give
     */
    public record Outcome(Measured measured, String wrong) {
        static Outcome of(Measured measured) {
            return new Outcome(measured, "");
        }
    }

    public Outcome run(Peer peer, Phase phase, Size size) throws IOException {
        Given given = new Given(peer, phase, size.work(), Path.of("."), size.events(), 1, lasting, 0, line -> {});
        if (peer instanceof Limit) {
            return checked(lab.run(Tasks.LIMIT, given), size);
        }
        return switch (phase) {
            case START -> Outcome.of(start(given));
            case APPEND -> append(given, size);
            case LAG -> checked(lab.run(Tasks.LAG, given), size);
            case REBUILD -> checked(lab.run(Tasks.REBUILD, given), size);
            case REBUILD_LIVE -> checked(lab.run(Tasks.REBUILD_LIVE, given), size);
            case QUERY -> checked(lab.run(Tasks.QUERY, given), size);
            case RESTART -> restart(given, size);
        };
    }

    private Measured start(Given given) throws IOException {
        return lab.onCopy(given, copied -> {
            try (Child child = lab.child(Tasks.FIRST, copied)) {
                double[] seconds = new double[1];
                Measured measured = child.measured(line -> {
                    if (line.equals(FirstCommand.ACCEPTED)) {
                        seconds[0] = child.age();
                    }
                });
                return measured.failed() == null ? measured.first(Names.SECONDS, seconds[0]) : measured;
            }
        });
    }

    /** With one writer at every size; with more at the smallest alone. */
    private Outcome append(Given given, Size size) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int writers : size.smallest() ? WRITERS : WRITERS.subList(0, 1)) {
            Outcome one = checked(lab.run(Tasks.APPEND, given.with(writers)), size);
            if (one.measured().failed() != null || !one.wrong().isEmpty()) {
                return one;
            }
            values.putAll(one.measured().values());
        }
        return Outcome.of(Measured.of(values));
    }

    private Outcome restart(Given given, Size size) throws IOException {
        int moment = 300 + random.nextInt(1 + (int) lasting.toMillis());
        long[] acknowledged = new long[1];
        double[] seconds = new double[1];
        Measured measured = lab.onCopy(given, copied -> {
            acknowledged[0] = killed(copied, moment);
            try (Child child = lab.child(Tasks.RECOVER, copied.after(acknowledged[0]))) {
                return child.measured(line -> {
                    if (line.equals(Recovering.ANSWERED)) {
                        seconds[0] = child.age();
                    }
                });
            }
        });
        Answer found = measured.answer();
        if (measured.failed() != null || found == null) {
            String failed = String.valueOf(measured.failed());
            return new Outcome(measured, failed.startsWith(Recovering.LOST) ? failed : "");
        }
        Measured timed =
                Measured.of(Map.of("acknowledged", (double) acknowledged[0])).first(Names.SECONDS, seconds[0]);
        Answer with = right(size, acknowledged[0]);
        // The one that was under way may be there; it was never answered.
        boolean isRight = found.equals(with) || found.equals(right(size, acknowledged[0] + 1));
        return new Outcome(timed, isRight ? "" : different(with.cells(), found.cells()));
    }

    /** @return how many commands were acknowledged before it was killed */
    private long killed(Given given, int milliseconds) throws IOException {
        long acknowledged = 0;
        try (Child child = lab.child(Tasks.ENDLESS, given)) {
            long end = Long.MAX_VALUE;
            boolean dead = false;
            for (String line = child.line(); line != null; line = child.line()) {
                if (line.matches("[0-9]+")) {
                    acknowledged = Long.parseLong(line);
                    end = end == Long.MAX_VALUE ? System.nanoTime() + milliseconds * 1_000_000L : end;
                    if (System.nanoTime() >= end && !dead) {
                        child.kill();
                        dead = true;
                    }
                }
            }
        }
        return acknowledged;
    }

    private static Answer right(Size size, long commands) {
        SimpleFold fold = new SimpleFold();
        Iterator<Command> all = size.work().more(Endless.CASES).commands();
        for (long i = 0; i < commands && all.hasNext(); i++) {
            for (Stored stored : all.next().events()) {
                fold.add(stored.caseId(), stored.event());
            }
        }
        return new Answer(new Cells().add(size.right().cells()).add(fold.cells()));
    }

    /** The answer has to be that of the work that was there and of what the task added. */
    private static Outcome checked(Measured measured, Size size) {
        Answer found = measured.answer();
        if (found == null) {
            return Outcome.of(measured);
        }
        Answer right = new Answer(new Cells().add(size.right().cells()).add(measured.appended()));
        return new Outcome(measured, found.hash().equals(right.hash()) ? "" : different(right.cells(), found.cells()));
    }

    private static String different(Cells right, Cells found) {
        return "answers differently, first in " + right.difference(found) + " (right, found)";
    }
}
