package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import se.bifall.account.Liability;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Undertaking;
import se.bifall.command.grantcase.GrantCase.Payment;
import se.bifall.command.grantcase.GrantCase.Recovery;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotHandedOver;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Policy;
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
        policy(state, c, asked).orBroken();
        return new RecoveryDecided(
                c.caseId(),
                Paying.next(state.recoveries),
                c.ground(),
                c.amount(),
                waived(c),
                c.waivedBecause(),
                c.decision().decidedOn().plusMonths(1),
                c.decision());
    }

    static Policy policy(GrantCase state, DecideRecovery c, Asked asked) {
        FundingSplit waived = waived(c);
        FundingSplit whole = c.amount().plus(waived);
        PaymentAccount account = state.account;
        LocalDate on = c.decision().decidedOn();
        Payout payout = asked.region().payout();
        return Granting.laterDecision(state, DecisionKind.RECOVERY, c.decision(), whole.total(), asked)
                .and(
                        new AmountGiven("amount", whole.total()),
                        new WaiverReasoned(waived.total(), c.waivedBecause()),
                        new RecoveredWithinPaid(whole, account.kept()),
                        new RecoveryInTime(payout.recoveryLimit(on), account.lastPaidOn(), on))
                .and(withinLiability(state, c, payout));
    }

    private static FundingSplit waived(DecideRecovery c) {
        return c.waived() == null ? FundingSplit.NONE : c.waived();
    }

    /** What is waived is not demanded, so the liability limits the amount alone. */
    private static Policy withinLiability(GrantCase state, DecideRecovery c, Payout payout) {
        LocalDate finalPaidOn = state.account.finalPaidOn();
        return payout.liabilityFor(
                        state.application().supportType(), state.application().receivedOn())
                .filter(entry -> finalPaidOn != null && entry.grounds().contains(c.ground()))
                .map(entry -> Policy.of(new RecoveryWithinLiability(
                        new Liability(
                                Objects.requireNonNull(finalPaidOn),
                                state.account.paid().total(),
                                entry.falls()),
                        state.account.demanded().minus(state.account.waived()).total(),
                        c.amount().total(),
                        c.decision().decidedOn())))
                .orElseGet(Policy::of);
    }

    static GrantEvent repay(GrantCase state, RecordRepayment c, Asked asked) {
        unless(
                new AmountGiven("amount", c.amount().total()),
                new RepaidWithinDemanded(c.recovery(), c.amount(), outstanding(state, c.recovery())));
        happened(state, c.recovery(), "repaidOn", c.repaidOn(), asked).orBroken();
        return new RepaymentRecorded(c.caseId(), c.recovery(), c.amount(), c.repaidOn(), asked.by());
    }

    /** Against one of another case it is decided here, and then there by {@link #setOffPolicy}, both or neither. */
    static GrantEvent setOff(GrantCase state, SetOffRecovery c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new SetOffDecided(c.caseId(), c.recovery(), c.against(), c.amount(), c.decision());
    }

    static Policy policy(GrantCase state, SetOffRecovery c, Asked asked) {
        Policy policy = Granting.laterDecision(
                        state, DecisionKind.SET_OFF, c.decision(), c.amount().total(), asked)
                .and(
                        new AmountGiven("amount", c.amount().total()),
                        new RepaidWithinDemanded(c.recovery(), c.amount(), outstanding(state, c.recovery())))
                .and(happened(
                        state, c.recovery(), "decision.decidedOn", c.decision().decidedOn(), asked));
        return c.against().caseId().equals(c.caseId())
                ? policy.and(withinPayment(state, c.against(), c.amount()))
                : policy;
    }

    /**
     * The other half of a set-off against a payment of another case.
     *
     * @param state of the case with the payment
     */
    static Policy setOffPolicy(GrantCase state, PaymentSetOff entry) {
        PaymentRef against = PaymentRef.of(entry.caseId(), entry.payment());
        Policy policy = Policy.of(withinPayment(state, against, entry.amount()));
        return state.application == null
                ? policy
                : policy.and(new SetOffSameRecipient(
                        Undertaking.of(state.application().applicant()), entry.recipient()));
    }

    private static SetOffWithinPayment withinPayment(GrantCase state, PaymentRef against, FundingSplit amount) {
        Payment payment = state.payments.get(against.number());
        return new SetOffWithinPayment(against, amount, payment == null ? FundingSplit.NONE : payment.left());
    }

    static GrantEvent handOver(GrantCase state, HandOverRecovery c, Asked asked) {
        Recovery recovery = open(state, c.recovery());
        unless(new NotHandedOver(c.recovery(), recovery.handedOver()));
        happened(state, c.recovery(), "handedOverOn", c.handedOverOn(), asked).orBroken();
        return new RecoveryHandedOver(c.caseId(), c.recovery(), c.reason(), c.handedOverOn(), asked.by());
    }

    static GrantEvent writeOff(GrantCase state, WriteOffRecovery c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new RecoveryWrittenOff(c.caseId(), c.recovery(), outstanding(state, c.recovery()), c.decision());
    }

    static Policy policy(GrantCase state, WriteOffRecovery c, Asked asked) {
        FundingSplit outstanding = outstanding(state, c.recovery());
        return Policy.of(new RecoveryIsOpen(c.recovery(), !outstanding.total().isZero()))
                .and(Granting.laterDecision(state, DecisionKind.WRITE_OFF, c.decision(), outstanding.total(), asked))
                .and(happened(
                        state, c.recovery(), "decision.decidedOn", c.decision().decidedOn(), asked));
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

    private static Policy happened(GrantCase state, int number, String field, LocalDate day, Asked asked) {
        Recovery recovery = state.recoveries.get(number);
        Policy policy = Policy.of(new NotInTheFuture(field, day, asked.today()));
        return recovery == null
                ? policy
                : policy.and(new DatesInOrder(field, day, recovery.decidedOn(), "återkravsbeslutet"));
    }
}
