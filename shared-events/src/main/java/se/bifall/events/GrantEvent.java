package se.bifall.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.Applicant;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.CommunicationChannel;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.ContactRole;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.CostSplit;
import se.bifall.codes.Counts;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.DeclaredAid;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.DocumentKind;
import se.bifall.codes.EuroRate;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OpinionStance;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.PartyAnswer;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.RecoveryOrders;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SecrecyProvision;
import se.bifall.codes.Sha256;
import se.bifall.codes.SlipKind;
import se.bifall.codes.SubjectId;
import se.bifall.codes.SupportType;
import se.bifall.codes.Undertaking;

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

    /**
     * @param budget the expenditure by what it is for; null when the applicant did not say
     * @param profileVersion the region profile that the codes were read from
     */
    @EventName("GrantApplied/3")
    record GrantApplied(
            CaseId caseId,
            Applicant applicant,
            SupportType supportType,
            GrantKind grantKind,
            String title,
            Kronor applied,
            Kronor expenditure,
            @Nullable CostSplit budget,
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

    @EventName("ContactPersonNamed/1")
    record ContactPersonNamed(CaseId caseId, SubjectId subject, ContactRole contactRole) implements GrantEvent {}

    @EventName("ContactPersonRemoved/1")
    record ContactPersonRemoved(CaseId caseId, SubjectId subject) implements GrantEvent {}

    @EventName("CompletionRequested/1")
    record CompletionRequested(CaseId caseId, String missing, LocalDate requestedOn, LocalDate dueOn)
            implements GrantEvent {}

    @EventName("CompletionReceived/1")
    record CompletionReceived(CaseId caseId, String received, LocalDate receivedOn) implements GrantEvent {}

    /** The party is told that the case will be much delayed, and why (förvaltningslagen 11 §). */
    @EventName("DelayNotified/1")
    record DelayNotified(CaseId caseId, String reason, LocalDate notifiedOn) implements GrantEvent {}

    /** The party demanded in writing that the case be decided (förvaltningslagen 12 §). */
    @EventName("DecisionDemanded/1")
    record DecisionDemanded(CaseId caseId, LocalDate receivedOn) implements GrantEvent {}

    /** The demand was refused by a decision of its own, which can be appealed; the case goes on. */
    @EventName("DecisionDemandRefused/1")
    record DecisionDemandRefused(CaseId caseId, Decision decision) implements GrantEvent, Decided {}

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

    /** A person is jävig in the case: declared by the person, or noted by who leads the work (förvaltningslagen 18 §). */
    @EventName("ConflictOfInterestDeclared/1")
    record ConflictOfInterestDeclared(
            CaseId caseId,
            OfficerId person,
            ConflictGround ground,
            @Nullable String note,
            LocalDate declaredOn,
            OfficerId declaredBy)
            implements GrantEvent {}

    /** Somebody else found that the person may handle the case after all. */
    @EventName("ConflictOfInterestLifted/1")
    record ConflictOfInterestLifted(
            CaseId caseId, OfficerId person, String reason, LocalDate liftedOn, OfficerId liftedBy)
            implements GrantEvent {}

    /** @param answerBy last day for the party to answer (förvaltningslagen 25 §) */
    @EventName("MaterialCommunicated/1")
    record MaterialCommunicated(
            CaseId caseId,
            int communication,
            List<String> material,
            CommunicationChannel channel,
            LocalDate sentOn,
            LocalDate answerBy)
            implements GrantEvent {}

    @EventName("PartyReplied/1")
    record PartyReplied(
            CaseId caseId,
            int communication,
            PartyAnswer answer,
            @Nullable String summary,
            LocalDate repliedOn) implements GrantEvent {}

    /** What was said or seen and matters to the case: when and by whom (förvaltningslagen 27 §). */
    @EventName("NoteRecorded/1")
    record NoteRecorded(CaseId caseId, String text, LocalDate notedOn, OfficerId notedBy) implements GrantEvent {}

    /** @param profileVersion the region profile that the checklist was read from */
    @EventName("ChecklistItemSettled/1")
    record ChecklistItemSettled(
            CaseId caseId,
            ChecklistCode item,
            ChecklistOutcome settled,
            String justification,
            LocalDate settledOn,
            OfficerId settledBy,
            String profileVersion)
            implements GrantEvent {}

    /**
     * An opinion is asked for: inspel within the Region, remiss outside it (förvaltningslagen 26 §).
     *
     * @param officer who is to answer, when it is somebody within the Region
     */
    @EventName("OpinionRequested/1")
    record OpinionRequested(
            CaseId caseId,
            int opinion,
            String askedOf,
            @Nullable OfficerId officer,
            String question,
            LocalDate requestedOn,
            LocalDate dueOn)
            implements GrantEvent {}

    @EventName("OpinionReceived/1")
    record OpinionReceived(
            CaseId caseId, int opinion, OpinionStance stance, String text, LocalDate receivedOn, OfficerId recordedBy)
            implements GrantEvent {}

    /** The question is taken back; there is no answer to wait for. */
    @EventName("OpinionRequestWithdrawn/1")
    record OpinionRequestWithdrawn(CaseId caseId, int opinion, String reason, LocalDate withdrawnOn)
            implements GrantEvent {}

    @EventName("CaseFlagged/1")
    record CaseFlagged(
            CaseId caseId,
            FlagKind flag,
            @Nullable SecrecyProvision provision,
            String reason,
            LocalDate flaggedOn,
            OfficerId flaggedBy)
            implements GrantEvent {}

    @EventName("FlagRemoved/1")
    record FlagRemoved(CaseId caseId, FlagKind flag, String reason, LocalDate removedOn, OfficerId removedBy)
            implements GrantEvent {}

    /**
     * An aspect was judged; the last judgement holds.
     *
     * @param usedIn the phases that use it as a tool; empty when none does
     */
    @EventName("AspectAssessed/1")
    record AspectAssessed(
            CaseId caseId,
            HorizontalAspect aspect,
            Set<AspectPhase> usedIn,
            String justification,
            LocalDate assessedOn,
            OfficerId assessedBy)
            implements GrantEvent {
        public AspectAssessed {
            usedIn = AspectPhase.inOrder(usedIn);
        }
    }

    /** The measure works for or against a goal of Agenda 2030; a goal may be both helped and harmed. */
    @EventName("AgendaImpactStated/1")
    record AgendaImpactStated(
            CaseId caseId,
            AgendaGoal goal,
            ImpactSign sign,
            ImpactRoute route,
            String justification,
            LocalDate assessedOn,
            OfficerId assessedBy)
            implements GrantEvent {}

    @EventName("AgendaImpactWithdrawn/1")
    record AgendaImpactWithdrawn(
            CaseId caseId,
            AgendaGoal goal,
            ImpactSign sign,
            ImpactRoute route,
            String reason,
            LocalDate withdrawnOn,
            OfficerId withdrawnBy)
            implements GrantEvent {}

    /** What the measure is to reach; the last plan of an indicator holds. */
    @EventName("IndicatorPlanned/1")
    record IndicatorPlanned(
            CaseId caseId,
            String indicator,
            IndicatorKind kind,
            String unit,
            int target,
            LocalDate dueOn,
            LocalDate plannedOn)
            implements GrantEvent {}

    /** What the project is expected to contribute; the last classification holds. */
    @EventName("ContributionClassified/1")
    record ContributionClassified(
            CaseId caseId, ContributionClass contributionClass, LocalDate classifiedOn, OfficerId classifiedBy)
            implements GrantEvent {}

    /**
     * Who pays the costs that the grant does not: the applicant itself, or others. The last statement holds, as long as
     * its sum is what the grant leaves.
     */
    @EventName("FinancingStated/1")
    record FinancingStated(
            CaseId caseId, Kronor ownFinancing, Kronor othersFinancing, LocalDate statedOn, OfficerId statedBy)
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

    /**
     * Granted money that is not paid goes back into the frame.
     *
     * @param ground why the law allows the Region to take money back under way (förvaltningslagen 37 §); null for what is
     *     left at the end, and in what was recorded before it was asked for
     */
    @EventName("GrantReduced/2")
    record GrantReduced(
            CaseId caseId,
            ReductionKind kind,
            FundingSplit reduced,
            @Nullable ChangeGround ground,
            Decision decision) implements GrantEvent, Decided {}

    /**
     * The grant is withdrawn; what was not paid goes back into the frame.
     *
     * @param ground why the law allows it (förvaltningslagen 37 §); null in what was recorded before it was asked for
     */
    @EventName("GrantRevoked/2")
    record GrantRevoked(
            CaseId caseId, FundingSplit unpaid, @Nullable ChangeGround ground, Decision decision)
            implements GrantEvent, Decided {}

    /**
     * @param accumulatedCosts all costs of the measure from its start to {@code periodEndsOn}
     * @param costTypes the same costs by what they are for; null when the recipient did not say
     */
    @EventName("ClaimSubmitted/2")
    record ClaimSubmitted(
            CaseId caseId,
            int claim,
            Kronor accumulatedCosts,
            @Nullable CostSplit costTypes,
            LocalDate periodEndsOn,
            LocalDate receivedOn)
            implements GrantEvent {}

    /** The claim goes back to be completed; what comes in again is a new claim. */
    @EventName("ClaimReturned/1")
    record ClaimReturned(CaseId caseId, int claim, String missing, LocalDate returnedOn, LocalDate dueOn)
            implements GrantEvent {}

    /** Payment of a claim is refused (2022:1467 29 §, 2022:1468 41 §); the recipient may appeal. */
    @EventName("PaymentDenied/1")
    record PaymentDenied(CaseId caseId, int claim, RecoveryGround ground, Decision decision)
            implements GrantEvent, Decided {}

    /** @param heldBy the organisation that held the dialogue, as Almi; never a person */
    @EventName("SustainabilityDialogueHeld/1")
    record SustainabilityDialogueHeld(CaseId caseId, String heldBy, LocalDate heldOn, String reference)
            implements GrantEvent {}

    /** @param source the register or list that was read */
    @EventName("RecoveryOrdersChecked/1")
    record RecoveryOrdersChecked(
            CaseId caseId, RecoveryOrders outcome, String source, LocalDate checkedOn, OfficerId checkedBy)
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

    /**
     * What was decided and not yet paid will not be paid.
     *
     * @param amount what was left to pay
     * @param advance true when it was an advance
     */
    @EventName("PaymentCancelled/1")
    record PaymentCancelled(CaseId caseId, int payment, FundingSplit amount, Boolean advance, Decision decision)
            implements GrantEvent, Decided {}

    /**
     * @param amount demanded back, what is waived not included
     * @param waived let off for special reasons; it can't be demanded again
     * @param waivedBecause those reasons, when something is waived
     * @param interestFrom the first day of interest: one month after the decision (2022:1468 47 §)
     */
    @EventName("RecoveryDecided/2")
    record RecoveryDecided(
            CaseId caseId,
            int recovery,
            RecoveryGround ground,
            FundingSplit amount,
            FundingSplit waived,
            @Nullable String waivedBecause,
            LocalDate interestFrom,
            Decision decision)
            implements GrantEvent, Decided {}

    /**
     * The demand is settled against a payment to the same recipient (avräkning, 2022:1468 44–50 §§); the recipient may
     * appeal. When the payment is of another case, that case has its {@link PaymentSetOff}.
     */
    @EventName("SetOffDecided/1")
    record SetOffDecided(CaseId caseId, int recovery, PaymentRef against, FundingSplit amount, Decision decision)
            implements GrantEvent, Decided {}

    /**
     * A part of this payment settles a demand in another case and is not paid out.
     *
     * @param recipient whom both cases concern
     */
    @EventName("PaymentSetOff/1")
    record PaymentSetOff(
            CaseId caseId,
            int payment,
            CaseId recoveryCase,
            int recovery,
            Undertaking recipient,
            FundingSplit amount,
            Decision decision)
            implements GrantEvent {}

    /** Tillväxtverket represents the State from here on (2022:1467 51 §, 2022:1468 34 §). */
    @EventName("RecoveryHandedOver/1")
    record RecoveryHandedOver(
            CaseId caseId, int recovery, String reason, LocalDate handedOverOn, OfficerId handedOverBy)
            implements GrantEvent {}

    /** @param amount what was not repaid and is given up as a loss */
    @EventName("RecoveryWrittenOff/1")
    record RecoveryWrittenOff(CaseId caseId, int recovery, FundingSplit amount, Decision decision)
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

    /**
     * A document came to the case. Its content is kept elsewhere, under its fingerprint; the name of the file it came in
     * is not kept, since it may name a person.
     *
     * @param document number in the case, from 1
     * @param bytes length of the content
     * @param claim the claim that it belongs to, when it does
     */
    @EventName("DocumentFiled/1")
    record DocumentFiled(
            CaseId caseId,
            int document,
            Sha256 sha256,
            String documentTitle,
            DocumentKind kind,
            DocumentFormat format,
            long bytes,
            LocalDate receivedOn,
            @Nullable Integer claim)
            implements GrantEvent {}

    /** A document did not belong on the case. Its content stays until a decision of gallring. */
    @EventName("DocumentWithdrawn/1")
    record DocumentWithdrawn(CaseId caseId, int document, String reason) implements GrantEvent {}
}
