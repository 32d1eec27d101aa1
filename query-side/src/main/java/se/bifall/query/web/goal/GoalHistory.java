package se.bifall.query.web.goal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.query.goal.Figure;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;

/** What has been said of a sub-goal, the newest first; nothing that was said is taken away. */
final class GoalHistory {
    private GoalHistory() {}

    /** @param about which indicator or activity, and the tertial */
    record Line(String what, String about, String said, String note, LocalDate on, GoalFacts.Recorded recorded) {}

    static List<Line> of(GoalFacts facts) {
        return Stream.of(
                        facts.outcomes().stream().map(GoalHistory::line),
                        facts.statuses().stream().map(GoalHistory::line),
                        facts.assessments().stream().map(GoalHistory::line))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparingLong((Line line) -> line.recorded().position())
                        .reversed())
                .toList();
    }

    private static Line line(GoalFacts.Outcome one) {
        return new Line(
                PageWords.of(one.correction() ? IndicatorOutcomeCorrected.class : IndicatorOutcomeReported.class),
                one.indicator() + ", " + PageWords.of(one.tertial()),
                Figure.of(one.value()).shown(),
                Objects.requireNonNullElse(one.note(), ""),
                one.on(),
                one.recorded());
    }

    private static Line line(GoalFacts.Status one) {
        return new Line(
                PageWords.of(ActivityStatusReported.class),
                one.activity() + ", " + PageWords.of(one.tertial()),
                PageWords.of(one.status()),
                Objects.requireNonNullElse(one.deviation(), ""),
                one.on(),
                one.recorded());
    }

    private static Line line(GoalFacts.Assessment one) {
        return new Line(
                PageWords.of(SubGoalAssessed.class),
                PageWords.of(one.tertial()),
                PageWords.of(one.assessment())
                        + Optional.ofNullable(one.proposal())
                                .filter(proposal -> one.departs())
                                .map(proposal -> " (förslaget var " + Labels.small(PageWords.of(proposal)) + ")")
                                .orElse(""),
                Objects.requireNonNullElse(one.motivering(), ""),
                one.on(),
                one.recorded());
    }
}
