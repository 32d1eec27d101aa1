package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.GrantCase.Claim;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.rule.ClaimIsOpen;
import se.bifall.command.grantcase.rule.CostTypesMakeTheWhole;
import se.bifall.command.grantcase.rule.CostsAccumulate;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DialogueBeforePayout;
import se.bifall.command.grantcase.rule.NoUnpaidRecoveryOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.PartsInOneCalendarYear;
import se.bifall.command.grantcase.rule.PayerApart;
import se.bifall.command.grantcase.rule.PaymentIsOpen;
import se.bifall.command.grantcase.rule.PeriodFollowsOn;
import se.bifall.command.grantcase.rule.PeriodWithinMeasure;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.RecorderDoesNotPay;
import se.bifall.command.grantcase.rule.SourceHasUnpaidPart;
import se.bifall.command.grantcase.rule.StateGrantFirst;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.ClaimReturned;
import se.bifall.events.GrantEvent.ClaimSubmitted;
import se.bifall.events.GrantEvent.PaymentRecorded;
import se.bifall.events.GrantEvent.RecoveryOrdersChecked;
import se.bifall.events.GrantEvent.SustainabilityDialogueHeld;

/** Claims, what must be checked before money goes out, and the payments themselves. The sums are in the case's account. */
final class Paying {
    private Paying() {}

    static GrantEvent claim(GrantCase state, SubmitClaim c, Asked asked) {
        Kronor before = state.standingClaims()
                .map(Claim::accumulatedCosts)
                .max(Kronor::compareTo)
                .orElse(Kronor.ZERO);
        unless(
                new NotInTheFuture("receivedOn", c.receivedOn(), asked.today()),
                new DatesInOrder("receivedOn", c.receivedOn(), state.approvedOn(), "bifallsbeslutet"),
                new DatesInOrder("receivedOn", c.receivedOn(), c.periodEndsOn(), "periodens slut"),
                new PeriodWithinMeasure(c.periodEndsOn(), state.application().measureStartsOn(), state.measureEndsOn()),
                new PeriodFollowsOn(c.periodEndsOn(), state.claimedTo().orElse(null)),
                new CostsAccumulate("accumulatedCosts", c.accumulatedCosts(), before),
                new CostTypesMakeTheWhole("costTypes", c.costTypes(), c.accumulatedCosts()));
        return new ClaimSubmitted(
                c.caseId(), next(state.claims), c.accumulatedCosts(), c.costTypes(), c.periodEndsOn(), c.receivedOn());
    }

    static GrantEvent returnClaim(GrantCase state, ReturnClaim c, Asked asked) {
        waiting(state, c.claim(), c.returnedOn(), "returnedOn").orBroken();
        unless(
                new NotInTheFuture("returnedOn", c.returnedOn(), asked.today()),
                new DatesInOrder("dueOn", c.dueOn(), c.returnedOn(), "dagen då rekvisitionen återsänds"));
        return new ClaimReturned(c.caseId(), c.claim(), c.missing(), c.returnedOn(), c.dueOn());
    }

    static GrantEvent checkOrders(GrantCase state, CheckRecoveryOrders c, Asked asked) {
        happened(state, "checkedOn", c.checkedOn(), asked);
        return new RecoveryOrdersChecked(c.caseId(), c.outcome(), c.source(), c.checkedOn(), asked.by());
    }

    /** The dialogue may have been held before the approval; only the payment waits for it. */
    static GrantEvent dialogue(GrantCase state, RecordSustainabilityDialogue c, Asked asked) {
        unless(
                new NotInTheFuture("heldOn", c.heldOn(), asked.today()),
                new DatesInOrder("heldOn", c.heldOn(), state.application().receivedOn(), "dagen då ansökan kom in"));
        return new SustainabilityDialogueHeld(c.caseId(), c.heldBy(), c.heldOn(), c.reference());
    }

    static GrantEvent record(GrantCase state, RecordPayment c, Asked asked) {
        Payment payment = open(state, c.payment());
        FundingSource source = c.fundingSource();
        if (source != null) {
            unless(new SourceHasUnpaidPart(source, payment.left()));
        }
        FundingSplit now = source == null
                ? payment.left()
                : FundingSplit.of(source, payment.left().from(source));
        Decision decision = payment.decision();
        unless(
                new StateGrantFirst(now, payment.left()),
                new NotInTheFuture("paidOn", c.paidOn(), asked.today()),
                new DatesInOrder("paidOn", c.paidOn(), decision.decidedOn(), "utbetalningsbeslutet"),
                new PartsInOneCalendarYear(c.paidOn(), payment.firstPaidOn()),
                new PayerApart(asked.by(), decision.preparedBy(), decision.decidedBy()),
                new RecorderDoesNotPay(asked.by(), state.recorders),
                new NoUnpaidRecoveryOrder(state.ordersUnpaid()),
                dialogueHeld(state, c.paidOn(), asked));
        return new PaymentRecorded(c.caseId(), c.payment(), now, c.paidOn(), asked.by());
    }

    /** A payment with something left to pay. */
    private static Payment open(GrantCase state, int number) {
        Payment payment = state.payments.get(number);
        unless(new PaymentIsOpen(number, payment != null && payment.open()));
        return Objects.requireNonNull(payment);
    }

    /** A claim that waits to be answered, no earlier than it came in. */
    static Policy waiting(GrantCase state, int number, LocalDate on, String field) {
        Claim claim = state.claims.get(number);
        Policy policy = Policy.of(new ClaimIsOpen("claim", number, claim != null && claim.open()));
        return claim == null
                ? policy
                : policy.and(new DatesInOrder(field, on, claim.receivedOn(), "dagen då rekvisitionen kom in"));
    }

    static DialogueBeforePayout dialogueHeld(GrantCase state, LocalDate on, Asked asked) {
        Kronor net = state.account.net().total();
        return new DialogueBeforePayout(
                asked.region().payout().dialogueFor(state.application().grantKind(), net, on),
                net,
                state.dialogueHeldOn,
                on);
    }

    private static void happened(GrantCase state, String field, LocalDate day, Asked asked) {
        unless(
                new NotInTheFuture(field, day, asked.today()),
                new DatesInOrder(field, day, state.approvedOn(), "bifallsbeslutet"));
    }

    static int next(Map<Integer, ?> numbered) {
        return numbered.size() + 1;
    }
}
