package se.bifall.command.goal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalProposals;

/**
 * What the rule proposes, where the side that answers runs in the same process. It is worked out before the command is
 * sent: it may fold every case as of an earlier day, which no transaction should wait for.
 */
@Component
public final class Proposals {
    private final Supplier<@Nullable GoalProposals> computed;

    @Autowired
    Proposals(ObjectProvider<GoalProposals> computed) {
        this((Supplier<@Nullable GoalProposals>) computed::getIfAvailable);
    }

    private Proposals(Supplier<@Nullable GoalProposals> computed) {
        this.computed = computed;
    }

    /** @param proposals null where nobody can compute one: then what is stated is taken at its word */
    public static Proposals by(@Nullable GoalProposals proposals) {
        return new Proposals((Supplier<@Nullable GoalProposals>) () -> proposals);
    }

    /** To be sent with the command; empty for one that states no proposal. */
    public Map<String, String> sentWith(BifallCommand command) {
        GoalProposals known = computed.get();
        if (known == null || !(command instanceof AssessSubGoal assess) || assess.proposal() == null) {
            return Map.of();
        }
        Fulfilment now = known.proposalOf(assess.subGoalId(), assess.tertial()).orElse(null);
        Fulfilment onTheDay = now == assess.proposal()
                ? null
                : known.proposalOf(assess.subGoalId(), assess.tertial(), assess.decidedOn())
                        .orElse(null);
        return new Proposed(now, onTheDay).toMetaData();
    }
}
