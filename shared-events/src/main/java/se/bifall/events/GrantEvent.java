package se.bifall.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Applicant;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.Counts;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.EuroRate;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SlipKind;
import se.bifall.codes.SupportType;

/**
 * Everything that can happen to a case. Stored for ever: add, never change; a changed record is a new revision with an
 * upcaster. Dates ending in {@code On} are legal days as given; when an event was recorded is in its metadata.
 */
public sealed interface GrantEvent extends BifallEvent {
    CaseId caseId();

    @Override
    default String stream() {
        return caseId().value();
    }

    /** @param profileVersion the region profile that the codes were read from */
    @EventName("GrantApplied/1")
    record GrantApplied(
            CaseId caseId,
            Applicant applicant,
            SupportType supportType,
            GrantKind grantKind,
            String title,
            Kronor applied,
            Kronor expenditure,
            Place place,
            InvestmentArea investmentArea,
            String areaMap,
            LocalDate measureStartsOn,
            LocalDate measureEndsOn,
            LocalDate receivedOn,
            @Nullable RusPriority primaryPriority,
            List<RusPriority> secondaryPriorities,
            String profileVersion)
            implements GrantEvent {}

    @EventName("ApplicationRegistered/1")
    record ApplicationRegistered(CaseId caseId, Diarienummer diarienummer, LocalDate registeredOn)
            implements GrantEvent {}

    @EventName("CaseworkerAssigned/1")
    record CaseworkerAssigned(CaseId caseId, OfficerId caseworker) implements GrantEvent {}

    @EventName("CompletionRequested/1")
    record CompletionRequested(CaseId caseId, String missing, LocalDate requestedOn, LocalDate dueOn)
            implements GrantEvent {}

    @EventName("CompletionReceived/1")
    record CompletionReceived(CaseId caseId, String received, LocalDate receivedOn) implements GrantEvent {}

    @EventName("ApplicationWithdrawn/1")
    record ApplicationWithdrawn(CaseId caseId, String reason, LocalDate withdrawnOn) implements GrantEvent {}

    @EventName("CriterionAssessed/1")
    record CriterionAssessed(
            CaseId caseId,
            CriterionCode criterion,
            CriterionOutcome outcome,
            String justification,
            @Nullable String source,
            LocalDate assessedOn,
            OfficerId assessedBy)
            implements GrantEvent {}

    /**
     * What the company says of its group and of earlier de minimis aid, and the rate that a grant is reckoned in euro
     * by ((EU) 2023/2831 article 7.4). A newer declaration takes the place of an older.
     *
     * @param group the other companies of the single undertaking
     * @param otherAid granted by others in the last three years
     */
    @EventName("DeMinimisDeclared/1")
    record DeMinimisDeclared(
            CaseId caseId,
            List<OrgNumber> group,
            List<DeclaredAid> otherAid,
            EuroRate kronorPerEuro,
            LocalDate rateOn,
            String rateSource,
            LocalDate declaredOn)
            implements GrantEvent {}

    @EventName("DecisionProposed/1")
    record DecisionProposed(
            CaseId caseId,
            ProposedOutcome outcome,
            FundingSplit funding,
            String motivering,
            OfficerId preparedBy,
            LocalDate proposedOn)
            implements GrantEvent {}

    /** The nämnd is to decide it at a sitting. */
    @EventName("CasePutOnAgenda/1")
    record CasePutOnAgenda(CaseId caseId, LocalDate sittingOn) implements GrantEvent {}

    @EventName("CaseTakenOffAgenda/1")
    record CaseTakenOffAgenda(CaseId caseId, LocalDate sittingOn, String reason) implements GrantEvent {}

    /** @param approvedExpenditure the costs that the grant is a share of */
    @EventName("GrantApproved/1")
    record GrantApproved(
            CaseId caseId,
            Decision decision,
            FundingSplit funding,
            Kronor approvedExpenditure,
            InvestmentArea investmentArea,
            String areaMap,
            @Nullable RusPriority primaryPriority,
            List<RusPriority> secondaryPriorities,
            LocalDate inForceFrom,
            List<String> conditions,
            String profileVersion)
            implements GrantEvent, Decided {}

    @EventName("GrantRejected/1")
    record GrantRejected(CaseId caseId, Decision decision) implements GrantEvent, Decided {}

    @EventName("ApplicationDismissed/1")
    record ApplicationDismissed(CaseId caseId, Decision decision) implements GrantEvent, Decided {}

    /**
     * A new decision on a running grant: the funding and costs that hold from now on, whole.
     *
     * @param ground why a decision in the party's favour is changed (förvaltningslagen 37 §); null when it was not
     *     asked for, before revision 2
     */
    @EventName("GrantAmended/2")
    record GrantAmended(
            CaseId caseId,
            Decision decision,
            @Nullable ChangeGround ground,
            FundingSplit funding,
            Kronor approvedExpenditure,
            LocalDate measureEndsOn,
            LocalDate inForceFrom)
            implements GrantEvent, Decided {}

    /**
     * An obvious slip in a decision was put right (förvaltningslagen 36 §): the decision keeps its day and says from
     * the beginning what it should have said.
     *
     * @param decisionNumber which of the case's decisions, from 1
     * @param wrong what it said
     * @param right what it says
     * @param funding the amount that was meant, when the slip was in the amount
     */
    @EventName("DecisionCorrected/1")
    record DecisionCorrected(
            CaseId caseId,
            int decisionNumber,
            SlipKind slip,
            CorrectedPart part,
            String wrong,
            String right,
            @Nullable FundingSplit funding,
            String reason,
            LocalDate correctedOn,
            OfficerId correctedBy)
            implements GrantEvent {}

    /**
     * Somebody who took part in a decision was of another opinion and had it noted (förvaltningslagen 30 §).
     *
     * @param dissenters members or officials by user name
     */
    @EventName("DissentRecorded/1")
    record DissentRecorded(
            CaseId caseId, int decisionNumber, List<OfficerId> dissenters, String opinion, LocalDate recordedOn)
            implements GrantEvent {}

    /**
     * A decision on delegation was reported to the nämnd (kommunallagen 6 kap. 40 §).
     *
     * @param sittingParagraph where the minutes tell of it
     */
    @EventName("DecisionReported/1")
    record DecisionReported(CaseId caseId, int decisionNumber, LocalDate sittingOn, String sittingParagraph)
            implements GrantEvent {}

    @EventName("GrantReduced/1")
    record GrantReduced(CaseId caseId, ReductionKind kind, FundingSplit reduced, Decision decision)
            implements GrantEvent, Decided {}

    /** The grant is withdrawn; what was not paid goes back into the frame. */
    @EventName("GrantRevoked/1")
    record GrantRevoked(CaseId caseId, FundingSplit unpaid, Decision decision) implements GrantEvent, Decided {}

    /** @param accumulatedCosts all costs of the measure from its start to {@code periodEndsOn} */
    @EventName("ClaimSubmitted/1")
    record ClaimSubmitted(
            CaseId caseId, int claim, Kronor accumulatedCosts, LocalDate periodEndsOn, LocalDate receivedOn)
            implements GrantEvent {}

    /** @param approvedCosts accumulated costs that the Region approves */
    @EventName("PaymentDecided/1")
    record PaymentDecided(
            CaseId caseId, int payment, int claim, Kronor approvedCosts, FundingSplit amount, Decision decision)
            implements GrantEvent, Decided {}

    @EventName("AdvanceGranted/1")
    record AdvanceGranted(CaseId caseId, int payment, FundingSplit amount, Decision decision)
            implements GrantEvent, Decided {}

    @EventName("PaymentRecorded/1")
    record PaymentRecorded(CaseId caseId, int payment, FundingSplit amount, LocalDate paidOn, OfficerId paidBy)
            implements GrantEvent {}

    /** @param interestFrom the first day of interest: one month after the decision (2022:1468 47 §) */
    @EventName("RecoveryDecided/1")
    record RecoveryDecided(
            CaseId caseId,
            int recovery,
            RecoveryGround ground,
            FundingSplit amount,
            LocalDate interestFrom,
            Decision decision)
            implements GrantEvent, Decided {}

    @EventName("RepaymentRecorded/1")
    record RepaymentRecorded(CaseId caseId, int recovery, FundingSplit amount, LocalDate repaidOn, OfficerId recordedBy)
            implements GrantEvent {}

    @EventName("IndicatorOutcomeRecorded/2")
    record IndicatorOutcomeRecorded(
            CaseId caseId,
            String indicator,
            IndicatorKind kind,
            Set<IndicatorBasis> basis,
            Counts counts,
            LocalDate measuredOn)
            implements GrantEvent {
        public IndicatorOutcomeRecorded {
            basis = IndicatorBasis.inOrder(basis);
        }
    }

    @EventName("ProgressReportSubmitted/1")
    record ProgressReportSubmitted(CaseId caseId, LocalDate periodEndsOn, String summary, LocalDate receivedOn)
            implements GrantEvent {}

    @EventName("FinalReportSubmitted/1")
    record FinalReportSubmitted(CaseId caseId, String summary, LocalDate receivedOn) implements GrantEvent {}

    @EventName("FinalReportAccepted/1")
    record FinalReportAccepted(CaseId caseId, OfficerId acceptedBy, LocalDate acceptedOn) implements GrantEvent {}

    @EventName("ProjectClosed/1")
    record ProjectClosed(CaseId caseId, LocalDate closedOn, OfficerId closedBy) implements GrantEvent {}
}
