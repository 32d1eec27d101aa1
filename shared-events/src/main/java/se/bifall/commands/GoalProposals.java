package se.bifall.commands;

import java.util.Optional;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;

/** What the rule proposes of a sub-goal now, for those who decide beside it; the side that answers knows. */
public interface GoalProposals {
    /** Empty when nothing can be proposed, and for a sub-goal that is in no plan. */
    Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial);
}
