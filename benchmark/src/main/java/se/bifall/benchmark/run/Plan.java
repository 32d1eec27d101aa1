package se.bifall.benchmark.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.result.Conditions;
import se.bifall.benchmark.result.Results;
import se.bifall.benchmark.result.Row;
import se.bifall.benchmark.run.Stages.Outcome;

/** Everything, the repetitions outermost, so that what happens to the machine happens to every subject. */
public final class Plan {
    private final List<Phase> phases;
    private final List<Size> sizes;
    private final List<Peer> subjects;
    private final Stages stages;
    private final PrintStream out;
    private final Results results = new Results();
    /** The smallest size that a subject ran out of time at, by its name. */
    private final Map<String, Row> tooLarge = new HashMap<>();

    public Plan(List<Phase> phases, List<Size> sizes, List<Peer> subjects, Stages stages, PrintStream out) {
        this.phases = phases;
        this.sizes = sizes;
        this.subjects = subjects;
        this.stages = stages;
        this.out = out;
    }

    public Results run(int repetitions) throws IOException {
        for (int repetition = 0; repetition < repetitions; repetition++) {
            out.println("repetition " + (repetition + 1) + " of " + repetitions + ", load " + Conditions.load());
            List<Peer> turn = new ArrayList<>(subjects);
            Collections.rotate(turn, -repetition);
            for (Phase phase : phases) {
                for (Size size : sizes) {
                    for (Peer subject : turn) {
                        if (takesPart(subject, phase, size)) {
                            run(subject, phase, size);
                        }
                    }
                }
            }
        }
        return results;
    }

    private static boolean takesPart(Peer subject, Phase phase, Size size) {
        return subject.whyNot(phase).isEmpty()
                && (!(subject instanceof Limit limit)
                        || limit.isMeasuredAt(size.work().cases(), size.smallest()));
    }

    private void run(Peer subject, Phase phase, Size size) throws IOException {
        long before = System.nanoTime();
        Row row = new Row(phase, size.work().cases(), size.events(), subject.name());
        Row limit = tooLarge.get(subject.name());
        if (limit != null && size.work().cases() >= limit.cases()) {
            results.addOnce(row, "not tried: out of time in " + limit.phase().code());
            return;
        }
        Outcome outcome = stages.run(subject, phase, size);
        results.add(row, outcome.measured(), outcome.wrong());
        String failed = outcome.measured().failed();
        if (failed != null && failed.startsWith(Child.OUT_OF_TIME)) {
            tooLarge.put(subject.name(), row);
        }
        out.printf(
                Locale.ROOT,
                "%-12s %7d %-40s %6.1f s  %s%s%n",
                phase.code(),
                row.cases(),
                row.subject(),
                (System.nanoTime() - before) / 1e9,
                failed == null ? results.spreads(row) : "FAILED " + failed,
                outcome.wrong().isEmpty() ? "" : "  WRONG " + outcome.wrong());
    }
}
