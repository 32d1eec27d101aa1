package se.bifall.commands;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.EKONOM;
import static se.bifall.codes.Role.HANDLAGGARE;
import static se.bifall.codes.Role.NAMNDSEKRETERARE;

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
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.HorizontalAspect;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
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

/** What may be asked about a case, in the order of its life, and by whom. */
public sealed interface GrantCommand extends BifallCommand {
    /** A command that is a decision by law, with everything that its document must show. */
    interface Deciding {
        Decision decision();
    }

    CaseId caseId();

    @Override
    default String stream() {
        return caseId().value();
    }

    @By(HANDLAGGARE)
    record ApplyForGrant(
            CaseId caseId,
            Applicant applicant,
            SupportType supportType,
            String title,
            Kronor applied,
            Kronor expenditure,
            @Nullable CostSplit budget,
            Place place,
            LocalDate measureStartsOn,
            LocalDate measureEndsOn,
            LocalDate receivedOn,
            @Nullable RusPriority primaryPriority,
            List<RusPriority> secondaryPriorities)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record RegisterApplication(CaseId caseId, Diarienummer diarienummer, LocalDate registeredOn)
            implements GrantCommand {}

    @By({HANDLAGGARE, BESLUTSFATTARE})
    record AssignCaseworker(CaseId caseId, OfficerId caseworker) implements GrantCommand {}

    /** Machines send the person under {@code person} in place of the subject; it goes to the person store. */
    @By(HANDLAGGARE)
    record NameContactPerson(CaseId caseId, SubjectId subject, ContactRole contactRole) implements GrantCommand {}

    @By(HANDLAGGARE)
    record RemoveContactPerson(CaseId caseId, SubjectId subject) implements GrantCommand {}

    @By(HANDLAGGARE)
    record RequestCompletion(CaseId caseId, String missing, LocalDate requestedOn, LocalDate dueOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record ReceiveCompletion(CaseId caseId, String received, LocalDate receivedOn) implements GrantCommand {}

    /** Tells the party why the case will be much delayed (förvaltningslagen 11 §). */
    @By(HANDLAGGARE)
    record NotifyDelay(CaseId caseId, String reason, LocalDate notifiedOn) implements GrantCommand {}

    /** The party's written demand for a decision came in (förvaltningslagen 12 §). */
    @By(HANDLAGGARE)
    record ReceiveDecisionDemand(CaseId caseId, LocalDate receivedOn) implements GrantCommand {}

    /** Answers the demand otherwise than by deciding the case (förvaltningslagen 12 §). */
    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record RefuseDecisionDemand(CaseId caseId, Decision decision) implements GrantCommand, Deciding {}

    @By(HANDLAGGARE)
    record WithdrawApplication(CaseId caseId, String reason, LocalDate withdrawnOn) implements GrantCommand {}

    @By(HANDLAGGARE)
    record AssessCriterion(
            CaseId caseId,
            CriterionCode criterion,
            CriterionOutcome outcome,
            String justification,
            @Nullable String source,
            LocalDate assessedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record DeclareDeMinimis(
            CaseId caseId,
            List<OrgNumber> group,
            List<DeclaredAid> otherAid,
            EuroRate kronorPerEuro,
            LocalDate rateOn,
            String rateSource,
            LocalDate declaredOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record ProposeDecision(
            CaseId caseId, ProposedOutcome outcome, FundingSplit funding, String motivering, LocalDate proposedOn)
            implements GrantCommand {}

    /** The one thing that a jävig person may do: say so. */
    @By({HANDLAGGARE, BESLUTSFATTARE, NAMNDSEKRETERARE, EKONOM, ADMINISTRATOR})
    record DeclareConflictOfInterest(
            CaseId caseId, ConflictGround ground, @Nullable String note, LocalDate declaredOn)
            implements GrantCommand {}

    /** Who leads the work notes that another is jävig. */
    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record NoteConflictOfInterest(
            CaseId caseId,
            OfficerId person,
            ConflictGround ground,
            @Nullable String note,
            LocalDate declaredOn) implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record LiftConflictOfInterest(CaseId caseId, OfficerId person, String reason, LocalDate liftedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record CommunicateMaterial(
            CaseId caseId, List<String> material, CommunicationChannel channel, LocalDate sentOn, LocalDate answerBy)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record RecordReply(
            CaseId caseId,
            int communication,
            PartyAnswer answer,
            @Nullable String summary,
            LocalDate repliedOn) implements GrantCommand {}

    @By({HANDLAGGARE, BESLUTSFATTARE, NAMNDSEKRETERARE, EKONOM})
    record RecordNote(CaseId caseId, String text, LocalDate notedOn) implements GrantCommand {}

    @By(HANDLAGGARE)
    record SettleChecklistItem(
            CaseId caseId, ChecklistCode item, ChecklistOutcome settled, String justification, LocalDate settledOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record RequestOpinion(
            CaseId caseId,
            String askedOf,
            @Nullable OfficerId officer,
            String question,
            LocalDate requestedOn,
            LocalDate dueOn)
            implements GrantCommand {}

    /** Given by a colleague, or received from outside and recorded. */
    @By({HANDLAGGARE, BESLUTSFATTARE, NAMNDSEKRETERARE, EKONOM})
    record GiveOpinion(CaseId caseId, int opinion, OpinionStance stance, String text, LocalDate receivedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record WithdrawOpinionRequest(CaseId caseId, int opinion, String reason, LocalDate withdrawnOn)
            implements GrantCommand {}

    @By({HANDLAGGARE, BESLUTSFATTARE, NAMNDSEKRETERARE, EKONOM})
    record FlagCase(
            CaseId caseId, FlagKind flag, @Nullable SecrecyProvision provision, String reason, LocalDate flaggedOn)
            implements GrantCommand {}

    @By({HANDLAGGARE, BESLUTSFATTARE, NAMNDSEKRETERARE, EKONOM})
    record RemoveFlag(CaseId caseId, FlagKind flag, String reason, LocalDate removedOn) implements GrantCommand {}

    @By(HANDLAGGARE)
    record AssessAspect(
            CaseId caseId, HorizontalAspect aspect, Set<AspectPhase> usedIn, String justification, LocalDate assessedOn)
            implements GrantCommand {
        public AssessAspect {
            usedIn = AspectPhase.inOrder(usedIn);
        }
    }

    @By(HANDLAGGARE)
    record StateAgendaImpact(
            CaseId caseId,
            AgendaGoal goal,
            ImpactSign sign,
            ImpactRoute route,
            String justification,
            LocalDate assessedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record WithdrawAgendaImpact(
            CaseId caseId, AgendaGoal goal, ImpactSign sign, ImpactRoute route, String reason, LocalDate withdrawnOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record PlanIndicator(
            CaseId caseId,
            String indicator,
            IndicatorKind kind,
            String unit,
            int target,
            LocalDate dueOn,
            LocalDate plannedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record ClassifyContribution(CaseId caseId, ContributionClass contributionClass, LocalDate classifiedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record StateFinancing(CaseId caseId, Kronor ownFinancing, Kronor othersFinancing, LocalDate statedOn)
            implements GrantCommand {}

    @By({HANDLAGGARE, NAMNDSEKRETERARE})
    record PutOnAgenda(CaseId caseId, LocalDate sittingOn) implements GrantCommand {}

    @By(NAMNDSEKRETERARE)
    record TakeOffAgenda(CaseId caseId, String reason) implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record ApproveGrant(
            CaseId caseId,
            FundingSplit funding,
            Kronor approvedExpenditure,
            @Nullable RusPriority primaryPriority,
            List<RusPriority> secondaryPriorities,
            LocalDate inForceFrom,
            List<String> conditions,
            Decision decision)
            implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record RejectGrant(CaseId caseId, Decision decision) implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DismissApplication(CaseId caseId, Decision decision) implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record AmendGrant(
            CaseId caseId,
            @Nullable ChangeGround ground,
            FundingSplit funding,
            Kronor approvedExpenditure,
            LocalDate measureEndsOn,
            LocalDate inForceFrom,
            Decision decision)
            implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record CorrectDecision(
            CaseId caseId,
            int decisionNumber,
            SlipKind slip,
            CorrectedPart part,
            String wrong,
            String right,
            @Nullable FundingSplit funding,
            String reason,
            LocalDate correctedOn)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record RecordDissent(
            CaseId caseId, int decisionNumber, List<OfficerId> dissenters, String opinion, LocalDate recordedOn)
            implements GrantCommand {}

    @By(NAMNDSEKRETERARE)
    record ReportDecision(CaseId caseId, int decisionNumber, LocalDate sittingOn, String sittingParagraph)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record ReduceGrant(
            CaseId caseId,
            ReductionKind kind,
            FundingSplit reduced,
            @Nullable ChangeGround ground,
            Decision decision) implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record RevokeGrant(CaseId caseId, @Nullable ChangeGround ground, Decision decision)
            implements GrantCommand, Deciding {}

    @By(HANDLAGGARE)
    record SubmitClaim(
            CaseId caseId,
            Kronor accumulatedCosts,
            @Nullable CostSplit costTypes,
            LocalDate periodEndsOn,
            LocalDate receivedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record ReturnClaim(CaseId caseId, int claim, String missing, LocalDate returnedOn, LocalDate dueOn)
            implements GrantCommand {}

    @By({HANDLAGGARE, EKONOM})
    record CheckRecoveryOrders(CaseId caseId, RecoveryOrders outcome, String source, LocalDate checkedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record RecordSustainabilityDialogue(CaseId caseId, String heldBy, LocalDate heldOn, String reference)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DecidePayment(CaseId caseId, int claim, Kronor approvedCosts, FundingSplit amount, Decision decision)
            implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DenyPayment(CaseId caseId, int claim, RecoveryGround ground, Decision decision)
            implements GrantCommand, Deciding {}

    /** @param fundingSource the part that is paid now; null for all that is left of the payment */
    @By(EKONOM)
    record RecordPayment(
            CaseId caseId, int payment, @Nullable FundingSource fundingSource, LocalDate paidOn)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record CancelPayment(CaseId caseId, int payment, Decision decision) implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record GrantAdvance(CaseId caseId, FundingSplit amount, Decision decision) implements GrantCommand, Deciding {}

    /**
     * @param amount demanded back, what is waived not included
     * @param waived let off for special reasons; null for nothing
     */
    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DecideRecovery(
            CaseId caseId,
            RecoveryGround ground,
            FundingSplit amount,
            @Nullable FundingSplit waived,
            @Nullable String waivedBecause,
            Decision decision)
            implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record SetOffRecovery(CaseId caseId, int recovery, PaymentRef against, FundingSplit amount, Decision decision)
            implements GrantCommand, Deciding {}

    @By(HANDLAGGARE)
    record HandOverRecovery(CaseId caseId, int recovery, String reason, LocalDate handedOverOn)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record WriteOffRecovery(CaseId caseId, int recovery, Decision decision) implements GrantCommand, Deciding {}

    @By(EKONOM)
    record RecordRepayment(CaseId caseId, int recovery, FundingSplit amount, LocalDate repaidOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record RecordIndicatorOutcome(
            CaseId caseId,
            String indicator,
            IndicatorKind kind,
            Set<IndicatorBasis> basis,
            Counts counts,
            LocalDate measuredOn)
            implements GrantCommand {
        public RecordIndicatorOutcome {
            basis = IndicatorBasis.inOrder(basis);
        }
    }

    @By(HANDLAGGARE)
    record SubmitProgressReport(CaseId caseId, LocalDate periodEndsOn, String summary, LocalDate receivedOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record SubmitFinalReport(CaseId caseId, String summary, LocalDate receivedOn) implements GrantCommand {}

    @By(HANDLAGGARE)
    record AcceptFinalReport(CaseId caseId, LocalDate acceptedOn) implements GrantCommand {}

    @By(HANDLAGGARE)
    record CloseProject(CaseId caseId, LocalDate closedOn) implements GrantCommand {}

    /** Files a document whose content is already stored. Taken in every phase: what comes in is registered (OSL 5:1). */
    @By(HANDLAGGARE)
    record FileDocument(
            CaseId caseId,
            Sha256 sha256,
            String documentTitle,
            DocumentKind kind,
            DocumentFormat format,
            long bytes,
            LocalDate receivedOn,
            @Nullable Integer claim)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record WithdrawDocument(CaseId caseId, int document, String reason) implements GrantCommand {}
}
