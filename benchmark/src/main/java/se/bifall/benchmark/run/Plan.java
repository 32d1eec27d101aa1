package se.bifall.benchmark.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.result.Conditions;
import se.bifall.benchmark.result.Results;
import se.bifall.benchmark.result.Row;
import se.bifall.benchmark.run.Stages.Outcome;

/**
 * Everything, the repetitions outermost, so that what happens to the machine happens to every subject; the subjects in an
 * order of its own in each.
 */
public final class Plan {
    private final List<Phase> phases;
    private final List<Size> sizes;
    private final List<Peer> subjects;
    private final Stages stages;
    private final Random random;
    private final PrintStream out;
    private final Results results = new Results();
    /** Where a subject ran out of time first: it isn't asked for anything at that size again, nor for more. */
    private final Map<String, Row> tooLarge = new HashMap<>();

    /** What is measured at once. */
    private record Item(Peer subject, Phase phase, Size size) {
        Row row() {
            return new Row(phase, size.work().cases(), size.events(), subject.name());
        }

        boolean takesPart() {
            return size.takesPart(phase)
                    && subject.whyNot(phase).isEmpty()
                    && (!(subject instanceof Limit limit)
                            || limit.isMeasuredAt(size.work().cases(), size.smallest()));
        }

        /** However long it takes: most of append and lag is the time that was asked for. */
        boolean isAlwaysAgain() {
            return subject instanceof BifallPeer || phase == Phase.APPEND || phase == Phase.LAG;
        }

        boolean isToBeCompared() {
            return takesPart() && phase.isAnswered() && !(subject instanceof Limit);
        }
    }

    public Plan(List<Phase> phases, List<Size> sizes, List<Peer> subjects, Stages stages, long seed, PrintStream out) {
        this.phases = phases;
        this.sizes = sizes;
        this.subjects = subjects;
        this.stages = stages;
        this.random = new Random(seed);
        this.out = out;
    }

    /** @param seconds for all of it, but for what has been begun when they are over */
    public Results run(int repetitions, double seconds) {
        return run(repetitions, seconds, results -> {});
    }

    /** @param afterEach told of what there is after each repetition */
    public Results run(int repetitions, double seconds, Consumer<Results> afterEach) {
        Budget budget = new Budget(seconds);
        round(0, repetitions, budget, item -> begins(item, budget));
        afterEach.accept(results);
        for (int repetition = 1; repetition < repetitions && budget.left() > 0; repetition++) {
            Set<Row> affordable = budget.affordable(repetitions - repetition);
            round(
                    repetition,
                    repetitions,
                    budget,
                    item -> affordable.contains(item.row())
                            && outOfTime(item.row()).isEmpty()
                            && budget.left() > 0);
            afterEach.accept(results);
        }
        List<Item> items = items();
        if (items.stream().noneMatch(Item::takesPart)) {
            results.addWrong("nothing that was asked for takes part in anything");
        } else if (results.compared() == 0 && items.stream().anyMatch(Item::isToBeCompared)) {
            results.addWrong("no answer was compared, so nothing is known to be right");
        }
        return results;
    }

    private void round(int repetition, int repetitions, Budget budget, Predicate<Item> isRun) {
        out.printf(
                Locale.ROOT,
                "repetition %d of %d, load %s, %.0f min left%n",
                repetition + 1,
                repetitions,
                Conditions.load(),
                budget.left() / 60);
        for (Item item : items()) {
            if (item.takesPart() && isRun.test(item)) {
                run(item, repetition, budget);
            }
        }
    }

    private List<Item> items() {
        List<Peer> turn = new ArrayList<>(subjects);
        Collections.shuffle(turn, random);
        List<Item> items = new ArrayList<>();
        for (Size size : sizes) {
            for (Phase phase : phases) {
                turn.forEach(subject -> items.add(new Item(subject, phase, size)));
            }
        }
        return items;
    }

    private boolean begins(Item item, Budget budget) {
        String why = whyNot(item, budget);
        if (!why.isEmpty()) {
            results.leaveOut(item.row(), why);
        }
        return why.isEmpty();
    }

    private String whyNot(Item item, Budget budget) {
        Row row = item.row();
        Optional<Row> tried = outOfTime(row);
        if (tried.isPresent()) {
            return "it ran out of time in " + tried.get().phase().code() + " at "
                    + tried.get().cases() + " cases";
        }
        if (budget.left() <= 0) {
            return "the time was over";
        }
        return item.size().large() && !(item.subject() instanceof BifallPeer)
                ? budget.whyNot(
                        row,
                        stages.lasting(item.subject(), row.phase()),
                        below -> stages.isLoaded(row) ? 0 : stages.loading(below))
                : "";
    }

    /** Where its subject ran out of time, when that is reason enough not to try. */
    private Optional<Row> outOfTime(Row row) {
        return Optional.ofNullable(tooLarge.get(row.subject())).filter(tried -> row.cases() >= tried.cases());
    }

    /** A disk that is full or a process that can't be started costs one run, not those before it. */
    private Outcome outcome(Item item, int repetition) {
        try {
            return stages.run(item.subject(), item.phase(), item.size(), repetition);
        } catch (IOException e) {
            return new Outcome(Measured.failed(e.toString()), 0, "");
        }
    }

    private void run(Item item, int repetition, Budget budget) {
        long before = System.nanoTime();
        double loaded = stages.loading();
        Row row = item.row();
        Outcome outcome = outcome(item, repetition);
        results.add(row, outcome.measured(), outcome.compared(), outcome.wrong());
        String failed = outcome.measured().failed();
        double seconds = (System.nanoTime() - before) / 1e9;
        budget.took(row, seconds - (stages.loading() - loaded), item.isAlwaysAgain());
        if (failed != null && failed.contains(Measured.OUT_OF_TIME)) {
            tooLarge.putIfAbsent(row.subject(), row);
            budget.never(other -> other.subject().equals(row.subject()) && other.cases() >= row.cases());
        }
        if (failed != null && failed.contains(Measured.OUT_OF_MEMORY)) {
            budget.never(row::equals);
        }
        out.printf(
                Locale.ROOT,
                "%-12s %7d %-40s %6.1f s  %s%s%n",
                row.phase().code(),
                row.cases(),
                row.subject(),
                seconds,
                failed == null ? results.spreads(row) : "FAILED " + failed,
                outcome.wrong().isEmpty() ? "" : "  WRONG " + outcome.wrong());
    }
}
