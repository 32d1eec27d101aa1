package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.ContactRole;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.RecoveryOrders;
import se.bifall.codes.SubjectId;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/** What a decision needs to know of one case: the fold of its events. No clock, no log, no exception. */
final class GrantCase {
    /** Null until the case exists. */
    @Nullable
    Phase phase;

    @Nullable
    GrantApplied application;

    @Nullable
    OfficerId proposer;

    @Nullable
    GrantApproved approval;

    /** The newest declaration of de minimis aid. */
    @Nullable
    DeMinimisDeclared declaration;

    /** The declaration that the latest grant was reckoned by. */
    @Nullable
    DeMinimisDeclared declarationAtGrant;

    /** The phase that a completion returns to. */
    Phase beforeCompletion = Phase.REGISTERED;

    final Map<CriterionCode, CriterionOutcome> assessed = new LinkedHashMap<>();
    final Map<Integer, Claim> claims = new TreeMap<>();
    final Map<Integer, Payment> payments = new TreeMap<>();
    final Map<Integer, Recovery> recoveries = new TreeMap<>();

    /** By number: false when it was marked as wrongly filed. */
    final Map<Integer, Boolean> documentStands = new TreeMap<>();

    PaymentAccount account = PaymentAccount.EMPTY;

    @Nullable
    LocalDate measureEndsOn;

    @Nullable
    LocalDate dialogueHeldOn;

    @Nullable
    RecoveryOrdersChecked recoveryOrders;

    /** Who has worked on the case: assigned, assessing or proposing. */
    final Set<OfficerId> workers = new LinkedHashSet<>();

    final Map<SubjectId, ContactRole> contacts = new LinkedHashMap<>();

    /** Who has recorded a decision of the nämnd on the case. */
    final Set<OfficerId> recorders = new LinkedHashSet<>();

    /** The case's decisions; the first is number 1. */
    final List<Decided> decisions = new ArrayList<>();

    /** Numbers of the decisions that have been reported to the nämnd. */
    final Set<Integer> reported = new HashSet<>();

    /** The sitting that the case waits for. */
    @Nullable
    LocalDate agendaOn;

    /** The newest ändringsbeslut, whose amount has replaced that of the approval; null before any. */
    @Nullable
    GrantAmended amendment;

    @Nullable
    LocalDate proposedOn;

    @Nullable
    LocalDate requestedOn;

    /** When the party demanded a decision; null when it has not. */
    @Nullable
    LocalDate demandedOn;

    boolean demandRefused;

    @Nullable
    LocalDate reportedOn;

    /** What has become of a claim. One returned or denied no longer counts towards later ones. */
    enum ClaimState {
        OPEN,
        DECIDED,
        RETURNED,
        DENIED
    }

    final Casework casework = new Casework();

    record Claim(Kronor accumulatedCosts, LocalDate periodEndsOn, LocalDate receivedOn, ClaimState state) {
        boolean open() {
            return state == ClaimState.OPEN;
        }

        boolean stands() {
            return state == ClaimState.OPEN || state == ClaimState.DECIDED;
        }

        Claim now(ClaimState next) {
            return new Claim(accumulatedCosts, periodEndsOn, receivedOn, next);
        }
    }

    /**
     * @param left what is decided and neither paid, set off nor cancelled
     * @param firstPaidOn the day of its first part; null while nothing of it is paid
     */
    record Payment(
            FundingSplit amount,
            FundingSplit left,
            Decision decision,
            boolean advance,
            @Nullable LocalDate firstPaidOn) {
        boolean open() {
            return !left.total().isZero();
        }

        Payment settled(FundingSplit part, LocalDate on) {
            return new Payment(amount, left.minus(part), decision, advance, firstPaidOn == null ? on : firstPaidOn);
        }

        Payment cancelled() {
            return new Payment(amount, FundingSplit.NONE, decision, advance, firstPaidOn);
        }
    }

    /** @param outstanding demanded and not repaid, set off or written off */
    record Recovery(FundingSplit outstanding, LocalDate decidedOn, boolean handedOver) {
        Recovery less(FundingSplit part) {
            return new Recovery(outstanding.minus(part), decidedOn, handedOver);
        }
    }

    GrantApplied application() {
        return Objects.requireNonNull(application);
    }

    Phase phase() {
        return Objects.requireNonNull(phase);
    }

    LocalDate approvedOn() {
        return Objects.requireNonNull(approval).decision().decidedOn();
    }

    LocalDate measureEndsOn() {
        return Objects.requireNonNull(measureEndsOn);
    }

    Stream<Claim> openClaims() {
        return claims.values().stream().filter(Claim::open);
    }

    /** What the grant leaves for the applicant and others to pay: as decided last, or as applied for while undecided. */
    Kronor leftToFinance() {
        if (amendment != null) {
            return amendment.approvedExpenditure().minus(amendment.funding().total());
        }
        return approval == null
                ? application().expenditure().minus(application().applied())
                : approval.approvedExpenditure().minus(approval.funding().total());
    }

    /** The number of the claim that has waited longest; 0 when none waits. */
    int oldestOpenClaim() {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().open())
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    Stream<Claim> standingClaims() {
        return claims.values().stream().filter(Claim::stands);
    }

    /** True when the latest check found an unpaid recovery order: then nothing is paid. */
    boolean ordersUnpaid() {
        return recoveryOrders != null && recoveryOrders.outcome() == RecoveryOrders.UNPAID;
    }

    /** The end of the latest period that claims which count are for; empty before any. */
    Optional<LocalDate> claimedTo() {
        return standingClaims().map(Claim::periodEndsOn).max(LocalDate::compareTo);
    }

    /** The highest accumulated costs of a claim that waits. */
    Kronor openCosts() {
        return openClaims().map(Claim::accumulatedCosts).max(Kronor::compareTo).orElse(Kronor.ZERO);
    }

    /** @param actor on whose request the event was recorded */
    void evolve(GrantEvent event, OfficerId actor) {
        if (event instanceof Decided decided && decided.decision().isOfASitting()) {
            recorders.add(actor);
        }
        evolve(event);
    }

    void evolve(GrantEvent event) {
        account = account.after(event);
        if (event instanceof Decided decided) {
            decisions.add(decided);
            agendaOn = decided.decision().isOfASitting() ? null : agendaOn;
        }
        switch (event) {
            case GrantApplied e -> {
                application = e;
                measureEndsOn = e.measureEndsOn();
                phase = Phase.APPLIED;
            }
            case ApplicationRegistered e -> phase = Phase.REGISTERED;
            case CaseworkerAssigned e -> workers.add(e.caseworker());
            case ContactPersonNamed e -> contacts.put(e.subject(), e.contactRole());
            case ContactPersonRemoved e -> contacts.remove(e.subject());
            case CompletionRequested e -> {
                beforeCompletion = phase == Phase.PROPOSED ? Phase.ASSESSED : phase();
                phase = Phase.AWAITING_COMPLETION;
                requestedOn = e.requestedOn();
            }
            case CompletionReceived e -> phase = beforeCompletion;
            case DelayNotified e -> {}
            case DecisionDemanded e -> demandedOn = e.receivedOn();
            case DecisionDemandRefused e -> demandRefused = true;
            case ApplicationWithdrawn e -> phase = Phase.WITHDRAWN;
            case CriterionAssessed e -> {
                assessed.put(e.criterion(), e.outcome());
                workers.add(e.assessedBy());
                phase = Phase.ASSESSED;
            }
            case DeMinimisDeclared e -> declaration = e;
            case DecisionProposed e -> {
                proposer = e.preparedBy();
                proposedOn = e.proposedOn();
                workers.add(e.preparedBy());
                phase = Phase.PROPOSED;
            }
            case ConflictOfInterestDeclared e -> casework.on(e);
            case ConflictOfInterestLifted e -> casework.on(e);
            case MaterialCommunicated e -> casework.on(e);
            case PartyReplied e -> casework.on(e);
            case NoteRecorded e -> {}
            case ChecklistItemSettled e -> {
                casework.settled.add(e.item());
                workers.add(e.settledBy());
                phase = Phase.ASSESSED;
            }
            case OpinionRequested e -> casework.on(e);
            case OpinionReceived e -> casework.on(e);
            case OpinionRequestWithdrawn e -> casework.on(e);
            case CaseFlagged e -> casework.on(e);
            case FlagRemoved e -> casework.on(e);
            case AspectAssessed e -> {}
            case AgendaImpactStated e -> casework.on(e);
            case AgendaImpactWithdrawn e -> casework.on(e);
            case IndicatorPlanned e -> {}
            case ContributionClassified e -> {}
            case FinancingStated e -> {}
            case GrantApproved e -> {
                approval = e;
                declarationAtGrant = declaration;
                phase = Phase.RUNNING;
            }
            case GrantRejected e -> phase = Phase.REJECTED;
            case ApplicationDismissed e -> phase = Phase.DISMISSED;
            case GrantAmended e -> {
                declarationAtGrant = declaration;
                amendment = e;
                measureEndsOn = e.measureEndsOn();
            }
            case DecisionCorrected e -> {
                if (e.funding() != null) {
                    corrected(e.decisionNumber(), e.funding());
                }
            }
            case DissentRecorded e -> {}
            case CasePutOnAgenda e -> agendaOn = e.sittingOn();
            case CaseTakenOffAgenda e -> agendaOn = null;
            case DecisionReported e -> reported.add(e.decisionNumber());
            case GrantReduced e -> {}
            case GrantRevoked e -> phase = Phase.REVOKED;
            case ClaimSubmitted e ->
                claims.put(
                        e.claim(), new Claim(e.accumulatedCosts(), e.periodEndsOn(), e.receivedOn(), ClaimState.OPEN));
            case ClaimReturned e -> answer(e.claim(), ClaimState.RETURNED);
            case PaymentDenied e -> answer(e.claim(), ClaimState.DENIED);
            case SustainabilityDialogueHeld e -> dialogueHeldOn = e.heldOn();
            case RecoveryOrdersChecked e -> recoveryOrders = e;
            case PaymentDecided e -> {
                answer(e.claim(), ClaimState.DECIDED);
                payments.put(e.payment(), new Payment(e.amount(), e.amount(), e.decision(), false, null));
            }
            case AdvanceGranted e ->
                payments.put(e.payment(), new Payment(e.amount(), e.amount(), e.decision(), true, null));
            case PaymentRecorded e -> settle(e.payment(), e.amount(), e.paidOn());
            case PaymentCancelled e -> payments.computeIfPresent(e.payment(), (nr, payment) -> payment.cancelled());
            case PaymentSetOff e -> settle(e.payment(), e.amount(), e.decision().decidedOn());
            case RecoveryDecided e ->
                recoveries.put(
                        e.recovery(), new Recovery(e.amount(), e.decision().decidedOn(), false));
            case RepaymentRecorded e -> lower(e.recovery(), e.amount());
            case SetOffDecided e -> {
                lower(e.recovery(), e.amount());
                if (e.against().caseId().equals(e.caseId())) {
                    settle(e.against().number(), e.amount(), e.decision().decidedOn());
                }
            }
            case RecoveryWrittenOff e -> lower(e.recovery(), e.amount());
            case RecoveryHandedOver e ->
                recoveries.computeIfPresent(
                        e.recovery(), (nr, r) -> new Recovery(r.outstanding(), r.decidedOn(), true));
            case IndicatorOutcomeRecorded e -> {}
            case ProgressReportSubmitted e -> {}
            case FinalReportSubmitted e -> {
                phase = Phase.FINAL_REPORTED;
                reportedOn = e.receivedOn();
            }
            case FinalReportAccepted e -> {
                phase = Phase.FINAL_ACCEPTED;
                reportedOn = e.acceptedOn();
            }
            case ProjectClosed e -> phase = Phase.CLOSED;
            case DocumentFiled e -> documentStands.put(e.document(), true);
            case DocumentWithdrawn e -> documentStands.put(e.document(), false);
        }
    }

    private void answer(int claim, ClaimState state) {
        claims.computeIfPresent(claim, (nr, one) -> one.now(state));
    }

    private void settle(int payment, FundingSplit part, LocalDate on) {
        payments.computeIfPresent(payment, (nr, one) -> one.settled(part, on));
    }

    private void lower(int recovery, FundingSplit part) {
        recoveries.computeIfPresent(recovery, (nr, one) -> one.less(part));
    }

    /** The approval says from the beginning what it should have said; what was taken back stays taken back. */
    private void corrected(int number, FundingSplit funding) {
        GrantApproved wrong = Objects.requireNonNull(approval);
        GrantApproved right = new GrantApproved(
                wrong.caseId(),
                wrong.decision(),
                funding,
                wrong.approvedExpenditure(),
                wrong.investmentArea(),
                wrong.areaMap(),
                wrong.primaryPriority(),
                wrong.secondaryPriorities(),
                wrong.inForceFrom(),
                wrong.conditions(),
                wrong.profileVersion());
        approval = right;
        decisions.set(number - 1, right);
    }
}
