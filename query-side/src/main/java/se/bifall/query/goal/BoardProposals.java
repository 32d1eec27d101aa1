package se.bifall.query.goal;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.commands.GoalProposals;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;

/** The proposal that the pages show, for the command that is decided beside it. */
@Component
final class BoardProposals implements GoalProposals {
    private final GoalBoard board;

    BoardProposals(GoalBoard board) {
        this.board = board;
    }

    @Override
    public Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial) {
        return at(PointInTime.NOW, subGoal, tertial);
    }

    @Override
    public Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial, LocalDate knownOn) {
        return at(PointInTime.at(Axis.RECORDED, knownOn), subGoal, tertial);
    }

    private Optional<Fulfilment> at(PointInTime point, SubGoalId subGoal, Tertial tertial) {
        return board.at(point)
                .of(subGoal, tertial)
                .flatMap(standing -> Optional.ofNullable(standing.proposal().fulfilment()));
    }
}
