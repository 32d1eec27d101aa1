package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.PhaseTakesCommand;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.grantcase.rule.SumWithinReason;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;

/** Which event a command makes of a case, or {@link se.bifall.command.grantcase.rule.Broken}. Pure. */
final class Deciding {
    private Deciding() {}

    static GrantEvent decide(GrantCase state, GrantCommand command, Asked asked) {
        Phase phase = state.phase;
        if (phase != null) {
            unless(new PhaseTakesCommand(phase, command.getClass()));
        }
        return SumWithinReason.deciding(() -> event(state, command, asked));
    }

    /**
     * Every rule that judges the command, held or broken, in the order in which they refuse. A command that has no
     * policy yet shows the one rule that would refuse it.
     */
    static List<Rule> judge(GrantCase state, GrantCommand command, Asked asked) {
        List<Rule> rules = new ArrayList<>();
        Phase phase = state.phase;
        if (phase != null) {
            PhaseTakesCommand takes = new PhaseTakesCommand(phase, command.getClass());
            rules.add(takes);
            if (!takes.holds()) {
                return rules;
            }
        }
        Policy policy = policy(state, command, asked);
        if (policy != null) {
            rules.addAll(policy.all());
            return rules;
        }
        try {
            decide(state, command, asked);
        } catch (Broken broken) {
            rules.add(broken.rule());
        }
        return rules;
    }

    private static @Nullable Policy policy(GrantCase state, GrantCommand command, Asked asked) {
        return switch (command) {
            case ApproveGrant c -> Granting.policy(state, c, asked);
            case RejectGrant c -> Granting.policy(state, c, asked);
            case DismissApplication c -> Granting.policy(state, c, asked);
            case AmendGrant c -> Granting.policy(state, c, asked);
            case ReduceGrant c -> Granting.policy(state, c, asked);
            case RevokeGrant c -> Granting.policy(state, c, asked);
            case CorrectDecision c -> Correcting.policy(state, c, asked);
            case RecordDissent c -> Correcting.policy(state, c, asked);
            case PutOnAgenda c -> BeforeTheBoard.policy(state, c);
            case TakeOffAgenda c -> BeforeTheBoard.policy(state, c);
            case ReportDecision c -> BeforeTheBoard.policy(state, c, asked);
            default -> null;
        };
    }

    private static GrantEvent event(GrantCase state, GrantCommand command, Asked asked) {
        return switch (command) {
            case ApplyForGrant c -> Preparing.apply(c, asked);
            case RegisterApplication c -> Preparing.register(state, c, asked);
            case AssignCaseworker c -> new GrantEvent.CaseworkerAssigned(c.caseId(), c.caseworker());
            case RequestCompletion c -> Preparing.requestCompletion(state, c, asked);
            case ReceiveCompletion c -> Preparing.receiveCompletion(state, c, asked);
            case WithdrawApplication c -> Preparing.withdraw(state, c, asked);
            case AssessCriterion c -> Preparing.assess(state, c, asked);
            case DeclareDeMinimis c -> Preparing.declareDeMinimis(state, c, asked);
            case ProposeDecision c -> Preparing.propose(state, c, asked);
            case ApproveGrant c -> Granting.approve(state, c, asked);
            case RejectGrant c -> Granting.reject(state, c, asked);
            case DismissApplication c -> Granting.dismiss(state, c, asked);
            case AmendGrant c -> Granting.amend(state, c, asked);
            case CorrectDecision c -> Correcting.correct(state, c, asked);
            case RecordDissent c -> Correcting.dissent(state, c, asked);
            case PutOnAgenda c -> BeforeTheBoard.put(state, c);
            case TakeOffAgenda c -> BeforeTheBoard.takeOff(state, c);
            case ReportDecision c -> BeforeTheBoard.report(state, c, asked);
            case ReduceGrant c -> Granting.reduce(state, c, asked);
            case RevokeGrant c -> Granting.revoke(state, c, asked);
            case SubmitClaim c -> Paying.claim(state, c, asked);
            case DecidePayment c -> Paying.decide(state, c, asked);
            case GrantAdvance c -> Paying.advance(state, c, asked);
            case RecordPayment c -> Paying.record(state, c, asked);
            case DecideRecovery c -> Paying.recover(state, c, asked);
            case RecordRepayment c -> Paying.repay(state, c, asked);
            case RecordIndicatorOutcome c -> FollowingUp.indicator(state, c, asked);
            case SubmitProgressReport c -> FollowingUp.progress(state, c, asked);
            case SubmitFinalReport c -> FollowingUp.finalReport(state, c, asked);
            case AcceptFinalReport c -> FollowingUp.accept(state, c, asked);
            case CloseProject c -> FollowingUp.close(state, c, asked);
        };
    }
}
