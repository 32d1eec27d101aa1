package se.bifall.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;

/** What has happened to one sub-goal (delmål) of one year's plan. What is computed is no event: it follows from others. */
public sealed interface GoalEvent extends BifallEvent {
    SubGoalId subGoalId();

    /** A colon is in no id of a case or frame, so that a sub-goal never takes theirs. */
    @Override
    default String stream() {
        return "delmal:" + subGoalId().value();
    }

    /**
     * What an indicator came to.
     *
     * @param indicator code in the plan
     * @param value in the indicator's unit, for the year so far
     * @param source where it is read
     */
    @EventName("IndicatorOutcomeReported/1")
    record IndicatorOutcomeReported(
            SubGoalId subGoalId,
            String indicator,
            Tertial tertial,
            IndicatorValue value,
            LocalDate reportedOn,
            @Nullable String source)
            implements GoalEvent {}

    /** A reported outcome was wrong; both are kept. */
    @EventName("IndicatorOutcomeCorrected/1")
    record IndicatorOutcomeCorrected(
            SubGoalId subGoalId,
            String indicator,
            Tertial tertial,
            IndicatorValue value,
            LocalDate correctedOn,
            String reason)
            implements GoalEvent {}

    /** @param deviation why it is not as planned */
    @EventName("ActivityStatusReported/1")
    record ActivityStatusReported(
            SubGoalId subGoalId,
            String activity,
            Tertial tertial,
            ActivityStatus status,
            LocalDate reportedOn,
            @Nullable String deviation)
            implements GoalEvent {}

    /**
     * The decided assessment, which people make and which may depart from what the rule proposes.
     *
     * @param proposal what was computed when it was made; null when nothing could be
     * @param decidedBy the nämnd, or a named person
     */
    @EventName("SubGoalAssessed/1")
    record SubGoalAssessed(
            SubGoalId subGoalId,
            Tertial tertial,
            Fulfilment assessment,
            @Nullable Fulfilment proposal,
            OfficerId decidedBy,
            LocalDate decidedOn,
            @Nullable String motivering)
            implements GoalEvent {}
}
