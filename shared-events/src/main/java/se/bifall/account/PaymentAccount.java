package se.bifall.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.SupportShare;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/**
 * The account of one case: what was granted, what costs give right to, what has been paid and what came back. Costs are
 * accumulated from the start of the measure; payment is at most approved costs times the share, and at most the net
 * grant (2003:596 11 §, 2022:1467 27 §, 2022:1468 38 §). Money that was paid once and came back is not paid again.
 *
 * @param granted gross: the approval, and what amendments have added
 * @param reduced given back to the frame before it was paid: återtag, återföring, lowered by amendment, revoked
 * @param share what the decision in force pays of the costs
 * @param approvedCosts accumulated costs that the Region has approved
 * @param decided payments decided and advances, paid or not, less what was cancelled before it was paid
 * @param advances the part of {@code decided} that went out before the costs
 * @param paid paid out, or settled by set-off
 * @param demanded claimed back by recovery decisions, what they waived included, so that nothing is demanded twice
 * @param waived the part of {@code demanded} that was let off for special reasons (2022:1467 31–33 §§, 2022:1468 44–50 §§)
 * @param repaid repaid by the recipient, or settled by set-off
 * @param writtenOff the part of {@code demanded} given up as a loss
 * @param lastPaidOn the day of the newest payment; null before any
 */
public record PaymentAccount(
        FundingSplit granted,
        FundingSplit reduced,
        SupportShare share,
        Kronor approvedCosts,
        FundingSplit decided,
        FundingSplit advances,
        FundingSplit paid,
        FundingSplit demanded,
        FundingSplit waived,
        FundingSplit repaid,
        FundingSplit writtenOff,
        @Nullable LocalDate lastPaidOn) {

    public static final PaymentAccount EMPTY = new PaymentAccount(
            FundingSplit.NONE,
            FundingSplit.NONE,
            SupportShare.NONE,
            Kronor.ZERO,
            FundingSplit.NONE,
            FundingSplit.NONE,
            FundingSplit.NONE,
            FundingSplit.NONE,
            FundingSplit.NONE,
            FundingSplit.NONE,
            FundingSplit.NONE,
            null);

    /** The account after one more event; the same when the event moves no money. */
    public PaymentAccount after(GrantEvent event) {
        Entry entry = new Entry(this);
        return entry.evolve(event) ? entry.account() : this;
    }

    /** Granted less what was given back, as it holds now. */
    public FundingSplit net() {
        return granted.minus(reduced);
    }

    /** What the approved costs give right to altogether, payments made included. */
    public Kronor entitled() {
        return entitled(approvedCosts);
    }

    /** What accumulated costs give right to altogether: costs, at most the budget, times the share, at most the net. */
    public Kronor entitled(Kronor costs) {
        return share.entitled(costs, net().total());
    }

    /** Granted, and neither paid nor decided to be paid: what can still be paid, by source. */
    public FundingSplit room() {
        return eachAtMost(net(), decided);
    }

    /** Decided, and still to be paid out. */
    public FundingSplit unpaid() {
        return decided.minus(paid);
    }

    /** Kvar att betala: granted net and not yet paid. */
    public FundingSplit left() {
        return eachAtMost(net(), paid);
    }

    /**
     * What can be decided now when so much costs are approved: what they give right to and is not decided already, taken
     * from the sources in their order, so that anslag 1:1 comes first.
     */
    public FundingSplit payable(Kronor costs) {
        Kronor now = entitled(costs).lessAtMost(decided.total());
        Map<FundingSource, Kronor> taken = new EnumMap<>(FundingSource.class);
        FundingSplit room = room();
        for (FundingSource source : FundingSource.values()) {
            Kronor part = smallest(room.from(source), now);
            taken.put(source, part);
            now = now.minus(part);
        }
        return new FundingSplit(taken);
    }

    /** Förskott that approved costs do not yet cover. */
    public Kronor advanceOutstanding() {
        return smallest(advances.total(), decided.total().lessAtMost(entitled()));
    }

    /** Paid and not demanded back. */
    public FundingSplit kept() {
        return paid.minus(demanded);
    }

    /** Kept without approved costs to cover it: to be shown in a claim or demanded back before closing. */
    public Kronor uncovered() {
        return kept().total().lessAtMost(entitled());
    }

    /** Demanded back and not repaid, waived or written off. */
    public FundingSplit outstanding() {
        return demanded.minus(waived).minus(repaid).minus(writtenOff);
    }

    /** The day of the final payment: the newest one, when nothing granted is left to pay; null before that. */
    public @Nullable LocalDate finalPaidOn() {
        return left().total().isZero() ? lastPaidOn : null;
    }

    private static FundingSplit eachAtMost(FundingSplit one, FundingSplit less) {
        return combined(one, less, Kronor::lessAtMost);
    }

    static FundingSplit combined(FundingSplit one, FundingSplit other, BinaryOperator<Kronor> how) {
        Map<FundingSource, Kronor> shares = new EnumMap<>(FundingSource.class);
        Arrays.stream(FundingSource.values())
                .forEach(source -> shares.put(source, how.apply(one.from(source), other.from(source))));
        return new FundingSplit(shares);
    }

    private static Kronor smallest(Kronor one, Kronor other) {
        return one.exceeds(other) ? other : one;
    }

    /** An account while one event is entered into it. */
    private static final class Entry {
        private FundingSplit granted;
        private FundingSplit reduced;
        private SupportShare share;
        private Kronor approvedCosts;
        private FundingSplit decided;
        private FundingSplit advances;
        private FundingSplit paid;
        private FundingSplit demanded;
        private FundingSplit waived;
        private FundingSplit repaid;
        private FundingSplit writtenOff;
        private @Nullable LocalDate lastPaidOn;

        Entry(PaymentAccount a) {
            granted = a.granted;
            reduced = a.reduced;
            share = a.share;
            approvedCosts = a.approvedCosts;
            decided = a.decided;
            advances = a.advances;
            paid = a.paid;
            demanded = a.demanded;
            waived = a.waived;
            repaid = a.repaid;
            writtenOff = a.writtenOff;
            lastPaidOn = a.lastPaidOn;
        }

        PaymentAccount account() {
            return new PaymentAccount(
                    granted,
                    reduced,
                    share,
                    approvedCosts,
                    decided,
                    advances,
                    paid,
                    demanded,
                    waived,
                    repaid,
                    writtenOff,
                    lastPaidOn);
        }

        /** False for an event that moves no money. */
        boolean evolve(GrantEvent event) {
            switch (event) {
                case GrantApproved e -> {
                    granted = e.funding();
                    share = new SupportShare(e.funding().total(), e.approvedExpenditure());
                }
                case GrantAmended e -> amended(e);
                case DecisionCorrected e -> corrected(e.funding());
                case GrantReduced e -> reduced = reduced.plus(e.reduced());
                case GrantRevoked e -> reduced = reduced.plus(e.unpaid());
                case PaymentDecided e -> {
                    approvedCosts = e.approvedCosts();
                    decided = decided.plus(e.amount());
                }
                case AdvanceGranted e -> {
                    decided = decided.plus(e.amount());
                    advances = advances.plus(e.amount());
                }
                case PaymentCancelled e -> {
                    decided = decided.minus(e.amount());
                    if (e.advance()) {
                        advances = advances.minus(e.amount());
                    }
                }
                case PaymentRecorded e -> pay(e.amount(), e.paidOn());
                case RecoveryDecided e -> {
                    demanded = demanded.plus(e.amount()).plus(e.waived());
                    waived = waived.plus(e.waived());
                }
                case RepaymentRecorded e -> repaid = repaid.plus(e.amount());
                case SetOffDecided e -> {
                    repaid = repaid.plus(e.amount());
                    if (e.against().caseId().equals(e.caseId())) {
                        pay(e.amount(), e.decision().decidedOn());
                    }
                }
                case PaymentSetOff e -> pay(e.amount(), e.decision().decidedOn());
                case RecoveryWrittenOff e -> writtenOff = writtenOff.plus(e.amount());
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** The approval gave this from the beginning: an amount is not corrected once an amendment has replaced it. */
        private void corrected(@Nullable FundingSplit funding) {
            if (funding != null) {
                granted = funding;
                share = new SupportShare(funding.total(), share.budget());
            }
        }

        private void amended(GrantAmended e) {
            FundingSplit net = granted.minus(reduced);
            granted = granted.plus(eachAtMost(e.funding(), net));
            reduced = reduced.plus(eachAtMost(net, e.funding()));
            share = new SupportShare(e.funding().total(), e.approvedExpenditure());
        }

        private void pay(FundingSplit amount, LocalDate on) {
            paid = paid.plus(amount);
            lastPaidOn = lastPaidOn == null || on.isAfter(lastPaidOn) ? on : lastPaidOn;
        }
    }
}
