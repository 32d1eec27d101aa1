package se.bifall.commands;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.HANDLAGGARE;
import static se.bifall.codes.Role.NAMNDSEKRETERARE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;

/** What may be asked about a sub-goal (delmål). Those who follow up report; those who decide, or record for the nämnd, assess. */
public sealed interface GoalCommand extends BifallCommand {
    SubGoalId subGoalId();

    @Override
    default String stream() {
        return "delmal:" + subGoalId().value();
    }

    @By({HANDLAGGARE, ADMINISTRATOR})
    record ReportIndicatorOutcome(
            SubGoalId subGoalId,
            String indicator,
            Tertial tertial,
            IndicatorValue value,
            LocalDate reportedOn,
            @Nullable String source)
            implements GoalCommand {}

    @By({HANDLAGGARE, ADMINISTRATOR})
    record CorrectIndicatorOutcome(
            SubGoalId subGoalId,
            String indicator,
            Tertial tertial,
            IndicatorValue value,
            LocalDate correctedOn,
            String reason)
            implements GoalCommand {}

    @By({HANDLAGGARE, ADMINISTRATOR})
    record ReportActivityStatus(
            SubGoalId subGoalId,
            String activity,
            Tertial tertial,
            ActivityStatus status,
            LocalDate reportedOn,
            @Nullable String deviation)
            implements GoalCommand {}

    /**
     * @param proposal as {@code GET /api/goals} gives it, now or as recorded by the end of {@code decidedOn}; another is
     *     refused. Null leaves it unsaid. The form fills in the one that it shows
     */
    @By({NAMNDSEKRETERARE, BESLUTSFATTARE})
    record AssessSubGoal(
            SubGoalId subGoalId,
            Tertial tertial,
            Fulfilment assessment,
            @Nullable Fulfilment proposal,
            OfficerId decidedBy,
            LocalDate decidedOn,
            @Nullable String motivering)
            implements GoalCommand {}
}
