package se.bifall.commands;

import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.EKONOM;
import static se.bifall.codes.Role.HANDLAGGARE;
import static se.bifall.codes.Role.NAMNDSEKRETERARE;

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
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
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

    @By(HANDLAGGARE)
    record RequestCompletion(CaseId caseId, String missing, LocalDate requestedOn, LocalDate dueOn)
            implements GrantCommand {}

    @By(HANDLAGGARE)
    record ReceiveCompletion(CaseId caseId, String received, LocalDate receivedOn) implements GrantCommand {}

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
    record ReduceGrant(CaseId caseId, ReductionKind kind, FundingSplit reduced, Decision decision)
            implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record RevokeGrant(CaseId caseId, Decision decision) implements GrantCommand, Deciding {}

    @By(HANDLAGGARE)
    record SubmitClaim(CaseId caseId, Kronor accumulatedCosts, LocalDate periodEndsOn, LocalDate receivedOn)
            implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DecidePayment(CaseId caseId, int claim, Kronor approvedCosts, FundingSplit amount, Decision decision)
            implements GrantCommand, Deciding {}

    @By(EKONOM)
    record RecordPayment(CaseId caseId, int payment, LocalDate paidOn) implements GrantCommand {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record GrantAdvance(CaseId caseId, FundingSplit amount, Decision decision) implements GrantCommand, Deciding {}

    @By({BESLUTSFATTARE, NAMNDSEKRETERARE})
    record DecideRecovery(CaseId caseId, RecoveryGround ground, FundingSplit amount, Decision decision)
            implements GrantCommand, Deciding {}

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
}
