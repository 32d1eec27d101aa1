package se.bifall.commands;

import java.time.LocalDate;
import java.util.Optional;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;

/** What the rule proposes of a sub-goal, for those who decide beside it; the side that answers knows. */
public interface GoalProposals {
    /** Now. Empty when nothing can be proposed, and for a sub-goal that is in no plan. */
    Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial);

    /** The same with no more than was known at the end of a day. */
    Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial, LocalDate knownOn);
}
