package se.bifall.account;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Ask.anslagAndEu;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.SupportShare;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Life;

class PaymentAccountTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 25);

    @Property
    void whatever_happens_no_more_is_paid_than_costs_give_right_to_nor_than_was_granted(@ForAll("lives") Life life) {
        PaymentAccount account = PaymentAccount.EMPTY;
        for (GrantEvent event : life.events()) {
            PaymentAccount before = account;
            account = account.after(event);
            if (event instanceof PaymentDecided decided
                    && !decided.amount().total().isZero()) {
                assertThat(account.decided().total()).isLessThanOrEqualTo(account.entitled());
                assertThat(decided.amount().total())
                        .isLessThanOrEqualTo(before.entitled(decided.approvedCosts())
                                .lessAtMost(before.decided().total()));
            }
            assertThat(account.paid().fitsIn(account.decided())).isTrue();
            assertThat(account.decided().fitsIn(account.net())).isTrue();
            assertThat(account.net().fitsIn(account.granted())).isTrue();
            assertThat(account.demanded().fitsIn(account.paid())).isTrue();
            assertThat(account.waived()
                            .plus(account.repaid())
                            .plus(account.writtenOff())
                            .fitsIn(account.demanded()))
                    .isTrue();
            assertThat(account.left().plus(account.paid())).isEqualTo(account.net());
            assertThat(account.room().plus(account.decided())).isEqualTo(account.net());
        }
    }

    /** An oracle of its own: plain sums over the events, one kind at a time. */
    @Property
    void the_account_is_the_sum_of_its_events(@ForAll("lives") Life life) {
        List<GrantEvent> events = life.events();
        PaymentAccount account = folded(events);

        assertThat(account.paid().total().amount())
                .isEqualTo(events.stream()
                        .mapToLong(event -> switch (event) {
                            case PaymentRecorded e -> e.amount().total().amount();
                            case SetOffDecided e -> e.amount().total().amount();
                            default -> 0;
                        })
                        .sum());
        assertThat(account.repaid().total().amount())
                .isEqualTo(events.stream()
                        .mapToLong(event -> switch (event) {
                            case RepaymentRecorded e -> e.amount().total().amount();
                            case SetOffDecided e -> e.amount().total().amount();
                            default -> 0;
                        })
                        .sum());
        assertThat(account.demanded().total().amount())
                .isEqualTo(events.stream()
                        .filter(RecoveryDecided.class::isInstance)
                        .map(RecoveryDecided.class::cast)
                        .mapToLong(e ->
                                e.amount().total().amount() + e.waived().total().amount())
                        .sum());
    }

    @Property
    void nothing_is_lost_at_closing(@ForAll("lives") Life life) {
        List<GrantEvent> events = life.events();
        PaymentAccount account = folded(events);

        if (events.stream().anyMatch(ProjectClosed.class::isInstance)) {
            FundingSplit returned = account.reduced().plus(account.repaid());
            assertThat(account.paid().minus(account.repaid()).plus(returned)).isEqualTo(account.granted());
            assertThat(account.uncovered()).isEqualTo(Kronor.ZERO);
        }
    }

    @Test
    void an_advance_is_outstanding_until_costs_cover_it() {
        PaymentAccount advanced = account(anslag(500_000), anslag(200_000), anslag(200_000), 0);

        assertThat(advanced.advanceOutstanding()).isEqualTo(Kronor.of(200_000));
        assertThat(with(advanced, 150_000).advanceOutstanding()).isEqualTo(Kronor.of(125_000));
        assertThat(with(advanced, 400_000).advanceOutstanding()).isEqualTo(Kronor.ZERO);
    }

    @Test
    void what_costs_give_right_to_is_taken_from_the_state_grant_first() {
        PaymentAccount fresh = account(anslagAndEu(300_000, 200_000), FundingSplit.NONE, FundingSplit.NONE, 0);

        assertThat(fresh.payable(Kronor.of(600_000))).isEqualTo(anslag(300_000));
        assertThat(fresh.payable(Kronor.of(600_002))).isEqualTo(anslagAndEu(300_000, 1));
        assertThat(fresh.payable(Kronor.of(9_000_000))).isEqualTo(anslagAndEu(300_000, 200_000));
    }

    @Test
    void nothing_is_payable_while_the_advance_is_more_than_the_costs() {
        PaymentAccount advanced = account(anslag(500_000), anslag(200_000), anslag(200_000), 0);

        assertThat(advanced.payable(Kronor.of(400_000))).isEqualTo(FundingSplit.NONE);
        assertThat(advanced.payable(Kronor.of(400_002))).isEqualTo(anslag(1));
    }

    @Test
    void the_final_payment_is_the_newest_one_when_nothing_granted_is_left() {
        PaymentAccount half = account(anslag(500_000), anslag(200_000), FundingSplit.NONE, 400_000);

        assertThat(paid(half, anslag(200_000)).finalPaidOn()).isNull();
        PaymentAccount whole = account(anslag(500_000), anslag(500_000), FundingSplit.NONE, 1_000_000);
        assertThat(paid(whole, anslag(500_000)).finalPaidOn()).isEqualTo(DAY);
    }

    private static PaymentAccount folded(List<GrantEvent> events) {
        PaymentAccount account = PaymentAccount.EMPTY;
        for (GrantEvent event : events) {
            account = account.after(event);
        }
        return account;
    }

    /** Half of a budget of 1 000 000 kr. */
    private static PaymentAccount account(
            FundingSplit granted, FundingSplit decided, FundingSplit advances, long approvedCosts) {
        return new PaymentAccount(
                granted,
                FundingSplit.NONE,
                new SupportShare(Kronor.of(500_000), Kronor.of(1_000_000)),
                Kronor.of(approvedCosts),
                decided,
                advances,
                FundingSplit.NONE,
                FundingSplit.NONE,
                FundingSplit.NONE,
                FundingSplit.NONE,
                FundingSplit.NONE,
                null);
    }

    private static PaymentAccount with(PaymentAccount account, long approvedCosts) {
        return se.bifall.testing.Altered.with(account, "approvedCosts", Kronor.of(approvedCosts));
    }

    private static PaymentAccount paid(PaymentAccount account, FundingSplit amount) {
        return account.after(
                new PaymentRecorded(se.bifall.testing.Ask.CASE, 1, amount, DAY, se.bifall.testing.Ask.EKONOM));
    }

    @Provide
    Arbitrary<Life> lives() {
        return AnyLife.lives();
    }
}
