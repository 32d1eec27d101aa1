package se.bifall.benchmark.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.bifall.benchmark.phase.Endless;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Measured.Past;
import se.bifall.benchmark.run.Stages.Outcome;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Tally;
import se.bifall.benchmark.work.Work;

/** Holds what was answered against what the events give. */
final class Answers {
    private final Map<About, Cells> past = new HashMap<>();

    private record About(Work work, LocalDate day) {}

    /**
     * What was found has to be the work that was there and what the task added, and what was answered about a past day what
     * had been recorded by then: each for itself, so that no error hides another.
     *
     * @param needed whether there has to be an answer at all
     */
    Outcome checked(Measured measured, Size size, boolean needed) {
        Contents found = measured.found();
        if (found == null) {
            return new Outcome(measured, 0, needed && measured.failed() == null ? "gives no answer" : "");
        }
        String now = different(size.right().plus(measured.appended()), found);
        Past before = measured.past();
        if (before == null || !now.isEmpty()) {
            return new Outcome(measured, 1, now);
        }
        Cells right = past.computeIfAbsent(
                new About(size.work(), before.day()), about -> size.work().asOf(about.day()));
        return new Outcome(measured, 2, different("of " + before.day() + " ", right, before.cells()));
    }

    /**
     * Everything that was acknowledged, once; and of each writer the command that was under way, or not: it was never answered.
     *
     * @param acknowledged by writer
     * @return what is wrong; empty when nothing is
     */
    String afterCrash(Contents found, Size size, List<Long> acknowledged) {
        List<List<Command>> all = Endless.commands(size.work());
        List<Contents> possible = List.of(size.right());
        for (int writer = 0; writer < all.size(); writer++) {
            List<Command> own = all.get(writer);
            int answered = Math.toIntExact(acknowledged.get(writer));
            Contents without = contents(own.subList(0, answered));
            Contents with = contents(own.subList(0, Math.min(answered + 1, own.size())));
            possible = possible.stream()
                    .flatMap(before -> Stream.of(before.plus(without), before.plus(with)))
                    .toList();
        }
        return possible.stream().anyMatch(right -> different(right, found).isEmpty())
                ? ""
                : different(possible.getFirst(), found);
    }

    private static Contents contents(List<Command> commands) {
        Tally tally = new Tally();
        commands.forEach(tally::add);
        return tally.contents();
    }

    /** Figures by their hash; and which events there are, for most are needed by no figure. */
    private static String different(Contents right, Contents found) {
        String cells = different("", right.cells(), found.cells());
        if (!cells.isEmpty() || right.events().equals(found.events())) {
            return cells;
        }
        long count = found.events().count();
        return right.events().count() == count
                ? "holds " + count + " events, and not those that it should"
                : "holds " + count + " events of " + right.events().count();
    }

    private static String different(String of, Cells right, Cells found) {
        return new Answer(right).hash().equals(new Answer(found).hash())
                ? ""
                : "answers " + of + "differently, first in " + right.difference(found) + " (right, found)";
    }
}
