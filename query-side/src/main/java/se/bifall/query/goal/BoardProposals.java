package se.bifall.query.goal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.commands.GoalProposals;

/** The proposal that the pages show, for the command that is decided beside it. */
@Component
final class BoardProposals implements GoalProposals {
    private final GoalBoard board;

    BoardProposals(GoalBoard board) {
        this.board = board;
    }

    @Override
    public Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial) {
        return board.of(subGoal, tertial)
                .flatMap(standing -> Optional.ofNullable(standing.proposal().fulfilment()));
    }
}
