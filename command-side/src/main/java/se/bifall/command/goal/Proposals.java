package se.bifall.command.goal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.command.report.CheckedReport;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalProposals;
import se.bifall.commands.ReportChecks;
import se.bifall.commands.ReportCommand.PublishReport;

/**
 * What the rule proposes, and what a report says, where the side that answers runs in the same process. It is worked out before the command is
 * sent: it may fold every case as of an earlier day, which no transaction should wait for.
 */
@Component
public final class Proposals {
    private final Supplier<@Nullable GoalProposals> computed;
    private final Supplier<@Nullable ReportChecks> reports;

    @Autowired
    Proposals(ObjectProvider<GoalProposals> computed, ObjectProvider<ReportChecks> reports) {
        this((Supplier<@Nullable GoalProposals>) computed::getIfAvailable, reports::getIfAvailable);
    }

    private Proposals(Supplier<@Nullable GoalProposals> computed, Supplier<@Nullable ReportChecks> reports) {
        this.computed = computed;
        this.reports = reports;
    }

    /** @param proposals null where nobody can compute one: then what is stated is taken at its word */
    public static Proposals by(@Nullable GoalProposals proposals) {
        return new Proposals((Supplier<@Nullable GoalProposals>) () -> proposals, () -> null);
    }

    /** To be sent with the command; empty for one that states no proposal and no figures. */
    public Map<String, String> sentWith(BifallCommand command) {
        if (command instanceof PublishReport publish) {
            ReportChecks checks = reports.get();
            return checks == null ? Map.of() : CheckedReport.toMetaData(checks.check(publish));
        }
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
