package se.bifall.query.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.events.ReportEvent.ReportWithdrawn;

/** The legal day of an event: when it happened by law, which is not when it was recorded. */
public final class LegalDay {
    private LegalDay() {}

    /** Null for an event that has no legal day of its own. */
    public static @Nullable LocalDate of(BifallEvent event) {
        return switch (event) {
            case GrantEvent e -> of(e);
            case DecisionFrameSet e -> e.decidedOn();
            case DecisionFrameIncreased e -> e.decidedOn();
            case FundsCommitted e -> e.decidedOn();
            case FundsReleased e -> e.decidedOn();
            case IndicatorOutcomeReported e -> e.reportedOn();
            case IndicatorOutcomeCorrected e -> e.correctedOn();
            case ActivityStatusReported e -> e.reportedOn();
            case SubGoalAssessed e -> e.decidedOn();
            case ReportPublished e -> e.publishedOn();
            case ReportWithdrawn e -> e.withdrawnOn();
            default -> null;
        };
    }

    /** Null for an event that has no legal day of its own. */
    public static @Nullable LocalDate of(GrantEvent event) {
        return switch (event) {
            case GrantApplied e -> e.receivedOn();
            case ApplicationRegistered e -> e.registeredOn();
            case CaseworkerAssigned e -> null;
            case ContactPersonNamed e -> null;
            case ContactPersonRemoved e -> null;
            case CompletionRequested e -> e.requestedOn();
            case CompletionReceived e -> e.receivedOn();
            case DelayNotified e -> e.notifiedOn();
            case DecisionDemanded e -> e.receivedOn();
            case DecisionDemandRefused e -> e.decision().decidedOn();
            case ApplicationWithdrawn e -> e.withdrawnOn();
            case CriterionAssessed e -> e.assessedOn();
            case DeMinimisDeclared e -> e.declaredOn();
            case DecisionProposed e -> e.proposedOn();
            case ConflictOfInterestDeclared e -> e.declaredOn();
            case ConflictOfInterestLifted e -> e.liftedOn();
            case MaterialCommunicated e -> e.sentOn();
            case PartyReplied e -> e.repliedOn();
            case NoteRecorded e -> e.notedOn();
            case ChecklistItemSettled e -> e.settledOn();
            case OpinionRequested e -> e.requestedOn();
            case OpinionReceived e -> e.receivedOn();
            case OpinionRequestWithdrawn e -> e.withdrawnOn();
            case CaseFlagged e -> e.flaggedOn();
            case FlagRemoved e -> e.removedOn();
            case AspectAssessed e -> e.assessedOn();
            case AgendaImpactStated e -> e.assessedOn();
            case AgendaImpactWithdrawn e -> e.withdrawnOn();
            case IndicatorPlanned e -> e.plannedOn();
            case ContributionClassified e -> e.classifiedOn();
            case FinancingStated e -> e.statedOn();
            case GrantApproved e -> e.decision().decidedOn();
            case GrantRejected e -> e.decision().decidedOn();
            case ApplicationDismissed e -> e.decision().decidedOn();
            case GrantAmended e -> e.decision().decidedOn();
            case DecisionCorrected e -> e.correctedOn();
            case DissentRecorded e -> e.recordedOn();
            case CasePutOnAgenda e -> null;
            case CaseTakenOffAgenda e -> null;
            case DecisionReported e -> e.sittingOn();
            case GrantReduced e -> e.decision().decidedOn();
            case GrantRevoked e -> e.decision().decidedOn();
            case ClaimSubmitted e -> e.receivedOn();
            case ClaimReturned e -> e.returnedOn();
            case PaymentDenied e -> e.decision().decidedOn();
            case SustainabilityDialogueHeld e -> e.heldOn();
            case RecoveryOrdersChecked e -> e.checkedOn();
            case PaymentCancelled e -> e.decision().decidedOn();
            case SetOffDecided e -> e.decision().decidedOn();
            case PaymentSetOff e -> e.decision().decidedOn();
            case RecoveryHandedOver e -> e.handedOverOn();
            case RecoveryWrittenOff e -> e.decision().decidedOn();
            case PaymentDecided e -> e.decision().decidedOn();
            case AdvanceGranted e -> e.decision().decidedOn();
            case PaymentRecorded e -> e.paidOn();
            case RecoveryDecided e -> e.decision().decidedOn();
            case RepaymentRecorded e -> e.repaidOn();
            case IndicatorOutcomeRecorded e -> e.measuredOn();
            case ProgressReportSubmitted e -> e.receivedOn();
            case FinalReportSubmitted e -> e.receivedOn();
            case FinalReportAccepted e -> e.acceptedOn();
            case ProjectClosed e -> e.closedOn();
            case DocumentFiled e -> e.receivedOn();
            case DocumentWithdrawn e -> null;
        };
    }
}
