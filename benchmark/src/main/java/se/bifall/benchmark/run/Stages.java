package se.bifall.benchmark.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Appending;
import se.bifall.benchmark.phase.Asking;
import se.bifall.benchmark.phase.Endless;
import se.bifall.benchmark.phase.FirstCommand;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;
import se.bifall.benchmark.phase.Recovering;
import se.bifall.benchmark.phase.Tasks;
import se.bifall.benchmark.result.Row;
import se.bifall.benchmark.work.Contents;

/** Each phase once, for one peer at one size; and whether what it answered is right. */
public final class Stages {
    /** Milliseconds after the first that was acknowledged. */
    private static final int SOONEST_KILL = 300;

    private final Answers answers = new Answers();
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
     * @param compared answers that were held against what is right
     * @param wrong what makes the whole benchmark invalid; empty when every answer was right, or there was none to give
     */
    public record Outcome(Measured measured, int compared, String wrong) {}

    /** Seconds that it took to fill the log of a row. */
    double loading(Row row) {
        return lab.loading(row.subject(), row.cases());
    }

    boolean isLoaded(Row row) {
        return lab.isLoaded(row.subject(), row.cases());
    }

    /** Seconds of a run that are the same at any size: a limit is asked for tables, a peer for past days as well. */
    double lasting(Peer subject, Phase phase) {
        int stretches = phase != Phase.QUERY ? 0 : subject instanceof Limit ? Asking.OF_TABLES : 2 * Asking.OF_TABLES;
        return stretches * lasting.toMillis() / 1e3;
    }

    /** The same of all logs so far. */
    double loading() {
        return lab.loading();
    }

    /** @param round which repetition it is, from 0 */
    public Outcome run(Peer peer, Phase phase, Size size, int round) throws IOException {
        int writers = size.smallest() ? Appending.MOST_WRITERS : 1;
        Given given = new Given(
                peer, phase, size.work(), Path.of("."), size.events(), writers, lasting, round, 0, line -> {});
        if (peer instanceof Limit) {
            return answers.checked(lab.run(Tasks.LIMIT, given), size, false);
        }
        return switch (phase) {
            case START -> new Outcome(start(given), 0, "");
            case APPEND -> answers.checked(lab.run(Tasks.APPEND, given), size, true);
            case LAG -> answers.checked(lab.run(Tasks.LAG, given), size, true);
            case REBUILD -> answers.checked(lab.run(Tasks.REBUILD, given), size, true);
            case REBUILD_LIVE -> answers.checked(lab.run(Tasks.REBUILD_LIVE, given), size, true);
            case QUERY -> answers.checked(lab.run(Tasks.QUERY, given), size, true);
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

    private Outcome restart(Given given, Size size) throws IOException {
        int moment = SOONEST_KILL + random.nextInt(1 + (int) lasting.toMillis());
        List<Long> acknowledged = new ArrayList<>();
        double[] seconds = new double[1];
        Measured measured = lab.onCopy(given, copied -> {
            acknowledged.addAll(killed(copied, moment));
            if (sum(acknowledged) == 0) {
                return Measured.failed("it ended by itself, or nothing was acknowledged before it was killed");
            }
            try (Child child = lab.child(Tasks.RECOVER, copied.after(sum(acknowledged)))) {
                return child.measured(line -> {
                    if (line.equals(Recovering.ANSWERED)) {
                        seconds[0] = child.age();
                    }
                });
            }
        });
        Contents found = measured.found();
        if (measured.failed() != null || found == null) {
            String failed = String.valueOf(measured.failed());
            return new Outcome(measured, 0, failed.startsWith(Recovering.LOST) ? failed : "");
        }
        Measured timed =
                Measured.of(Map.of("acknowledged", (double) sum(acknowledged))).first(Names.SECONDS, seconds[0]);
        return new Outcome(timed, 1, answers.afterCrash(found, size, acknowledged));
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).sum();
    }

    /**
     * Killed so long after its first acknowledgement, whatever it does then.
     *
     * @return how many commands of each writer were acknowledged before; none when it ended by itself
     */
    private List<Long> killed(Given given, int milliseconds) throws IOException {
        Long[] acknowledged = new Long[Endless.WRITERS];
        Arrays.fill(acknowledged, 0L);
        CompletableFuture<Boolean> killing = null;
        try (Child child = lab.child(Tasks.ENDLESS, given)) {
            for (String line = child.line(); line != null; line = child.line()) {
                if (line.matches("[0-9]+ [0-9]+")) {
                    String[] said = line.split(" ");
                    if (killing == null) {
                        killing = CompletableFuture.supplyAsync(
                                child::kill, CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
                    }
                    acknowledged[Integer.parseInt(said[0])] = Long.valueOf(said[1]);
                }
            }
            return killing != null && killing.join() ? List.of(acknowledged) : List.of();
        }
    }
}
