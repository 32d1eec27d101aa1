package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.util.Map;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.GrantCase.Claim;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.GrantCase.Recovery;
import se.bifall.command.grantcase.rule.AdvanceAllowed;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.ClaimIsOpen;
import se.bifall.command.grantcase.rule.CostsAccumulate;
import se.bifall.command.grantcase.rule.CostsWithinClaim;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.OldestClaimFirst;
import se.bifall.command.grantcase.rule.PaidWithinCosts;
import se.bifall.command.grantcase.rule.PaidWithinGranted;
import se.bifall.command.grantcase.rule.PayerApart;
import se.bifall.command.grantcase.rule.PaymentIsOpen;
import se.bifall.command.grantcase.rule.RecorderDoesNotPay;
import se.bifall.command.grantcase.rule.RecoveredWithinPaid;
import se.bifall.command.grantcase.rule.RepaidWithinDemanded;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/** Claims, advances, payments and recoveries: arithmetic on accumulated amounts. */
final class Paying {
    private Paying() {}

    static GrantEvent claim(GrantCase state, SubmitClaim c, Asked asked) {
        Kronor before = state.claims.values().stream()
                .map(Claim::accumulatedCosts)
                .max(Kronor::compareTo)
                .orElse(Kronor.ZERO);
        unless(
                new NotInTheFuture("receivedOn", c.receivedOn(), asked.today()),
                new DatesInOrder("receivedOn", c.receivedOn(), state.approvedOn(), "bifallsbeslutet"),
                new DatesInOrder("receivedOn", c.receivedOn(), c.periodEndsOn(), "periodens slut"),
                new CostsAccumulate("accumulatedCosts", c.accumulatedCosts(), before));
        return new ClaimSubmitted(
                c.caseId(), next(state.claims), c.accumulatedCosts(), c.periodEndsOn(), c.receivedOn());
    }

    static GrantEvent decide(GrantCase state, DecidePayment c, Asked asked) {
        Claim claim = state.claims.get(c.claim());
        unless(new ClaimIsOpen("claim", c.claim(), claim != null && claim.open()));
        if (claim != null) {
            unless(
                    new OldestClaimFirst(c.claim(), state.oldestOpenClaim()),
                    new CostsWithinClaim(c.approvedCosts(), claim.accumulatedCosts()),
                    new DatesInOrder(
                            "decision.decidedOn",
                            c.decision().decidedOn(),
                            claim.receivedOn(),
                            "dagen då rekvisitionen kom in"));
        }
        Granting.laterDecision(
                state, DecisionKind.PAYMENT, c.decision(), c.amount().total(), asked);
        FundingSplit committed = state.committed();
        unless(
                new CostsAccumulate("approvedCosts", c.approvedCosts(), state.approvedCosts),
                new PaidWithinGranted(state.net, committed, c.amount()),
                new PaidWithinCosts(
                        state.entitled(c.approvedCosts()),
                        committed.total(),
                        c.amount().total()));
        return new PaymentDecided(
                c.caseId(), next(state.payments), c.claim(), c.approvedCosts(), c.amount(), c.decision());
    }

    static GrantEvent advance(GrantCase state, GrantAdvance c, Asked asked) {
        Granting.laterDecision(
                state, DecisionKind.ADVANCE, c.decision(), c.amount().total(), asked);
        unless(
                new AmountGiven("amount", c.amount().total()),
                new AdvanceAllowed(
                        state.application().grantKind(),
                        state.advances().plus(c.amount().total()),
                        state.net.total(),
                        asked.region().advance(c.decision().decidedOn())),
                new PaidWithinGranted(state.net, state.committed(), c.amount()));
        return new AdvanceGranted(c.caseId(), next(state.payments), c.amount(), c.decision());
    }

    static GrantEvent record(GrantCase state, RecordPayment c, Asked asked) {
        Payment payment = state.payments.get(c.payment());
        unless(new PaymentIsOpen(c.payment(), payment != null && !payment.paid()));
        Payment open = java.util.Objects.requireNonNull(payment);
        unless(
                new NotInTheFuture("paidOn", c.paidOn(), asked.today()),
                new DatesInOrder("paidOn", c.paidOn(), open.decision().decidedOn(), "utbetalningsbeslutet"),
                new PayerApart(
                        asked.by(),
                        open.decision().preparedBy(),
                        open.decision().decidedBy()),
                new RecorderDoesNotPay(asked.by(), state.recorders));
        return new PaymentRecorded(c.caseId(), c.payment(), open.amount(), c.paidOn(), asked.by());
    }

    static GrantEvent recover(GrantCase state, DecideRecovery c, Asked asked) {
        Granting.laterDecision(
                state, DecisionKind.RECOVERY, c.decision(), c.amount().total(), asked);
        unless(
                new AmountGiven("amount", c.amount().total()),
                new RecoveredWithinPaid(c.amount(), state.paid().minus(state.demandedBack())));
        return new RecoveryDecided(
                c.caseId(),
                next(state.recoveries),
                c.ground(),
                c.amount(),
                c.decision().decidedOn().plusMonths(1),
                c.decision());
    }

    static GrantEvent repay(GrantCase state, RecordRepayment c, Asked asked) {
        Recovery recovery = state.recoveries.get(c.recovery());
        FundingSplit outstanding = recovery == null ? FundingSplit.NONE : recovery.outstanding();
        unless(
                new AmountGiven("amount", c.amount().total()),
                new RepaidWithinDemanded(c.recovery(), c.amount(), outstanding),
                new NotInTheFuture("repaidOn", c.repaidOn(), asked.today()));
        if (recovery != null) {
            unless(new DatesInOrder("repaidOn", c.repaidOn(), recovery.decidedOn(), "återkravsbeslutet"));
        }
        return new RepaymentRecorded(c.caseId(), c.recovery(), c.amount(), c.repaidOn(), asked.by());
    }

    private static int next(Map<Integer, ?> numbered) {
        return numbered.size() + 1;
    }
}
