package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.SupportShare;
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

    /** Granted less reductions, as it holds now. */
    FundingSplit net = FundingSplit.NONE;

    SupportShare share = SupportShare.NONE;

    /** Who has worked on the case: assigned, assessing or proposing. */
    final Set<OfficerId> workers = new LinkedHashSet<>();

    /** Who has recorded a decision of the nämnd on the case. */
    final Set<OfficerId> recorders = new LinkedHashSet<>();

    /** The case's decisions; the first is number 1. */
    final List<Decided> decisions = new ArrayList<>();

    /** Numbers of the decisions that have been reported to the nämnd. */
    final Set<Integer> reported = new HashSet<>();

    /** The sitting that the case waits for. */
    @Nullable
    LocalDate agendaOn;

    /** True once an amendment has replaced the amount of the approval. */
    boolean amended;

    @Nullable
    LocalDate measureEndsOn;

    @Nullable
    LocalDate proposedOn;

    @Nullable
    LocalDate requestedOn;

    @Nullable
    LocalDate reportedOn;

    Kronor approvedCosts = Kronor.ZERO;

    record Claim(Kronor accumulatedCosts, LocalDate receivedOn, boolean open) {}

    record Payment(FundingSplit amount, Decision decision, boolean advance, boolean paid) {}

    record Recovery(FundingSplit amount, FundingSplit repaid, LocalDate decidedOn) {
        FundingSplit outstanding() {
            return amount.minus(repaid);
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

    FundingSplit committed() {
        return FundingSplit.sum(payments.values().stream().map(Payment::amount).toList());
    }

    FundingSplit paid() {
        return FundingSplit.sum(payments.values().stream()
                .filter(Payment::paid)
                .map(Payment::amount)
                .toList());
    }

    FundingSplit demandedBack() {
        return FundingSplit.sum(
                recoveries.values().stream().map(Recovery::amount).toList());
    }

    Kronor advances() {
        return FundingSplit.sum(payments.values().stream()
                        .filter(Payment::advance)
                        .map(Payment::amount)
                        .toList())
                .total();
    }

    Stream<Claim> openClaims() {
        return claims.values().stream().filter(Claim::open);
    }

    /** The number of the claim that has waited longest; 0 when none waits. */
    int oldestOpenClaim() {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().open())
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** What accumulated costs give right to as the grant stands, payments made included. */
    Kronor entitled(Kronor costs) {
        return share.entitled(costs, net.total());
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
            case CompletionRequested e -> {
                beforeCompletion = phase == Phase.PROPOSED ? Phase.ASSESSED : phase();
                phase = Phase.AWAITING_COMPLETION;
                requestedOn = e.requestedOn();
            }
            case CompletionReceived e -> phase = beforeCompletion;
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
            case GrantApproved e -> {
                approval = e;
                declarationAtGrant = declaration;
                net = e.funding();
                share = new SupportShare(e.funding().total(), e.approvedExpenditure());
                phase = Phase.RUNNING;
            }
            case GrantRejected e -> phase = Phase.REJECTED;
            case ApplicationDismissed e -> phase = Phase.DISMISSED;
            case GrantAmended e -> {
                declarationAtGrant = declaration;
                net = e.funding();
                share = new SupportShare(e.funding().total(), e.approvedExpenditure());
                measureEndsOn = e.measureEndsOn();
                amended = true;
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
            case GrantReduced e -> net = net.minus(e.reduced());
            case GrantRevoked e -> {
                net = net.minus(e.unpaid());
                phase = Phase.REVOKED;
            }
            case ClaimSubmitted e -> claims.put(e.claim(), new Claim(e.accumulatedCosts(), e.receivedOn(), true));
            case PaymentDecided e -> {
                claims.computeIfPresent(
                        e.claim(), (nr, claim) -> new Claim(claim.accumulatedCosts(), claim.receivedOn(), false));
                approvedCosts = e.approvedCosts();
                payments.put(
                        e.payment(),
                        new Payment(
                                e.amount(),
                                e.decision(),
                                false,
                                e.amount().total().isZero()));
            }
            case AdvanceGranted e -> payments.put(e.payment(), new Payment(e.amount(), e.decision(), true, false));
            case PaymentRecorded e ->
                payments.computeIfPresent(
                        e.payment(), (nr, p) -> new Payment(p.amount(), p.decision(), p.advance(), true));
            case RecoveryDecided e ->
                recoveries.put(
                        e.recovery(),
                        new Recovery(e.amount(), FundingSplit.NONE, e.decision().decidedOn()));
            case RepaymentRecorded e ->
                recoveries.computeIfPresent(
                        e.recovery(),
                        (nr, r) -> new Recovery(r.amount(), r.repaid().plus(e.amount()), r.decidedOn()));
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
        }
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
        net = funding.minus(wrong.funding().minus(net));
        share = new SupportShare(funding.total(), right.approvedExpenditure());
    }
}
