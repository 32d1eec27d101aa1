package se.bifall.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.CostSplit;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Phase;
import se.bifall.codes.SubjectId;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.ClaimState;
import se.bifall.query.casefile.CaseFacts.Contact;
import se.bifall.query.casefile.CaseFacts.Document;
import se.bifall.query.casefile.CaseFacts.Financing;
import se.bifall.query.casefile.CaseFacts.Made;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.CaseFacts.Recovery;

/** The one fold of a case's events into its facts: live, rebuilt and as of a day alike. */
public final class CaseFold {
    private CaseFold() {}

    /**
     * The facts after one more event.
     *
     * @param before null when the case is new; never changed
     * @throws IllegalStateException when the event can't come here: a first event that is no application, or a second
     */
    public static CaseFacts after(@Nullable CaseFacts before, GrantEvent event, long position) {
        if ((before == null) != (event instanceof GrantApplied)) {
            throw new IllegalStateException(
                    before == null ? "händelse för ett okänt ärende" : "ärendet har redan en ansökan");
        }
        CaseFacts facts = before == null ? new CaseFacts(event.caseId()) : before.copy();
        facts.version++;
        facts.position = position;
        PaymentAccount was = facts.account;
        facts.account = was.after(event);
        evolve(facts, event, was);
        if (event instanceof Decided decided) {
            facts.decisions = Lists.with(facts.decisions, Made.of(facts.decisions.size() + 1, decided, position));
            facts.agendaOn = decided.decision().isOfASitting() ? null : facts.agendaOn;
        }
        return facts;
    }

    /**
     * The same, with the span of the case.
     *
     * @throws IllegalStateException when the event can't come here
     */
    public static CaseFacts after(@Nullable CaseFacts before, GrantEvent event, long position, Instant recordedAt) {
        CaseFacts facts = after(before, event, position);
        boolean spanned = before == null || before.span != null;
        facts.span = spanned
                ? Span.after(
                        before == null ? null : before.span,
                        position,
                        recordedAt,
                        legalDay(before, event),
                        event instanceof Decided)
                : null;
        return facts;
    }

    /**
     * From which day an event holds by law. A correction holds from the day of the decision that it corrects: that is what
     * the decision said all along (förvaltningslagen 36 §).
     *
     * @param before the case before the event
     */
    public static @Nullable LocalDate legalDay(@Nullable CaseFacts before, GrantEvent event) {
        return before != null && event instanceof DecisionCorrected corrected
                ? before.decisions.stream()
                        .filter(made -> made.number() == corrected.decisionNumber())
                        .findFirst()
                        .map(made -> made.decision().decidedOn())
                        .orElse(LocalDate.MAX)
                : LegalDay.of(event);
    }

    /** @param was the account before the event; {@code f} has the one after it */
    private static void evolve(CaseFacts f, GrantEvent event, PaymentAccount was) {
        switch (event) {
            case GrantApplied e -> applied(f, e);
            case ApplicationRegistered e -> {
                f.diarienummer = e.diarienummer().value();
                f.phase = Phase.REGISTERED;
            }
            case CaseworkerAssigned e -> f.caseworker = e.caseworker();
            case ContactPersonNamed e -> {
                f.contacts = Lists.with(f.contacts, isOf(e.subject()), new Contact(e.subject(), e.contactRole()));
                f.names(e.subject());
            }
            case ContactPersonRemoved e -> f.contacts = Lists.without(f.contacts, isOf(e.subject()));
            case CompletionRequested e -> {
                f.beforeCompletion = f.phase == Phase.PROPOSED ? Phase.ASSESSED : f.phase;
                f.phase = Phase.AWAITING_COMPLETION;
                f.completionDueOn = e.dueOn();
            }
            case CompletionReceived e -> {
                f.phase = f.beforeCompletion;
                f.completionDueOn = null;
            }
            case DelayNotified e -> f.delayNotifiedOn = e.notifiedOn();
            case DecisionDemanded e -> f.demandedOn = e.receivedOn();
            case DecisionDemandRefused e -> f.demandRefusedOn = e.decision().decidedOn();
            case ApplicationWithdrawn e -> f.phase = Phase.WITHDRAWN;
            case CriterionAssessed e -> {
                f.casework = CaseworkFold.after(f.casework, e);
                f.phase = Phase.ASSESSED;
            }
            case DecisionProposed e -> {
                f.phase = Phase.PROPOSED;
                f.proposedOutcome = e.outcome();
                f.proposedBy = e.preparedBy();
                f.proposedOn = e.proposedOn();
            }
            case DeMinimisDeclared e -> {}
            case ConflictOfInterestDeclared e -> f.casework = CaseworkFold.after(f.casework, e);
            case ConflictOfInterestLifted e -> f.casework = CaseworkFold.after(f.casework, e);
            case MaterialCommunicated e -> f.casework = CaseworkFold.after(f.casework, e);
            case PartyReplied e -> f.casework = CaseworkFold.after(f.casework, e);
            case NoteRecorded e -> {}
            case ChecklistItemSettled e -> {
                f.casework = CaseworkFold.after(f.casework, e);
                f.phase = Phase.ASSESSED;
            }
            case OpinionRequested e -> f.casework = CaseworkFold.after(f.casework, e);
            case OpinionReceived e -> f.casework = CaseworkFold.after(f.casework, e);
            case OpinionRequestWithdrawn e -> f.casework = CaseworkFold.after(f.casework, e);
            case CaseFlagged e -> f.casework = CaseworkFold.after(f.casework, e);
            case FlagRemoved e -> f.casework = CaseworkFold.after(f.casework, e);
            case AspectAssessed e -> f.casework = CaseworkFold.after(f.casework, e);
            case AgendaImpactStated e -> f.casework = CaseworkFold.after(f.casework, e);
            case AgendaImpactWithdrawn e -> f.casework = CaseworkFold.after(f.casework, e);
            case IndicatorPlanned e -> f.casework = CaseworkFold.after(f.casework, e);
            case ContributionClassified e -> f.contributionClass = e.contributionClass();
            case FinancingStated e -> {
                f.financing = new Financing(e.ownFinancing(), e.othersFinancing());
                CoFinancing.told(f);
            }
            case GrantApproved e -> approved(f, e);
            case GrantRejected e -> {
                decided(f, e.decision(), Phase.REJECTED);
                f.post(Measure.REJECTED, e.decision().decidedOn(), null, 1);
            }
            case ApplicationDismissed e -> decided(f, e.decision(), Phase.DISMISSED);
            case GrantAmended e -> amended(f, e, was);
            case GrantReduced e -> f.post(Measure.REDUCED, e.decision().decidedOn(), e.reduced());
            case DecisionCorrected e -> {
                FundingSplit funding = e.funding();
                if (funding != null) {
                    corrected(f, e.decisionNumber(), funding);
                }
            }
            case DissentRecorded e -> {}
            case CasePutOnAgenda e -> f.agendaOn = e.sittingOn();
            case CaseTakenOffAgenda e -> f.agendaOn = null;
            case DecisionReported e ->
                f.decisions = changed(
                        f.decisions,
                        made -> made.number() == e.decisionNumber(),
                        made -> made.reported(e.sittingOn(), e.sittingParagraph()));
            case GrantRevoked e -> {
                f.post(Measure.REDUCED, e.decision().decidedOn(), e.unpaid());
                f.phase = Phase.REVOKED;
            }
            case ClaimSubmitted e -> {
                List<Claim> before = f.claims;
                f.claims = Lists.with(
                        f.claims,
                        new Claim(
                                e.claim(),
                                e.accumulatedCosts(),
                                Objects.requireNonNullElse(e.costTypes(), CostSplit.NONE),
                                e.periodEndsOn(),
                                e.receivedOn(),
                                ClaimState.OPEN));
                claimed(f, e.receivedOn(), before);
            }
            case ClaimReturned e -> {
                List<Claim> before = f.claims;
                answered(f, e.claim(), ClaimState.RETURNED);
                claimed(f, e.returnedOn(), before);
            }
            case PaymentDenied e -> {
                List<Claim> before = f.claims;
                answered(f, e.claim(), ClaimState.DENIED);
                claimed(f, e.decision().decidedOn(), before);
            }
            case SustainabilityDialogueHeld e -> f.dialogueHeldOn = e.heldOn();
            case RecoveryOrdersChecked e -> {
                f.recoveryOrders = e.outcome();
                f.recoveryOrdersCheckedOn = e.checkedOn();
            }
            case PaymentDecided e -> {
                answered(f, e.claim(), ClaimState.DECIDED);
                decidedToPay(f, e.payment(), e.claim(), e.amount(), e.decision());
            }
            case AdvanceGranted e -> decidedToPay(f, e.payment(), 0, e.amount(), e.decision());
            case PaymentRecorded e -> paid(f, e.payment(), e.amount(), e.paidOn());
            case PaymentSetOff e ->
                paid(f, e.payment(), e.amount(), e.decision().decidedOn());
            case PaymentCancelled e ->
                f.payments = changed(
                        f.payments,
                        payment -> payment.number() == e.payment(),
                        payment -> payment.cancelledRest(e.amount()));
            case RecoveryDecided e -> {
                LocalDate on = e.decision().decidedOn();
                f.recoveries = Lists.with(
                        f.recoveries,
                        new Recovery(
                                e.recovery(),
                                e.ground(),
                                e.amount(),
                                e.waived(),
                                FundingSplit.NONE,
                                FundingSplit.NONE,
                                on,
                                e.interestFrom(),
                                null));
                f.post(Measure.RECOVERED, on, e.amount());
            }
            case RepaymentRecorded e -> repaid(f, e.recovery(), e.amount(), e.repaidOn());
            case SetOffDecided e -> {
                LocalDate on = e.decision().decidedOn();
                repaid(f, e.recovery(), e.amount(), on);
                if (e.against().caseId().equals(e.caseId())) {
                    paid(f, e.against().number(), e.amount(), on);
                }
            }
            case RecoveryWrittenOff e -> recovery(f, e.recovery(), one -> one.lost(e.amount()));
            case RecoveryHandedOver e -> recovery(f, e.recovery(), one -> one.handedOver(e.handedOverOn()));
            case IndicatorOutcomeRecorded e -> f.casework = CaseworkFold.after(f.casework, e);
            case ProgressReportSubmitted e -> {}
            case FinalReportSubmitted e -> {
                f.phase = Phase.FINAL_REPORTED;
                f.finalReportedOn = e.receivedOn();
            }
            case FinalReportAccepted e -> f.phase = Phase.FINAL_ACCEPTED;
            case ProjectClosed e -> {
                f.phase = Phase.CLOSED;
                f.post(Measure.CLOSED, e.closedOn(), f.principalSource(), 1);
            }
            case DocumentFiled e -> f.documents = Lists.with(f.documents, filed(e));
            case DocumentWithdrawn e -> withdrawn(f, e);
        }
    }

    private static Predicate<Contact> isOf(SubjectId subject) {
        return contact -> contact.subject().equals(subject);
    }

    private static void applied(CaseFacts f, GrantApplied e) {
        f.applicant = e.applicant();
        if (e.applicant().subject() != null) {
            f.names(e.applicant().subject());
        }
        f.supportType = e.supportType();
        f.grantKind = e.grantKind();
        f.title = e.title();
        f.applied = e.applied();
        f.expenditure = e.expenditure();
        f.budget = Objects.requireNonNullElse(e.budget(), CostSplit.NONE);
        f.place = e.place();
        f.investmentArea = e.investmentArea();
        f.areaMap = e.areaMap();
        f.receivedOn = e.receivedOn();
        f.measureStartsOn = e.measureStartsOn();
        f.measureEndsOn = e.measureEndsOn();
        f.primaryPriority = e.primaryPriority();
        f.secondaryPriorities = e.secondaryPriorities();
        f.post(Measure.APPLICATION, e.receivedOn(), null, 1);
        f.post(Measure.APPLIED, e.receivedOn(), null, e.applied().amount());
    }

    private static void approved(CaseFacts f, GrantApproved e) {
        decided(f, e.decision(), Phase.RUNNING);
        f.investmentArea = e.investmentArea();
        f.areaMap = e.areaMap();
        f.primaryPriority = e.primaryPriority();
        f.secondaryPriorities = e.secondaryPriorities();
        f.approvedExpenditure = e.approvedExpenditure();
        LocalDate on = e.decision().decidedOn();
        f.post(Measure.DECISION, on, f.principalSource(), 1);
        f.post(Measure.GRANTED, on, e.funding());
        CoFinancing.decided(f, on, e.approvedExpenditure(), e.funding());
    }

    private static void decided(CaseFacts f, Decision decision, Phase phase) {
        f.decision = decision;
        f.phase = phase;
        LocalDate on = decision.decidedOn();
        f.post(Measure.DECIDED, on, f.principalSource(), 1);
        f.post(Measure.LEAD_DAYS, on, f.principalSource(), ChronoUnit.DAYS.between(f.receivedOn(), on));
    }

    /** Costs claimed beyond earlier claims that stand. */
    private static void claimed(CaseFacts f, LocalDate on, List<Claim> before) {
        long change = accumulated(f.claims) - accumulated(before);
        if (change != 0) {
            f.post(Measure.CLAIMED, on, null, change);
        }
    }

    private static long accumulated(List<Claim> claims) {
        return claims.stream()
                .filter(Claim::stands)
                .mapToLong(claim -> claim.accumulatedCosts().amount())
                .max()
                .orElse(0);
    }

    /** The difference is booked on the day of the new decision; the first decision keeps its own. */
    private static void amended(CaseFacts f, GrantAmended e, PaymentAccount was) {
        LocalDate on = e.decision().decidedOn();
        f.post(Measure.GRANTED, on, f.account.granted().minus(was.granted()));
        f.post(Measure.REDUCED, on, f.account.reduced().minus(was.reduced()));
        f.approvedExpenditure = e.approvedExpenditure();
        CoFinancing.decided(f, on, e.approvedExpenditure(), e.funding());
        f.measureEndsOn = e.measureEndsOn();
    }

    private static void answered(CaseFacts f, int claim, ClaimState state) {
        f.claims = changed(f.claims, one -> one.number() == claim, one -> one.now(state));
    }

    /**
     * A slip in the amount: the decision says from its own day what it should have said, so the difference is booked on
     * that day. Both facts stand, and what was known before the correction is found by the day of recording.
     */
    private static void corrected(CaseFacts f, int number, FundingSplit right) {
        Made wrong = f.decisions.get(number - 1);
        LocalDate on = wrong.decision().decidedOn();
        for (FundingSource source : FundingSource.values()) {
            long change =
                    right.from(source).amount() - wrong.amount().from(source).amount();
            if (change != 0) {
                f.post(Measure.GRANTED, on, source, change);
            }
        }
        CoFinancing.decided(f, on, f.approvedExpenditure, right);
        f.decisions = changed(f.decisions, made -> made.number() == number, made -> made.corrected(right));
    }

    private static void decidedToPay(CaseFacts f, int number, int claim, FundingSplit amount, Decision decision) {
        LocalDate on = decision.decidedOn();
        f.payments = Lists.with(
                f.payments,
                new Payment(
                        number, claim, amount, amount, FundingSplit.NONE, on, claim == 0, null, f.position, List.of()));
    }

    private static void paid(CaseFacts f, int number, FundingSplit amount, LocalDate on) {
        f.payments = changed(f.payments, one -> one.number() == number, one -> one.settled(amount, on, f.position));
        f.post(Measure.PAID, on, amount);
    }

    private static void repaid(CaseFacts f, int number, FundingSplit amount, LocalDate on) {
        recovery(f, number, one -> one.less(amount));
        f.post(Measure.REPAID, on, amount);
    }

    private static void recovery(CaseFacts f, int number, UnaryOperator<Recovery> how) {
        f.recoveries = changed(f.recoveries, one -> one.number() == number, how);
    }

    private static Document filed(DocumentFiled e) {
        return new Document(
                e.document(),
                e.sha256(),
                e.documentTitle(),
                e.kind(),
                e.format(),
                e.bytes(),
                e.receivedOn(),
                e.claim(),
                null);
    }

    private static void withdrawn(CaseFacts f, DocumentWithdrawn e) {
        f.documents = changed(
                f.documents,
                document -> document.number() == e.document(),
                document -> new Document(
                        document.number(),
                        document.sha256(),
                        document.title(),
                        document.kind(),
                        document.format(),
                        document.bytes(),
                        document.receivedOn(),
                        document.claim(),
                        e.reason()));
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> how) {
        return list.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
    }
}
