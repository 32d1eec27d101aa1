package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.CostSplit;
import se.bifall.codes.CostType;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.*;
import se.bifall.command.grantcase.rule.CostTypesMakeTheWhole;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent.*;

/** The company's grant is half of its costs: 100 000 kr of 200 000 kr. The project's: 500 000 kr of 1 000 000 kr. */
class PayingTest {
    private static final List<GrantCommand> CLAIMED = sequence(companyRunning(), List.of(claim(150_000)));
    private static final List<GrantCommand> DECIDED_TO_PAY =
            sequence(CLAIMED, List.of(decidePayment(1, 150_000, anslag(75_000))));
    private static final List<GrantCommand> DEMANDED = sequence(companyPaid(), List.of(recover(anslag(5_000))));

    @Test
    void claims_are_numbered_from_one() {
        Scene scene = given(companyRunning());

        assertThat(scene.when(claim(1)).then(ClaimSubmitted.class).claim()).isEqualTo(1);
        assertThat(scene.when(claim(2)).then(ClaimSubmitted.class).claim()).isEqualTo(2);
    }

    @Test
    void claimed_costs_never_fall() {
        given(CLAIMED).when(claim(150_000)).then(ClaimSubmitted.class);
        given(CLAIMED).when(claim(149_999)).thenRefused(CostsAccumulate.class, "accumulatedCosts");
    }

    @ParameterizedTest
    @CsvSource({"89999, false", "90000, true", "90001, false"})
    void costs_by_type_are_the_accumulated_costs(long travel, boolean allowed) {
        CostSplit types =
                new CostSplit(Map.of(CostType.PERSONAL, Kronor.of(60_000), CostType.RESOR_OCH_LOGI, Kronor.of(travel)));
        Scene scene = given(CLAIMED).when(with(claim(150_000), "costTypes", types));

        if (allowed) {
            assertThat(scene.then(ClaimSubmitted.class).costTypes()).isEqualTo(types);
        } else {
            scene.thenRefused(CostTypesMakeTheWhole.class, "costTypes");
        }
    }

    @Test
    void costs_may_move_from_one_type_to_another_between_claims() {
        List<GrantCommand> first = sequence(
                CLAIMED,
                List.of(with(
                        claim(150_000), "costTypes", new CostSplit(Map.of(CostType.PERSONAL, Kronor.of(150_000))))));

        given(first)
                .when(with(claim(150_000), "costTypes", new CostSplit(Map.of(CostType.OVRIGT, Kronor.of(150_000)))))
                .then(ClaimSubmitted.class);
    }

    @Test
    void a_claim_comes_in_from_the_day_of_the_approval_and_no_later_than_today() {
        GrantCommand early = with(with(claim(1), "receivedOn", DECIDED), "periodEndsOn", DECIDED);
        GrantCommand tooEarly =
                with(with(claim(1), "receivedOn", DECIDED.minusDays(1)), "periodEndsOn", DECIDED.minusDays(1));

        List<GrantCommand> startedAtOnce = sequence(
                List.of(with(applyForCompany(), "measureStartsOn", RECEIVED.plusDays(1)), register(), assign()),
                companyChecks(),
                List.of(propose(anslag(100_000)), approveCompany()));

        given(startedAtOnce).when(early).then(ClaimSubmitted.class);
        given(startedAtOnce).when(tooEarly).thenRefused(DatesInOrder.class, "receivedOn");
        given(companyRunning()).on(claim(1).receivedOn()).when(claim(1)).then(ClaimSubmitted.class);
        given(companyRunning())
                .on(claim(1).receivedOn().minusDays(1))
                .when(claim(1))
                .thenRefused(NotInTheFuture.class, "receivedOn");
    }

    @Test
    void a_period_has_ended_when_its_costs_are_claimed() {
        LocalDate received = claim(1).receivedOn();

        given(companyRunning()).when(with(claim(1), "periodEndsOn", received)).then(ClaimSubmitted.class);
        given(companyRunning())
                .when(with(claim(1), "periodEndsOn", received.plusDays(1)))
                .thenRefused(DatesInOrder.class, "receivedOn");
    }

    @Test
    void costs_give_right_to_the_share_of_the_grant_and_not_a_krona_more() {
        given(CLAIMED).when(decidePayment(1, 150_000, anslag(75_000))).then(PaymentDecided.class);
        given(CLAIMED).when(decidePayment(1, 150_000, anslag(75_001))).thenRefused(PaidWithinCosts.class, "amount");
    }

    @Test
    void a_share_is_rounded_down_to_the_krona() {
        given(CLAIMED).when(decidePayment(1, 149_999, anslag(74_999))).then(PaymentDecided.class);
        given(CLAIMED).when(decidePayment(1, 149_999, anslag(75_000))).thenRefused(PaidWithinCosts.class, "amount");
    }

    @Test
    void costs_over_the_budget_give_right_to_the_whole_grant_and_no_more() {
        List<GrantCommand> over = sequence(companyRunning(), List.of(claim(240_000)));

        given(over).when(decidePayment(1, 240_000, anslag(100_000))).then(PaymentDecided.class);
        given(over).when(decidePayment(1, 240_000, anslag(100_001))).thenRefused(PaidWithinGranted.class, "amount");
    }

    @Test
    void no_more_is_paid_from_a_source_than_it_granted() {
        List<GrantCommand> split = sequence(
                companyProposed(),
                List.of(with(approveCompany(), "funding", anslagAndEu(60_000, 40_000)), claim(200_000)));

        given(split)
                .when(decidePayment(1, 200_000, anslagAndEu(60_000, 40_000)))
                .then(PaymentDecided.class);
        given(split)
                .when(decidePayment(1, 200_000, anslagAndEu(60_001, 0)))
                .thenRefused(PaidWithinGranted.class, "amount");
        given(split)
                .when(decidePayment(1, 200_000, FundingSplit.of(FundingSource.ERUF, Kronor.of(1))))
                .thenRefused(PaidWithinGranted.class, "amount");
    }

    @Test
    void earlier_payments_count_even_before_they_are_paid_out() {
        Scene scene = given(sequence(DECIDED_TO_PAY, List.of(claim(200_000))));

        scene.when(decidePayment(2, 200_000, anslag(25_001))).thenRefused(PaidWithinGranted.class, "amount");
        scene.when(decidePayment(2, 200_000, anslag(25_000))).then(PaymentDecided.class);
    }

    @Test
    void no_more_costs_are_approved_than_were_claimed() {
        given(CLAIMED).when(decidePayment(1, 150_000, anslag(1))).then(PaymentDecided.class);
        given(CLAIMED).when(decidePayment(1, 150_001, anslag(1))).thenRefused(CostsWithinClaim.class, "approvedCosts");
    }

    @Test
    void approved_costs_never_fall() {
        List<GrantCommand> again = sequence(DECIDED_TO_PAY, List.of(claim(180_000)));

        given(again).when(decidePayment(2, 150_000, anslag(0))).then(PaymentDecided.class);
        given(again).when(decidePayment(2, 149_999, anslag(0))).thenRefused(CostsAccumulate.class, "approvedCosts");
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "99"})
    void a_claim_that_does_not_exist_is_not_decided(int claim) {
        given(CLAIMED).when(decidePayment(claim, 150_000, anslag(1))).thenRefused(ClaimIsOpen.class, "claim");
    }

    @Test
    void a_claim_is_decided_once() {
        given(DECIDED_TO_PAY).when(decidePayment(1, 150_000, anslag(1))).thenRefused(ClaimIsOpen.class, "claim");
    }

    @Test
    void the_oldest_open_claim_is_decided_first() {
        Scene scene = given(sequence(CLAIMED, List.of(claim(200_000))));

        scene.when(decidePayment(2, 200_000, anslag(100_000))).thenRefused(OldestClaimFirst.class, "claim");
        scene.when(decidePayment(1, 150_000, anslag(75_000))).then(PaymentDecided.class);
        scene.when(decidePayment(2, 200_000, anslag(25_000))).then(PaymentDecided.class);
    }

    @Test
    void a_claim_that_gives_right_to_nothing_is_answered_with_nothing_and_needs_no_payment() {
        Scene scene = given(CLAIMED);

        scene.when(decidePayment(1, 0, anslag(0))).then(PaymentDecided.class);
        scene.when(pay(1)).thenRefused(PaymentIsOpen.class, "payment");
        scene.when(revoke()).then(GrantRevoked.class);
    }

    @Test
    void a_claim_can_be_answered_when_the_advance_is_more_than_its_costs_give_right_to() {
        Scene scene = given(sequence(projectRunning(), List.of(advance(anslag(100_000)), pay(1), claim(150_000))));

        scene.when(decidePayment(1, 150_000, anslag(1))).thenRefused(PaidWithinCosts.class, "amount");
        scene.when(decidePayment(1, 150_000, anslag(0))).then(PaymentDecided.class);
    }

    @Test
    void a_payment_is_recorded_with_the_amount_that_was_decided_by_who_asks() {
        PaymentRecorded paid = given(DECIDED_TO_PAY).when(pay(1)).then(PaymentRecorded.class);

        assertThat(paid.amount()).isEqualTo(anslag(75_000));
        assertThat(paid.paidBy()).isEqualTo(EKONOM);
    }

    @Test
    void a_payment_is_paid_once_and_only_when_it_is_decided() {
        given(companyPaid()).when(pay(1)).thenRefused(PaymentIsOpen.class, "payment");
        given(DECIDED_TO_PAY).when(pay(2)).thenRefused(PaymentIsOpen.class, "payment");
        given(CLAIMED).when(pay(1)).thenRefused(PaymentIsOpen.class, "payment");
    }

    @Test
    void a_payment_is_dated_from_its_decision_to_today() {
        given(DECIDED_TO_PAY).when(with(pay(1), "paidOn", PAYMENT_DECIDED)).then(PaymentRecorded.class);
        given(DECIDED_TO_PAY)
                .when(with(pay(1), "paidOn", PAYMENT_DECIDED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "paidOn");
        given(DECIDED_TO_PAY).on(PAID).when(pay(1)).then(PaymentRecorded.class);
        given(DECIDED_TO_PAY).on(PAID.minusDays(1)).when(pay(1)).thenRefused(NotInTheFuture.class, "paidOn");
    }

    @Test
    void who_prepared_or_decided_a_payment_does_not_pay_it() {
        given(DECIDED_TO_PAY).when(HANDLAGGARE, pay(1)).thenRefused(PayerApart.class, null);
        given(DECIDED_TO_PAY).when(BESLUTSFATTARE, pay(1)).thenRefused(PayerApart.class, null);
        given(DECIDED_TO_PAY).when(new OfficerId("ekonom2"), pay(1)).then(PaymentRecorded.class);
    }

    @ParameterizedTest
    @CsvSource({"250000, accepted", "250001, refused"})
    void an_advance_is_at_most_half_of_the_grant(long amount, String answer) {
        thenAdvanced(given(projectRunning()).when(advance(anslag(amount))), answer);
    }

    @ParameterizedTest
    @CsvSource({"400000, accepted", "400001, refused"})
    void an_advance_is_never_more_than_the_ceiling(long amount, String answer) {
        List<GrantCommand> large = sequence(
                List.of(
                        with(
                                with(applyForProject(), "applied", Kronor.of(2_000_000)),
                                "expenditure",
                                Kronor.of(4_000_000)),
                        register()),
                projectCriteria(),
                List.of(
                        propose(anslag(2_000_000)),
                        with(
                                with(approveProject(), "funding", anslag(2_000_000)),
                                "approvedExpenditure",
                                Kronor.of(4_000_000))));

        thenAdvanced(given(large).when(advance(anslag(amount))), answer);
    }

    @Test
    void advances_are_counted_together() {
        Scene scene = given(sequence(projectRunning(), List.of(advance(anslag(200_000)))));

        scene.when(advance(anslag(50_001))).thenRefused(AdvanceAllowed.class, "amount");
        scene.when(advance(anslag(50_000))).then(AdvanceGranted.class);
    }

    @Test
    void a_company_gets_no_advance() {
        given(companyRunning()).when(advance(anslag(1))).thenRefused(AdvanceAllowed.class, "amount");
    }

    @Test
    void an_advance_is_of_at_least_one_krona_and_from_a_source_that_granted() {
        given(projectRunning()).when(advance(anslag(0))).thenRefused(AmountGiven.class, "amount");
        given(projectRunning()).when(advance(anslagAndEu(0, 1))).thenRefused(PaidWithinGranted.class, "amount");
    }

    @Test
    void an_advance_is_settled_against_the_first_claims() {
        Scene scene = given(sequence(projectRunning(), List.of(advance(anslag(200_000)), pay(1), claim(600_000))));

        scene.when(decidePayment(1, 600_000, anslag(100_001))).thenRefused(PaidWithinCosts.class, "amount");
        scene.when(decidePayment(1, 600_000, anslag(100_000))).then(PaymentDecided.class);
    }

    private static void thenAdvanced(Scene scene, String answer) {
        if (answer.equals("accepted")) {
            scene.then(AdvanceGranted.class);
        } else {
            scene.thenRefused(AdvanceAllowed.class, "amount");
        }
    }

    @Test
    void all_that_was_paid_can_be_demanded_back_but_not_a_krona_more() {
        given(companyPaid()).when(recover(anslag(75_000))).then(RecoveryDecided.class);
        given(companyPaid()).when(recover(anslag(75_001))).thenRefused(RecoveredWithinPaid.class, "amount");
        given(DECIDED_TO_PAY).when(recover(anslag(1))).thenRefused(RecoveredWithinPaid.class, "amount");
    }

    @Test
    void money_is_demanded_back_once() {
        given(DEMANDED).when(recover(anslag(70_000))).then(RecoveryDecided.class);
        given(DEMANDED).when(recover(anslag(70_001))).thenRefused(RecoveredWithinPaid.class, "amount");
    }

    @Test
    void a_recovery_is_of_at_least_one_krona() {
        given(companyPaid()).when(recover(anslag(1))).then(RecoveryDecided.class);
        given(companyPaid()).when(recover(anslag(0))).thenRefused(AmountGiven.class, "amount");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-10, 2026-08-10", "2026-08-31, 2026-09-30"})
    void interest_runs_from_one_month_after_the_decision(LocalDate decided, LocalDate from) {
        RecoveryDecided decision = given(companyPaid())
                .when(with(recover(anslag(1)), "decision.decidedOn", decided))
                .then(RecoveryDecided.class);

        assertThat(decision.interestFrom()).isEqualTo(from);
    }

    @Test
    void all_that_is_demanded_can_be_repaid_but_not_a_krona_more() {
        given(DEMANDED).when(repay(1, anslag(5_000))).then(RepaymentRecorded.class);
        given(DEMANDED).when(repay(1, anslag(5_001))).thenRefused(RepaidWithinDemanded.class, "amount");
        given(DEMANDED).when(repay(2, anslag(1))).thenRefused(RepaidWithinDemanded.class, "amount");
    }

    @Test
    void a_demand_can_be_repaid_in_parts() {
        Scene scene = given(sequence(DEMANDED, List.of(repay(1, anslag(2_000)))));

        scene.when(repay(1, anslag(3_001))).thenRefused(RepaidWithinDemanded.class, "amount");
        scene.when(repay(1, anslag(3_000))).then(RepaymentRecorded.class);
        scene.when(repay(1, anslag(1))).thenRefused(RepaidWithinDemanded.class, "amount");
    }

    @Test
    void a_repayment_is_of_at_least_one_krona_and_to_the_source_that_paid() {
        given(DEMANDED).when(repay(1, anslag(0))).thenRefused(AmountGiven.class, "amount");
        given(DEMANDED).when(repay(1, anslagAndEu(0, 1))).thenRefused(RepaidWithinDemanded.class, "amount");
    }

    @Test
    void a_repayment_is_dated_from_its_demand_to_today() {
        given(DEMANDED)
                .when(with(repay(1, anslag(1)), "repaidOn", RECOVERY_DECIDED))
                .then(RepaymentRecorded.class);
        given(DEMANDED)
                .when(with(repay(1, anslag(1)), "repaidOn", RECOVERY_DECIDED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "repaidOn");
        given(DEMANDED).on(REPAID).when(repay(1, anslag(1))).then(RepaymentRecorded.class);
        given(DEMANDED).on(REPAID.minusDays(1)).when(repay(1, anslag(1))).thenRefused(NotInTheFuture.class, "repaidOn");
    }

    @Test
    void paid_money_can_be_demanded_back_after_a_revocation() {
        Scene scene = given(companyPaid()).and(revoke());

        scene.when(with(recover(anslag(75_000)), "decision.decidedOn", CLOSED)).then(RecoveryDecided.class);
        assertThat(scene.phase()).isEqualTo(Phase.REVOKED);
    }

    @Test
    void sums_beyond_any_reason_are_refused_and_not_a_fault() {
        long most = 1_000_000_000_000L;

        given(DECIDED_TO_PAY)
                .and(claim(200_000))
                .when(decidePayment(2, 200_000, anslag(most)))
                .thenRefused(SumWithinReason.class, null);
        given(sequence(projectRunning(), List.of(advance(anslag(1)))))
                .when(advance(anslag(most)))
                .thenRefused(SumWithinReason.class, null);
    }
}
