package se.bifall.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Phase;
import se.bifall.codes.SupportShare;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.query.casefile.CaseFacts.Claim;
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
        evolve(facts, event);
        if (event instanceof Decided decided) {
            facts.decisions = with(facts.decisions, Made.of(facts.decisions.size() + 1, decided));
            facts.agendaOn = decided.decision().isOfASitting() ? null : facts.agendaOn;
        }
        return facts;
    }

    private static void evolve(CaseFacts f, GrantEvent event) {
        switch (event) {
            case GrantApplied e -> applied(f, e);
            case ApplicationRegistered e -> {
                f.diarienummer = e.diarienummer().value();
                f.phase = Phase.REGISTERED;
            }
            case CaseworkerAssigned e -> f.caseworker = e.caseworker();
            case CompletionRequested e -> {
                f.beforeCompletion = f.phase == Phase.PROPOSED ? Phase.ASSESSED : f.phase;
                f.phase = Phase.AWAITING_COMPLETION;
                f.completionDueOn = e.dueOn();
            }
            case CompletionReceived e -> {
                f.phase = f.beforeCompletion;
                f.completionDueOn = null;
            }
            case ApplicationWithdrawn e -> f.phase = Phase.WITHDRAWN;
            case CriterionAssessed e -> f.phase = Phase.ASSESSED;
            case DeMinimisDeclared e -> {}
            case DecisionProposed e -> f.phase = Phase.PROPOSED;
            case GrantApproved e -> approved(f, e);
            case GrantRejected e -> decided(f, e.decision(), Phase.REJECTED);
            case ApplicationDismissed e -> decided(f, e.decision(), Phase.DISMISSED);
            case GrantAmended e -> amended(f, e);
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
                        made -> new Made(
                                made.number(),
                                made.kind(),
                                made.decision(),
                                made.amount(),
                                e.sittingOn(),
                                e.sittingParagraph()));
            case GrantReduced e -> reduced(f, e.reduced(), e.decision().decidedOn());
            case GrantRevoked e -> {
                reduced(f, e.unpaid(), e.decision().decidedOn());
                f.phase = Phase.REVOKED;
            }
            case ClaimSubmitted e ->
                f.claims = with(f.claims, new Claim(e.claim(), e.accumulatedCosts(), e.receivedOn(), false));
            case PaymentDecided e -> {
                f.claims = changed(
                        f.claims,
                        claim -> claim.number() == e.claim(),
                        claim -> new Claim(claim.number(), claim.accumulatedCosts(), claim.receivedOn(), true));
                LocalDate on = e.decision().decidedOn();
                LocalDate paidOn = e.amount().total().isZero() ? on : null;
                f.payments = with(f.payments, new Payment(e.payment(), e.amount(), on, false, paidOn));
            }
            case AdvanceGranted e ->
                f.payments = with(
                        f.payments,
                        new Payment(e.payment(), e.amount(), e.decision().decidedOn(), true, null));
            case PaymentRecorded e -> paid(f, e);
            case RecoveryDecided e -> {
                LocalDate on = e.decision().decidedOn();
                f.recoveries = with(f.recoveries, new Recovery(e.recovery(), e.amount(), FundingSplit.NONE, on));
                f.post(Measure.RECOVERED, on, e.amount());
            }
            case RepaymentRecorded e -> repaid(f, e);
            case IndicatorOutcomeRecorded e -> {}
            case ProgressReportSubmitted e -> {}
            case FinalReportSubmitted e -> f.phase = Phase.FINAL_REPORTED;
            case FinalReportAccepted e -> f.phase = Phase.FINAL_ACCEPTED;
            case ProjectClosed e -> f.phase = Phase.CLOSED;
        }
    }

    private static void applied(CaseFacts f, GrantApplied e) {
        f.applicant = e.applicant();
        f.supportType = e.supportType();
        f.grantKind = e.grantKind();
        f.title = e.title();
        f.applied = e.applied();
        f.expenditure = e.expenditure();
        f.place = e.place();
        f.investmentArea = e.investmentArea();
        f.areaMap = e.areaMap();
        f.receivedOn = e.receivedOn();
        f.measureStartsOn = e.measureStartsOn();
        f.measureEndsOn = e.measureEndsOn();
        f.primaryPriority = e.primaryPriority();
        f.secondaryPriorities = e.secondaryPriorities();
        f.postings = List.of(
                new Posting(Measure.APPLIED, e.receivedOn(), null, e.applied().amount()));
    }

    private static void approved(CaseFacts f, GrantApproved e) {
        decided(f, e.decision(), Phase.RUNNING);
        f.investmentArea = e.investmentArea();
        f.areaMap = e.areaMap();
        f.primaryPriority = e.primaryPriority();
        f.secondaryPriorities = e.secondaryPriorities();
        f.approvedExpenditure = e.approvedExpenditure();
        f.share = new SupportShare(e.funding().total(), e.approvedExpenditure());
        f.granted = e.funding();
        f.net = e.funding();
        LocalDate on = e.decision().decidedOn();
        List<Posting> more = new ArrayList<>(f.postings);
        more.add(new Posting(Measure.DECISION, on, f.principalSource(), 1));
        f.postings = more;
        f.post(Measure.GRANTED, on, e.funding());
    }

    private static void decided(CaseFacts f, Decision decision, Phase phase) {
        f.decision = decision;
        f.phase = phase;
    }

    /** The difference is booked on the day of the new decision; the first decision keeps its own. */
    private static void amended(CaseFacts f, GrantAmended e) {
        Map<FundingSource, Kronor> added = new EnumMap<>(FundingSource.class);
        Map<FundingSource, Kronor> lowered = new EnumMap<>(FundingSource.class);
        Arrays.stream(FundingSource.values()).forEach(source -> {
            Kronor before = f.net.from(source);
            Kronor now = e.funding().from(source);
            added.put(source, now.lessAtMost(before));
            lowered.put(source, before.lessAtMost(now));
        });
        FundingSplit more = new FundingSplit(added);
        f.granted = f.granted.plus(more);
        f.net = f.net.plus(more);
        f.post(Measure.GRANTED, e.decision().decidedOn(), more);
        reduced(f, new FundingSplit(lowered), e.decision().decidedOn());
        f.approvedExpenditure = e.approvedExpenditure();
        f.share = new SupportShare(e.funding().total(), e.approvedExpenditure());
        f.measureEndsOn = e.measureEndsOn();
    }

    /**
     * A slip in the amount: the decision says from its own day what it should have said, so what was booked that day is
     * booked anew. What was known before the correction is found by the day of recording.
     */
    private static void corrected(CaseFacts f, int number, FundingSplit funding) {
        Made wrong = f.decisions.get(number - 1);
        List<Posting> postings = new ArrayList<>(f.postings);
        wrong.amount()
                .shares()
                .forEach((source, amount) -> postings.remove(
                        new Posting(Measure.GRANTED, wrong.decision().decidedOn(), source, amount.amount())));
        f.postings = postings;
        f.granted = funding.plus(f.granted.minus(wrong.amount()));
        f.net = f.granted.minus(f.reduced);
        f.post(Measure.GRANTED, wrong.decision().decidedOn(), funding);
        f.share = new SupportShare(funding.total(), f.approvedExpenditure);
        f.decisions = changed(
                f.decisions,
                made -> made.number() == number,
                made -> new Made(
                        made.number(), made.kind(), made.decision(), funding, made.reportedOn(), made.reportedIn()));
    }

    private static void reduced(CaseFacts f, FundingSplit by, LocalDate on) {
        f.reduced = f.reduced.plus(by);
        f.net = f.net.minus(by);
        f.post(Measure.REDUCED, on, by);
    }

    private static void paid(CaseFacts f, PaymentRecorded e) {
        f.payments = changed(
                f.payments,
                payment -> payment.number() == e.payment(),
                payment -> new Payment(
                        payment.number(), payment.amount(), payment.decidedOn(), payment.advance(), e.paidOn()));
        f.paid = f.paid.plus(e.amount());
        f.post(Measure.PAID, e.paidOn(), e.amount());
    }

    private static void repaid(CaseFacts f, RepaymentRecorded e) {
        f.recoveries = changed(
                f.recoveries,
                recovery -> recovery.number() == e.recovery(),
                recovery -> new Recovery(
                        recovery.number(),
                        recovery.amount(),
                        recovery.repaid().plus(e.amount()),
                        recovery.decidedOn()));
        f.repaid = f.repaid.plus(e.amount());
        f.post(Measure.REPAID, e.repaidOn(), e.amount());
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> how) {
        return list.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
    }
}
