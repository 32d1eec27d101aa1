package se.bifall.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.result.Conditions;
import se.bifall.benchmark.result.Report;
import se.bifall.benchmark.result.Results;
import se.bifall.benchmark.result.Spread;
import se.bifall.benchmark.run.HeldMemory;
import se.bifall.benchmark.run.Lab;
import se.bifall.benchmark.run.Options;
import se.bifall.benchmark.run.Plan;
import se.bifall.benchmark.run.Size;
import se.bifall.benchmark.run.Stages;
import se.bifall.benchmark.work.Work;

/** {@code ./bifall bench}: measures, writes what was measured, and says if it is valid. */
public final class Bench {
    private static final int INVALID = 1;
    private static final int USAGE = 2;

    private Bench() {}

    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println("bifall: " + e.getMessage());
            System.exit(USAGE);
            return;
        }
        Lab lab = new Lab(options.home().resolve("benchmark/target/lab"), options.home(), false);
        try (HeldMemory memory = HeldMemory.ofWhatIsFree()) {
            Runtime.getRuntime().addShutdownHook(new Thread(lab::end));
            System.exit(run(options, lab, memory, System.out) ? 0 : INVALID);
        }
    }

    /** @return whether every answer was right */
    private static boolean run(Options options, Lab lab, HeldMemory memory, PrintStream out) throws IOException {
        Conditions conditions = Conditions.now(options.home());
        conditions.put("seed", Long.toString(options.seed()));
        conditions.put(
                "repetitions",
                "up to " + options.repetitions() + " in " + options.minutes()
                        + " min: everything is measured once, the smallest size first; then again while there is time, first"
                        + " what was measured least often, and of that what costs least; what is not Bifall and took over a"
                        + " minute is measured once, but for append and lag; n says how often");
        conditions.put("length of what could go on", options.lasting().toMillis() + " ms");
        conditions.put("flags of every process", Lab.flags());
        memory.fill();
        conditions.put(
                "memory touched before all of it",
                memory.gigabytes() > 0
                        ? Spread.text(memory.gigabytes()) + " GB, a page of each MB held since"
                        : "none: /dev/shm takes nothing");
        long begun = System.nanoTime();
        List<Size> sizes = sizes(options);
        sizes.forEach(size -> conditions.put(
                Spread.text(size.work().cases()) + " cases",
                Spread.text((double) size.events()) + " events, the answer's SHA-256 "
                        + size.right().hash() + (size.large() ? "; rebuild and query alone" : "")));
        List<Peer> subjects = options.subjects();
        Stages stages = new Stages(lab, options.lasting(), options.seed());
        Results results = new Plan(options.phases(), sizes, subjects, stages, options.seed(), out)
                .run(
                        options.repetitions(),
                        TimeUnit.MINUTES.toSeconds(options.minutes()) - (System.nanoTime() - begun) / 1e9,
                        sofar -> {
                            conditions.put("took", Math.round((System.nanoTime() - begun) / 6e10) + " min");
                            conditions.put("load after", Conditions.load());
                            try {
                                new Report(sofar, conditions, subjects).write(options.results());
                            } catch (IOException e) {
                                out.println("not written: " + e);
                            }
                        });
        Report report = new Report(results, conditions, subjects);
        report.write(options.results());
        out.println();
        out.println(report.text());
        out.println(options.results().resolve("RESULTS.md"));
        results.wrong().forEach(one -> out.println("INVALID: " + one));
        lab.clear();
        return results.wrong().isEmpty();
    }

    private static List<Size> sizes(Options options) {
        List<Size> sizes = new ArrayList<>();
        for (int cases : options.cases()) {
            sizes.add(Size.of(new Work(options.seed(), cases), sizes.isEmpty(), false));
        }
        for (int cases : options.largeCases()) {
            Size size = Size.of(new Work(options.seed(), cases), false, true);
            if (options.phases().stream().anyMatch(size::takesPart)) {
                sizes.add(size);
            }
        }
        return sizes;
    }
}
