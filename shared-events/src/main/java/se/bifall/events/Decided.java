package se.bifall.events;

import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSplit;
import se.bifall.events.GrantEvent.AdvanceGranted;
import se.bifall.events.GrantEvent.ApplicationDismissed;
import se.bifall.events.GrantEvent.DecisionDemandRefused;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRejected;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentCancelled;
import se.bifall.events.GrantEvent.PaymentDecided;
import se.bifall.events.GrantEvent.PaymentDenied;
import se.bifall.events.GrantEvent.RecoveryDecided;
import se.bifall.events.GrantEvent.RecoveryWrittenOff;
import se.bifall.events.GrantEvent.SetOffDecided;

/** An event that is a decision by law and has a document (förvaltningslagen 31 §); a case numbers them from 1. */
public interface Decided {
    Decision decision();

    /** @throws IllegalArgumentException for a decision that nobody has given a kind */
    static DecisionKind kindOf(Decided event) {
        return switch (event) {
            case GrantApproved e -> DecisionKind.APPROVAL;
            case GrantRejected e -> DecisionKind.REJECTION;
            case ApplicationDismissed e -> DecisionKind.DISMISSAL;
            case GrantAmended e -> DecisionKind.AMENDMENT;
            case GrantReduced e -> DecisionKind.REDUCTION;
            case GrantRevoked e -> DecisionKind.REVOCATION;
            case PaymentDecided e -> DecisionKind.PAYMENT;
            case AdvanceGranted e -> DecisionKind.ADVANCE;
            case RecoveryDecided e -> DecisionKind.RECOVERY;
            case DecisionDemandRefused e -> DecisionKind.DEMAND_REFUSAL;
            case PaymentDenied e -> DecisionKind.DENIAL;
            case PaymentCancelled e -> DecisionKind.CANCELLATION;
            case SetOffDecided e -> DecisionKind.SET_OFF;
            case RecoveryWrittenOff e -> DecisionKind.WRITE_OFF;
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    /** The money that it is about; nothing for a rejection or a dismissal. */
    static FundingSplit amountOf(Decided event) {
        return switch (event) {
            case GrantApproved e -> e.funding();
            case GrantAmended e -> e.funding();
            case GrantReduced e -> e.reduced();
            case GrantRevoked e -> e.unpaid();
            case PaymentDecided e -> e.amount();
            case AdvanceGranted e -> e.amount();
            case RecoveryDecided e -> e.amount();
            case PaymentCancelled e -> e.amount();
            case SetOffDecided e -> e.amount();
            case RecoveryWrittenOff e -> e.amount();
            default -> FundingSplit.NONE;
        };
    }
}
