package se.bifall.command;

import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent.*;

/** The command that an old decision would be asked for by again. */
final class AskedAgain {
    private AskedAgain() {}

    /** @throws IllegalArgumentException for a decision that no command makes */
    static GrantCommand command(Decided decided) {
        return switch (decided) {
            case GrantApproved e ->
                new ApproveGrant(
                        e.caseId(),
                        e.funding(),
                        e.approvedExpenditure(),
                        e.primaryPriority(),
                        e.secondaryPriorities(),
                        e.inForceFrom(),
                        e.conditions(),
                        e.decision());
            case GrantRejected e -> new RejectGrant(e.caseId(), e.decision());
            case ApplicationDismissed e -> new DismissApplication(e.caseId(), e.decision());
            case GrantAmended e ->
                new AmendGrant(
                        e.caseId(),
                        e.ground(),
                        e.funding(),
                        e.approvedExpenditure(),
                        e.measureEndsOn(),
                        e.inForceFrom(),
                        e.decision());
            case GrantReduced e -> new ReduceGrant(e.caseId(), e.kind(), e.reduced(), e.ground(), e.decision());
            case GrantRevoked e -> new RevokeGrant(e.caseId(), e.ground(), e.decision());
            case PaymentDecided e ->
                new DecidePayment(e.caseId(), e.claim(), e.approvedCosts(), e.amount(), e.decision());
            case PaymentDenied e -> new DenyPayment(e.caseId(), e.claim(), e.ground(), e.decision());
            case PaymentCancelled e -> new CancelPayment(e.caseId(), e.payment(), e.decision());
            case AdvanceGranted e -> new GrantAdvance(e.caseId(), e.amount(), e.decision());
            case RecoveryDecided e ->
                new DecideRecovery(e.caseId(), e.ground(), e.amount(), e.waived(), e.waivedBecause(), e.decision());
            case SetOffDecided e -> new SetOffRecovery(e.caseId(), e.recovery(), e.against(), e.amount(), e.decision());
            case RecoveryWrittenOff e -> new WriteOffRecovery(e.caseId(), e.recovery(), e.decision());
            case DecisionDemandRefused e -> new RefuseDecisionDemand(e.caseId(), e.decision());
            default -> throw new IllegalArgumentException(decided.getClass().getName());
        };
    }
}
