package se.bifall.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.result.Conditions;
import se.bifall.benchmark.result.Report;
import se.bifall.benchmark.result.Results;
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
        System.exit(run(options, System.out) ? 0 : INVALID);
    }

    /** @return whether every answer was right */
    static boolean run(Options options, PrintStream out) throws IOException {
        Conditions conditions = Conditions.now(options.home());
        conditions.put("seed", Long.toString(options.seed()));
        conditions.put("repetitions", Integer.toString(options.repetitions()));
        conditions.put("each that could go on", options.lasting().toMillis() + " ms");
        conditions.put("flags of every process", Lab.flags());
        Path root = options.home().resolve("benchmark/target/lab");
        Lab lab = new Lab(root, options.home(), false);
        List<Size> sizes = options.cases().stream()
                .map(cases -> Size.of(
                        new Work(options.seed(), cases),
                        cases.equals(options.cases().getFirst())))
                .toList();
        sizes.forEach(size -> out.println(size.work().cases() + " cases, " + size.events() + " events, answer "
                + size.right().hash()));
        conditions.put(
                "sizes",
                sizes.stream()
                        .map(size -> size.work().cases() + " cases, " + size.events() + " events, answer "
                                + size.right().hash().substring(0, 12))
                        .collect(Collectors.joining("; ")));
        List<Peer> subjects = options.subjects();
        Stages stages = new Stages(lab, options.lasting(), options.seed());
        Results results = new Plan(options.phases(), sizes, subjects, stages, out).run(options.repetitions());
        conditions.put("load after", Conditions.load());
        Report report = new Report(results, conditions, subjects);
        report.write(options.results());
        out.println();
        out.println(report.text());
        out.println(options.results().resolve("RESULTS.md"));
        results.wrong().forEach(one -> out.println("INVALID: " + one));
        lab.clear();
        return results.wrong().isEmpty();
    }
}
