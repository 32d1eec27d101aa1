package se.bifall.command.goal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalProposals;

/** What the rule proposes, where the side that answers runs in the same process. */
@Component
public final class Proposals {
    private final Supplier<@Nullable GoalProposals> computed;

    @Autowired
    Proposals(ObjectProvider<GoalProposals> computed) {
        this((Supplier<@Nullable GoalProposals>) computed::getIfAvailable);
    }

    Proposals(Supplier<@Nullable GoalProposals> computed) {
        this.computed = computed;
    }

    ProposalIsTheComputed checkOf(AssessSubGoal command) {
        GoalProposals known = computed.get();
        return new ProposalIsTheComputed(
                command.proposal(),
                known == null
                        ? null
                        : known.proposalOf(command.subGoalId(), command.tertial())
                                .orElse(null),
                known != null);
    }
}
