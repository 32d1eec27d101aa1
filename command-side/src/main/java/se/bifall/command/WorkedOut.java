package se.bifall.command;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.command.goal.Proposed;
import se.bifall.command.report.CheckedReport;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalProposals;
import se.bifall.commands.ReportChecks;
import se.bifall.commands.ReportCommand.PublishReport;

/**
 * What the side that answers works out before a command is sent, where it runs in the same process: what the rule proposes of
 * a goal, and what a report would say. Before, since it may fold every case as of an earlier day, which no transaction should
 * wait for.
 */
@Component
public final class WorkedOut {
    private final Supplier<@Nullable GoalProposals> computed;
    private final Supplier<@Nullable ReportChecks> reports;

    @Autowired
    WorkedOut(ObjectProvider<GoalProposals> computed, ObjectProvider<ReportChecks> reports) {
        this((Supplier<@Nullable GoalProposals>) computed::getIfAvailable, reports::getIfAvailable);
    }

    private WorkedOut(Supplier<@Nullable GoalProposals> computed, Supplier<@Nullable ReportChecks> reports) {
        this.computed = computed;
        this.reports = reports;
    }

    /** @param proposals null where nobody can compute one: then what is stated is taken at its word */
    public static WorkedOut by(@Nullable GoalProposals proposals) {
        return new WorkedOut((Supplier<@Nullable GoalProposals>) () -> proposals, () -> null);
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
