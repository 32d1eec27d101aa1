package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.InvalidValue;
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
            Conflicts.policy(state, command, asked).orBroken();
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
            rules.addAll(Conflicts.policy(state, command, asked).all());
        }
        try {
            Policy policy = policy(state, command, asked);
            if (policy != null) {
                rules.addAll(policy.all());
                return rules;
            }
        } catch (InvalidValue sum) {
            rules.add(new SumWithinReason(false, String.valueOf(sum.getMessage())));
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
            case RefuseDecisionDemand c -> Granting.policy(state, c, asked);
            case AmendGrant c -> Granting.policy(state, c, asked);
            case ReduceGrant c -> Granting.policy(state, c, asked);
            case RevokeGrant c -> Granting.policy(state, c, asked);
            case DecidePayment c -> PayingOut.policy(state, c, asked);
            case DenyPayment c -> PayingOut.policy(state, c, asked);
            case CancelPayment c -> PayingOut.policy(state, c, asked);
            case GrantAdvance c -> PayingOut.policy(state, c, asked);
            case DecideRecovery c -> Recovering.policy(state, c, asked);
            case SetOffRecovery c -> Recovering.policy(state, c, asked);
            case WriteOffRecovery c -> Recovering.policy(state, c, asked);
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
            case NameContactPerson c -> Preparing.nameContact(state, c);
            case RemoveContactPerson c -> Preparing.removeContact(state, c);
            case AssignCaseworker c -> Preparing.assign(c, asked);
            case RequestCompletion c -> Preparing.requestCompletion(state, c, asked);
            case ReceiveCompletion c -> Preparing.receiveCompletion(state, c, asked);
            case NotifyDelay c -> Preparing.notifyDelay(state, c, asked);
            case ReceiveDecisionDemand c -> Preparing.receiveDemand(state, c, asked);
            case RefuseDecisionDemand c -> Granting.refuseDemand(state, c, asked);
            case WithdrawApplication c -> Preparing.withdraw(state, c, asked);
            case AssessCriterion c -> Preparing.assess(state, c, asked);
            case DeclareDeMinimis c -> Preparing.declareDeMinimis(state, c, asked);
            case ProposeDecision c -> Preparing.propose(state, c, asked);
            case DeclareConflictOfInterest c -> Conflicts.declare(state, c, asked);
            case NoteConflictOfInterest c -> Conflicts.note(state, c, asked);
            case LiftConflictOfInterest c -> Conflicts.lift(state, c, asked);
            case CommunicateMaterial c -> Corresponding.communicate(state, c, asked);
            case RecordReply c -> Corresponding.reply(state, c, asked);
            case RecordNote c -> Corresponding.note(state, c, asked);
            case SettleChecklistItem c -> Appraising.settle(state, c, asked);
            case RequestOpinion c -> Corresponding.request(state, c, asked);
            case GiveOpinion c -> Corresponding.give(state, c, asked);
            case WithdrawOpinionRequest c -> Corresponding.withdraw(state, c, asked);
            case FlagCase c -> Appraising.flag(state, c, asked);
            case RemoveFlag c -> Appraising.unflag(state, c, asked);
            case AssessAspect c -> Appraising.aspect(state, c, asked);
            case StateAgendaImpact c -> Appraising.impact(state, c, asked);
            case WithdrawAgendaImpact c -> Appraising.noImpact(state, c, asked);
            case PlanIndicator c -> Appraising.plan(state, c, asked);
            case ClassifyContribution c -> Appraising.classify(state, c, asked);
            case StateFinancing c -> Appraising.financing(state, c, asked);
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
            case ReturnClaim c -> Paying.returnClaim(state, c, asked);
            case CheckRecoveryOrders c -> Paying.checkOrders(state, c, asked);
            case RecordSustainabilityDialogue c -> Paying.dialogue(state, c, asked);
            case DecidePayment c -> PayingOut.decide(state, c, asked);
            case DenyPayment c -> PayingOut.deny(state, c, asked);
            case RecordPayment c -> Paying.record(state, c, asked);
            case CancelPayment c -> PayingOut.cancel(state, c, asked);
            case GrantAdvance c -> PayingOut.advance(state, c, asked);
            case DecideRecovery c -> Recovering.decide(state, c, asked);
            case RecordRepayment c -> Recovering.repay(state, c, asked);
            case SetOffRecovery c -> Recovering.setOff(state, c, asked);
            case HandOverRecovery c -> Recovering.handOver(state, c, asked);
            case WriteOffRecovery c -> Recovering.writeOff(state, c, asked);
            case RecordIndicatorOutcome c -> FollowingUp.indicator(state, c, asked);
            case SubmitProgressReport c -> FollowingUp.progress(state, c, asked);
            case SubmitFinalReport c -> FollowingUp.finalReport(state, c, asked);
            case AcceptFinalReport c -> FollowingUp.accept(state, c, asked);
            case CloseProject c -> FollowingUp.close(state, c, asked);
            case FileDocument c -> Filing.file(state, c, asked);
            case WithdrawDocument c -> Filing.withdraw(state, c);
        };
    }
}
