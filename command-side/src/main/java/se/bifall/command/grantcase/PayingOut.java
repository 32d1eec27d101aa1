package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.Objects;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.GrantCase.Claim;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.rule.AdvanceAllowed;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.CostsAccumulate;
import se.bifall.command.grantcase.rule.CostsWithinClaim;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NoUnpaidRecoveryOrder;
import se.bifall.command.grantcase.rule.OldestClaimFirst;
import se.bifall.command.grantcase.rule.PaidWithinCosts;
import se.bifall.command.grantcase.rule.PaidWithinGranted;
import se.bifall.command.grantcase.rule.PaymentIsOpen;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.RecoveryOrderCheckMade;
import se.bifall.commands.GrantCommand.CancelPayment;
import se.bifall.commands.GrantCommand.DecidePayment;
import se.bifall.commands.GrantCommand.DenyPayment;
import se.bifall.commands.GrantCommand.GrantAdvance;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.AdvanceGranted;
import se.bifall.events.GrantEvent.PaymentCancelled;
import se.bifall.events.GrantEvent.PaymentDecided;
import se.bifall.events.GrantEvent.PaymentDenied;
import se.bifall.events.GrantEvent.RecoveryOrdersChecked;

/**
 * Decisions on paying out: a claim paid or denied, an advance, a payment called off. Each has its policy, a list that can
 * be shown whole before the decision, and the event that it makes when every rule holds.
 */
final class PayingOut {
    private PayingOut() {}

    static GrantEvent decide(GrantCase state, DecidePayment c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new PaymentDecided(
                c.caseId(), Paying.next(state.payments), c.claim(), c.approvedCosts(), c.amount(), c.decision());
    }

    static Policy policy(GrantCase state, DecidePayment c, Asked asked) {
        LocalDate on = c.decision().decidedOn();
        Kronor now = c.amount().total();
        Claim claim = state.claims.get(c.claim());
        Policy policy = Paying.waiting(state, c.claim(), on, "decision.decidedOn");
        if (claim != null) {
            policy.and(
                    new OldestClaimFirst(c.claim(), state.oldestOpenClaim()),
                    new CostsWithinClaim(c.approvedCosts(), claim.accumulatedCosts()));
        }
        FundingSplit decided = state.account.decided();
        policy.and(Granting.laterDecision(state, DecisionKind.PAYMENT, c.decision(), now, asked))
                .and(new CostsAccumulate("approvedCosts", c.approvedCosts(), state.account.approvedCosts()))
                .then(() -> new PaidWithinGranted(state.account.net(), decided, c.amount()))
                .then(() -> new PaidWithinCosts(state.account.entitled(c.approvedCosts()), decided.total(), now));
        return claim == null || now.isZero() ? policy : policy.and(before(state, on, claim.receivedOn(), asked));
    }

    static GrantEvent deny(GrantCase state, DenyPayment c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new PaymentDenied(c.caseId(), c.claim(), c.ground(), c.decision());
    }

    static Policy policy(GrantCase state, DenyPayment c, Asked asked) {
        Policy policy = Paying.waiting(state, c.claim(), c.decision().decidedOn(), "decision.decidedOn");
        if (state.claims.get(c.claim()) != null) {
            policy.and(new OldestClaimFirst(c.claim(), state.oldestOpenClaim()));
        }
        return policy.and(Granting.laterDecision(
                state, DecisionKind.DENIAL, c.decision(), state.account.net().total(), asked));
    }

    static GrantEvent cancel(GrantCase state, CancelPayment c, Asked asked) {
        policy(state, c, asked).orBroken();
        Payment payment = Objects.requireNonNull(state.payments.get(c.payment()));
        return new PaymentCancelled(c.caseId(), c.payment(), payment.left(), payment.advance(), c.decision());
    }

    static Policy policy(GrantCase state, CancelPayment c, Asked asked) {
        Payment payment = state.payments.get(c.payment());
        Kronor left = payment == null ? Kronor.ZERO : payment.left().total();
        Policy policy = Policy.of(new PaymentIsOpen(c.payment(), payment != null && payment.open()))
                .and(Granting.laterDecision(state, DecisionKind.CANCELLATION, c.decision(), left, asked));
        return payment == null
                ? policy
                : policy.and(new DatesInOrder(
                        "decision.decidedOn",
                        c.decision().decidedOn(),
                        payment.decision().decidedOn(),
                        "utbetalningsbeslutet"));
    }

    static GrantEvent advance(GrantCase state, GrantAdvance c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new AdvanceGranted(c.caseId(), Paying.next(state.payments), c.amount(), c.decision());
    }

    static Policy policy(GrantCase state, GrantAdvance c, Asked asked) {
        LocalDate on = c.decision().decidedOn();
        Kronor now = c.amount().total();
        return Granting.laterDecision(state, DecisionKind.ADVANCE, c.decision(), now, asked)
                .and(new AmountGiven("amount", now))
                .then(() -> new AdvanceAllowed(
                        state.application().grantKind(),
                        state.account.advances().plus(c.amount()).total(),
                        state.account.net().total(),
                        asked.region().advance(on)))
                .then(() -> new PaidWithinGranted(state.account.net(), state.account.decided(), c.amount()))
                .and(before(state, on, state.approvedOn(), asked));
    }

    /** What must be in place before any money is decided to go out. */
    private static Policy before(GrantCase state, LocalDate on, LocalDate since, Asked asked) {
        RecoveryOrdersChecked check = state.recoveryOrders;
        return Policy.of(
                new NoUnpaidRecoveryOrder(state.ordersUnpaid()),
                new RecoveryOrderCheckMade(
                        asked.region()
                                .payout()
                                .orderCheckFor(state.application().grantKind(), on),
                        check == null ? null : check.checkedOn(),
                        since,
                        on),
                Paying.dialogueHeld(state, on, asked));
    }
}
