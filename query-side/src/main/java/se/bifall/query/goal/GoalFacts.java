package se.bifall.query.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.events.GoalEvent;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.query.casefile.PointInTime;

/** All that has been said of one sub-goal, oldest first; the last word on each thing stands, and nothing is taken away. */
public record GoalFacts(
        SubGoalId id, List<Outcome> outcomes, List<Status> statuses, List<Assessment> assessments, long version) {

    /** @param at the store's clock, not a legal date */
    public record Recorded(Instant at, String by, long position) {}

    /**
     * @param note where it is read, or why it was corrected
     * @param correction true when it corrects an earlier one
     */
    public record Outcome(
            String indicator,
            Tertial tertial,
            IndicatorValue value,
            LocalDate on,
            @Nullable String note,
            boolean correction,
            Recorded recorded) {}

    public record Status(
            String activity,
            Tertial tertial,
            ActivityStatus status,
            LocalDate on,
            @Nullable String deviation,
            Recorded recorded) {}

    /** @param proposal what was computed when it was made; null when nothing could be */
    public record Assessment(
            Tertial tertial,
            Fulfilment assessment,
            @Nullable Fulfilment proposal,
            OfficerId decidedBy,
            LocalDate on,
            @Nullable String motivering,
            Recorded recorded) {
        /** True when it is another than what was proposed that day. */
        public boolean departs() {
            return assessment != proposal;
        }
    }

    /** Before anything is said. */
    public static GoalFacts none(SubGoalId id) {
        return new GoalFacts(id, List.of(), List.of(), List.of(), 0);
    }

    public static GoalFacts after(@Nullable GoalFacts before, GoalEvent event, Recorded recorded) {
        GoalFacts f = before == null ? none(event.subGoalId()) : before;
        long version = f.version + 1;
        return switch (event) {
            case IndicatorOutcomeReported e ->
                f.with(
                        new Outcome(e.indicator(), e.tertial(), e.value(), e.reportedOn(), e.source(), false, recorded),
                        version);
            case IndicatorOutcomeCorrected e ->
                f.with(
                        new Outcome(e.indicator(), e.tertial(), e.value(), e.correctedOn(), e.reason(), true, recorded),
                        version);
            case ActivityStatusReported e ->
                new GoalFacts(
                        f.id,
                        f.outcomes,
                        more(
                                f.statuses,
                                new Status(
                                        e.activity(),
                                        e.tertial(),
                                        e.status(),
                                        e.reportedOn(),
                                        e.deviation(),
                                        recorded)),
                        f.assessments,
                        version);
            case SubGoalAssessed e ->
                new GoalFacts(
                        f.id,
                        f.outcomes,
                        f.statuses,
                        more(
                                f.assessments,
                                new Assessment(
                                        e.tertial(),
                                        e.assessment(),
                                        e.proposal(),
                                        e.decidedBy(),
                                        e.decidedOn(),
                                        e.motivering(),
                                        recorded)),
                        version);
        };
    }

    private GoalFacts with(Outcome outcome, long next) {
        return new GoalFacts(id, more(outcomes, outcome), statuses, assessments, next);
    }

    private static <T> List<T> more(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /**
     * What had been said at a point in time. Everything up to the newest that is known is known, as of a case
     * (docs/decisions/0024); and a correction holds from the day of what it corrects.
     */
    public GoalFacts at(PointInTime point) {
        if (point.isNow()) {
            return this;
        }
        long known = Stream.of(
                        outcomes.stream().map(Outcome::recorded),
                        statuses.stream().map(Status::recorded),
                        assessments.stream().map(Assessment::recorded))
                .flatMap(Function.identity())
                .filter(one -> !point.isUnknownYet(one.position(), one.at()))
                .mapToLong(Recorded::position)
                .max()
                .orElse(-1);
        return new GoalFacts(
                id,
                said(outcomes, point, known, this::holdsFrom, Outcome::recorded),
                said(statuses, point, known, Status::on, Status::recorded),
                said(assessments, point, known, Assessment::on, Assessment::recorded),
                version);
    }

    private LocalDate holdsFrom(Outcome outcome) {
        return outcome.correction()
                ? outcomes.stream()
                        .filter(one -> !one.correction()
                                && one.indicator().equals(outcome.indicator())
                                && one.tertial() == outcome.tertial())
                        .map(Outcome::on)
                        .findFirst()
                        .orElse(outcome.on())
                : outcome.on();
    }

    private static <T> List<T> said(
            List<T> all, PointInTime point, long known, Function<T, LocalDate> on, Function<T, Recorded> recorded) {
        return all.stream()
                .filter(one -> {
                    Recorded when = recorded.apply(one);
                    return when.position() <= known && point.covers(on.apply(one), when.at());
                })
                .toList();
    }

    /** What stands for an indicator and a tertial, as corrected. */
    public Optional<Outcome> outcome(String indicator, Tertial tertial) {
        return outcomes.stream()
                .filter(one -> one.indicator().equals(indicator) && one.tertial() == tertial)
                .reduce((one, later) -> later);
    }

    /** What stands for an activity and a tertial. */
    public Optional<Status> status(String activity, Tertial tertial) {
        return statuses.stream()
                .filter(one -> one.activity().equals(activity) && one.tertial() == tertial)
                .reduce((one, later) -> later);
    }

    /** The decided assessment that stands for a tertial. */
    public Optional<Assessment> assessment(Tertial tertial) {
        return assessments.stream().filter(one -> one.tertial() == tertial).reduce((one, later) -> later);
    }
}
