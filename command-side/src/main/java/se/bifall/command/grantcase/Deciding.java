package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.PhaseTakesCommand;
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
            Conflicts.none(state, command, asked);
        }
        return SumWithinReason.deciding(() -> event(state, command, asked));
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
            case ApproveGrant c -> Granting.approve(state, c, asked);
            case RejectGrant c -> Granting.reject(state, c, asked);
            case DismissApplication c -> Granting.dismiss(state, c, asked);
            case AmendGrant c -> Granting.amend(state, c, asked);
            case ReduceGrant c -> Granting.reduce(state, c, asked);
            case RevokeGrant c -> Granting.revoke(state, c, asked);
            case SubmitClaim c -> Paying.claim(state, c, asked);
            case ReturnClaim c -> Paying.returnClaim(state, c, asked);
            case CheckRecoveryOrders c -> Paying.checkOrders(state, c, asked);
            case RecordSustainabilityDialogue c -> Paying.dialogue(state, c, asked);
            case DecidePayment c -> Paying.decide(state, c, asked);
            case DenyPayment c -> Paying.deny(state, c, asked);
            case RecordPayment c -> Paying.record(state, c, asked);
            case CancelPayment c -> Paying.cancel(state, c, asked);
            case GrantAdvance c -> Paying.advance(state, c, asked);
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
