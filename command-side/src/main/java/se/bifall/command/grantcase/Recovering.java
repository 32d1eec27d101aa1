package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import se.bifall.account.Liability;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Undertaking;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.GrantCase.Recovery;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotHandedOver;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.RecoveredWithinPaid;
import se.bifall.command.grantcase.rule.RecoveryInTime;
import se.bifall.command.grantcase.rule.RecoveryIsOpen;
import se.bifall.command.grantcase.rule.RecoveryWithinLiability;
import se.bifall.command.grantcase.rule.RepaidWithinDemanded;
import se.bifall.command.grantcase.rule.SetOffSameRecipient;
import se.bifall.command.grantcase.rule.SetOffWithinPayment;
import se.bifall.command.grantcase.rule.WaiverReasoned;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.PaymentSetOff;
import se.bifall.events.GrantEvent.RecoveryDecided;
import se.bifall.events.GrantEvent.RecoveryHandedOver;
import se.bifall.events.GrantEvent.RecoveryWrittenOff;
import se.bifall.events.GrantEvent.RepaymentRecorded;
import se.bifall.events.GrantEvent.SetOffDecided;
import se.bifall.region.Payout;

/** Money demanded back: the decision, what comes in, set-off, handing over and writing off (2022:1468 44–50 §§). */
final class Recovering {
    private Recovering() {}

    static GrantEvent decide(GrantCase state, DecideRecovery c, Asked asked) {
        Granting.laterDecision(state, c.decision(), asked);
        FundingSplit waived = c.waived() == null ? FundingSplit.NONE : c.waived();
        FundingSplit whole = c.amount().plus(waived);
        PaymentAccount account = state.account;
        LocalDate on = c.decision().decidedOn();
        Payout payout = asked.region().payout();
        unless(
                new AmountGiven("amount", whole.total()),
                new WaiverReasoned(waived.total(), c.waivedBecause()),
                new RecoveredWithinPaid(whole, account.kept()),
                new RecoveryInTime(payout.recoveryLimit(on), account.lastPaidOn(), on));
        withinLiability(state, c, payout);
        return new RecoveryDecided(
                c.caseId(),
                Paying.next(state.recoveries),
                c.ground(),
                c.amount(),
                waived,
                c.waivedBecause(),
                on.plusMonths(1),
                c.decision());
    }

    /** What is waived is not demanded, so the liability limits the amount alone. */
    private static void withinLiability(GrantCase state, DecideRecovery c, Payout payout) {
        LocalDate finalPaidOn = state.account.finalPaidOn();
        payout.liabilityFor(
                        state.application().supportType(), state.application().receivedOn())
                .filter(entry -> finalPaidOn != null && entry.grounds().contains(c.ground()))
                .ifPresent(entry -> unless(new RecoveryWithinLiability(
                        new Liability(
                                Objects.requireNonNull(finalPaidOn),
                                state.account.paid().total(),
                                entry.falls()),
                        state.account.demanded().minus(state.account.waived()).total(),
                        c.amount().total(),
                        c.decision().decidedOn())));
    }

    static GrantEvent repay(GrantCase state, RecordRepayment c, Asked asked) {
        unless(
                new AmountGiven("amount", c.amount().total()),
                new RepaidWithinDemanded(c.recovery(), c.amount(), outstanding(state, c.recovery())));
        happened(state, c.recovery(), "repaidOn", c.repaidOn(), asked);
        return new RepaymentRecorded(c.caseId(), c.recovery(), c.amount(), c.repaidOn(), asked.by());
    }

    /** Against one of another case it is decided here, and then there by {@link #checkSetOff}, both or neither. */
    static GrantEvent setOff(GrantCase state, SetOffRecovery c, Asked asked) {
        Granting.laterDecision(state, c.decision(), asked);
        unless(
                new AmountGiven("amount", c.amount().total()),
                new RepaidWithinDemanded(c.recovery(), c.amount(), outstanding(state, c.recovery())));
        happened(state, c.recovery(), "decision.decidedOn", c.decision().decidedOn(), asked);
        if (c.against().caseId().equals(c.caseId())) {
            unless(withinPayment(state, c.against(), c.amount()));
        }
        return new SetOffDecided(c.caseId(), c.recovery(), c.against(), c.amount(), c.decision());
    }

    /**
     * The other half of a set-off against a payment of another case.
     *
     * @param state of the case with the payment
     */
    static void checkSetOff(GrantCase state, PaymentSetOff entry) {
        PaymentRef against = PaymentRef.of(entry.caseId(), entry.payment());
        unless(withinPayment(state, against, entry.amount()));
        unless(new SetOffSameRecipient(Undertaking.of(state.application().applicant()), entry.recipient()));
    }

    private static SetOffWithinPayment withinPayment(GrantCase state, PaymentRef against, FundingSplit amount) {
        Payment payment = state.payments.get(against.number());
        return new SetOffWithinPayment(against, amount, payment == null ? FundingSplit.NONE : payment.left());
    }

    static GrantEvent handOver(GrantCase state, HandOverRecovery c, Asked asked) {
        Recovery recovery = open(state, c.recovery());
        unless(new NotHandedOver(c.recovery(), recovery.handedOver()));
        happened(state, c.recovery(), "handedOverOn", c.handedOverOn(), asked);
        return new RecoveryHandedOver(c.caseId(), c.recovery(), c.reason(), c.handedOverOn(), asked.by());
    }

    static GrantEvent writeOff(GrantCase state, WriteOffRecovery c, Asked asked) {
        Recovery recovery = open(state, c.recovery());
        Granting.laterDecision(state, c.decision(), asked);
        happened(state, c.recovery(), "decision.decidedOn", c.decision().decidedOn(), asked);
        return new RecoveryWrittenOff(c.caseId(), c.recovery(), recovery.outstanding(), c.decision());
    }

    private static Recovery open(GrantCase state, int number) {
        Recovery recovery = state.recoveries.get(number);
        unless(new RecoveryIsOpen(
                number, recovery != null && !recovery.outstanding().total().isZero()));
        return Objects.requireNonNull(recovery);
    }

    private static FundingSplit outstanding(GrantCase state, int number) {
        Recovery recovery = state.recoveries.get(number);
        return recovery == null ? FundingSplit.NONE : recovery.outstanding();
    }

    private static void happened(GrantCase state, int number, String field, LocalDate day, Asked asked) {
        LocalDate decidedOn =
                Objects.requireNonNull(state.recoveries.get(number)).decidedOn();
        unless(
                new NotInTheFuture(field, day, asked.today()),
                new DatesInOrder(field, day, decidedOn, "återkravsbeslutet"));
    }
}
