package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.RecoveryOrders;
import se.bifall.command.grantcase.rule.*;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.AmendGrant;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.Payout.OrderCheck;
import se.bifall.testing.Ask;

/** What must be in place before money goes out, in what parts it does, and what else can become of a claim. */
class PayoutTest {
    private static final List<GrantCommand> CLAIMED = sequence(companyRunning(), List.of(claim(150_000)));
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    /** 1 200 000 kr of 2 400 000 kr to a company: more than the threshold of the sample profile, 500 000 kr. */
    private static List<GrantCommand> large(long granted) {
        return sequence(
                List.of(
                        with(
                                with(applyForCompany(), "applied", Kronor.of(1_200_000)),
                                "expenditure",
                                Kronor.of(2_400_000)),
                        register(),
                        assign()),
                companyChecks(),
                List.of(
                        propose(anslag(granted)),
                        with(
                                with(approveCompany(), "funding", anslag(granted)),
                                "approvedExpenditure",
                                Kronor.of(2_400_000)),
                        claim(1_000_000)));
    }

    private static List<GrantCommand> fromTwoSources() {
        return sequence(
                companyProposed(),
                List.of(
                        with(approveCompany(), "funding", anslagAndEu(60_000, 40_000)),
                        claim(200_000),
                        decidePayment(1, 200_000, anslagAndEu(60_000, 40_000))));
    }

    @Test
    void larger_support_is_approved_without_a_dialogue_but_not_paid_out() {
        Scene scene = given(large(500_001));

        scene.when(decidePayment(1, 1_000_000, anslag(1))).thenRefused(DialogueBeforePayout.class, null);
        scene.and(dialogue(PAYMENT_DECIDED));
        scene.when(decidePayment(1, 1_000_000, anslag(1))).then(PaymentDecided.class);
    }

    @Test
    void support_up_to_the_threshold_needs_no_dialogue() {
        given(large(500_000)).when(decidePayment(1, 1_000_000, anslag(1))).then(PaymentDecided.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-20, accepted", "2026-06-21, refused"})
    void the_dialogue_is_held_on_the_day_of_the_decision_or_before(LocalDate heldOn, String answer) {
        Scene scene = given(large(1_200_000)).and(dialogue(heldOn));

        scene.when(decidePayment(1, 1_000_000, anslag(1)));

        if (answer.equals("accepted")) {
            scene.then(PaymentDecided.class);
        } else {
            scene.thenRefused(DialogueBeforePayout.class, null);
        }
    }

    @Test
    void a_dialogue_may_have_been_held_from_the_day_the_application_came_in_to_today() {
        given(large(1_200_000)).when(dialogue(RECEIVED)).then(SustainabilityDialogueHeld.class);
        given(large(1_200_000)).when(dialogue(RECEIVED.minusDays(1))).thenRefused(DatesInOrder.class, "heldOn");
        given(large(1_200_000)).when(dialogue(TODAY.plusDays(1))).thenRefused(NotInTheFuture.class, "heldOn");
    }

    @Test
    void a_large_claim_can_be_answered_with_nothing_before_the_dialogue() {
        given(large(1_200_000)).when(decidePayment(1, 0, anslag(0))).then(PaymentDecided.class);
    }

    @Test
    void nothing_is_decided_to_be_paid_while_a_recovery_order_is_unpaid() {
        Scene scene = given(CLAIMED).and(checkOrders(RecoveryOrders.UNPAID, CLAIMED_ON));

        scene.when(decidePayment(1, 150_000, anslag(1))).thenRefused(NoUnpaidRecoveryOrder.class, null);
        scene.when(decidePayment(1, 150_000, anslag(0))).then(PaymentDecided.class);
    }

    private static final LocalDate CLAIMED_ON = Ask.CLAIMED;

    @Test
    void nothing_is_paid_out_while_a_recovery_order_is_unpaid() {
        Scene scene = given(CLAIMED)
                .and(decidePayment(1, 150_000, anslag(75_000)))
                .and(checkOrders(RecoveryOrders.UNPAID, PAID));

        scene.when(pay(1)).thenRefused(NoUnpaidRecoveryOrder.class, null);
        scene.and(checkOrders(RecoveryOrders.NONE, PAID));
        scene.when(pay(1)).then(PaymentRecorded.class);
    }

    /** The sample profile demands the check from 2026-07-01. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-09, refused",
        "2026-08-10, accepted",
        "2026-09-01, accepted",
        "2026-09-02, refused",
    })
    void each_payment_decision_has_a_check_made_from_the_day_of_the_claim_to_its_own(
            LocalDate checkedOn, String answer) {
        Scene scene = given(companyRunning())
                .and(with(claim(150_000), "receivedOn", LocalDate.of(2026, 8, 10)))
                .and(checkOrders(RecoveryOrders.NONE, checkedOn));

        scene.when(decidedOn(LATER));

        if (answer.equals("accepted")) {
            scene.then(PaymentDecided.class);
        } else {
            scene.thenRefused(RecoveryOrderCheckMade.class, null);
        }
    }

    @Test
    void without_any_check_a_company_is_not_paid_but_a_project_is() {
        given(CLAIMED).when(decidedOn(LATER)).thenRefused(RecoveryOrderCheckMade.class, null);
        given(sequence(projectRunning(), List.of(claim(150_000))))
                .when(decidedOn(LATER))
                .then(PaymentDecided.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, accepted", "2026-07-01, refused"})
    void the_check_is_demanded_from_the_day_that_the_profile_says(LocalDate on, String answer) {
        Scene scene = given(CLAIMED).when(decidedOn(on));

        if (answer.equals("accepted")) {
            scene.then(PaymentDecided.class);
        } else {
            scene.thenRefused(RecoveryOrderCheckMade.class, null);
        }
    }

    private static GrantCommand decidedOn(LocalDate on) {
        return with(decidePayment(1, 150_000, anslag(75_000)), "decision", decision(on));
    }

    @Test
    void the_parts_of_a_payment_are_paid_one_by_one_the_state_grant_first() {
        Scene scene = given(fromTwoSources());

        scene.when(pay(1, FundingSource.EU_RAMPROJEKT)).thenRefused(StateGrantFirst.class, "fundingSource");
        assertThat(scene.when(pay(1, FundingSource.ANSLAG_1_1))
                        .then(PaymentRecorded.class)
                        .amount())
                .isEqualTo(anslag(60_000));
        scene.when(pay(1, FundingSource.ANSLAG_1_1)).thenRefused(SourceHasUnpaidPart.class, "fundingSource");
        assertThat(scene.when(pay(1, FundingSource.EU_RAMPROJEKT))
                        .then(PaymentRecorded.class)
                        .amount())
                .isEqualTo(anslagAndEu(0, 40_000));
        scene.when(pay(1)).thenRefused(PaymentIsOpen.class, "payment");
    }

    @Test
    void a_payment_without_a_named_source_is_of_all_that_is_left() {
        assertThat(given(fromTwoSources())
                        .when(pay(1))
                        .then(PaymentRecorded.class)
                        .amount())
                .isEqualTo(anslagAndEu(60_000, 40_000));
        assertThat(given(fromTwoSources())
                        .and(pay(1, FundingSource.ANSLAG_1_1))
                        .when(pay(1))
                        .then(PaymentRecorded.class)
                        .amount())
                .isEqualTo(anslagAndEu(0, 40_000));
    }

    @Test
    void a_source_that_has_no_part_in_the_payment_is_not_paid() {
        given(fromTwoSources())
                .when(pay(1, FundingSource.ERUF))
                .thenRefused(SourceHasUnpaidPart.class, "fundingSource");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, accepted", "2027-01-01, refused"})
    void the_eu_part_is_paid_in_the_same_calendar_year(LocalDate paidOn, String answer) {
        Scene scene = given(fromTwoSources())
                .and(pay(1, FundingSource.ANSLAG_1_1))
                .on(LocalDate.of(2027, 2, 1))
                .when(with(pay(1, FundingSource.EU_RAMPROJEKT), "paidOn", paidOn));

        if (answer.equals("accepted")) {
            scene.then(PaymentRecorded.class);
        } else {
            scene.thenRefused(PartsInOneCalendarYear.class, "paidOn");
        }
    }

    @Test
    void what_was_not_paid_in_time_is_cancelled_and_decided_anew() {
        Scene scene = given(fromTwoSources()).and(pay(1, FundingSource.ANSLAG_1_1));

        PaymentCancelled cancelled = scene.when(cancel(1)).then(PaymentCancelled.class);

        assertThat(cancelled.amount()).isEqualTo(anslagAndEu(0, 40_000));
        scene.when(pay(1)).thenRefused(PaymentIsOpen.class, "payment");
        scene.and(with(claim(200_000), "receivedOn", PAID));
        scene.when(with(decidePayment(2, 200_000, anslagAndEu(0, 40_000)), "decision", decision(PAID)))
                .then(PaymentDecided.class);
    }

    @Test
    void only_a_payment_that_waits_is_cancelled_and_not_before_it_was_decided() {
        given(companyPaid()).when(cancel(1)).thenRefused(PaymentIsOpen.class, "payment");
        given(fromTwoSources())
                .when(with(cancel(1), "decision", decision(PAYMENT_DECIDED)))
                .then(PaymentCancelled.class);
        given(fromTwoSources())
                .when(with(cancel(1), "decision", decision(PAYMENT_DECIDED.minusDays(1))))
                .thenRefused(DatesInOrder.class, "decision.decidedOn");
    }

    @Test
    void a_cancelled_advance_leaves_room_for_another() {
        Scene scene = given(sequence(projectRunning(), List.of(advance(anslag(250_000)), cancel(1))));

        scene.when(advance(anslag(250_001))).thenRefused(AdvanceAllowed.class, "amount");
        scene.when(advance(anslag(250_000))).then(AdvanceGranted.class);
    }

    @Test
    void a_returned_claim_waits_no_more_and_the_next_may_be_lower() {
        Scene scene = given(CLAIMED).and(returnClaim(1));

        scene.when(decidePayment(1, 150_000, anslag(1))).thenRefused(ClaimIsOpen.class, "claim");
        scene.when(returnClaim(1)).thenRefused(ClaimIsOpen.class, "claim");
        scene.and(claim(140_000));
        scene.when(decidePayment(2, 140_000, anslag(70_000))).then(PaymentDecided.class);
    }

    @Test
    void a_claim_is_returned_from_the_day_it_came_in_with_a_day_to_come_back() {
        given(CLAIMED)
                .when(with(returnClaim(1), "returnedOn", Ask.CLAIMED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "returnedOn");
        given(CLAIMED).when(with(returnClaim(1), "dueOn", Ask.CLAIMED)).then(ClaimReturned.class);
        given(CLAIMED)
                .when(with(returnClaim(1), "dueOn", Ask.CLAIMED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "dueOn");
        given(CLAIMED)
                .on(Ask.CLAIMED)
                .when(with(returnClaim(1), "returnedOn", Ask.CLAIMED.plusDays(1)))
                .thenRefused(NotInTheFuture.class, "returnedOn");
    }

    @Test
    void payment_is_denied_on_a_ground_and_the_claim_is_then_answered() {
        Scene scene = given(CLAIMED);

        PaymentDenied denied = scene.when(deny(1)).then(PaymentDenied.class);

        assertThat(denied.ground()).isEqualTo(RecoveryGround.NOT_USED_FOR_PURPOSE);
        scene.when(deny(1)).thenRefused(ClaimIsOpen.class, "claim");
        scene.when(revoke()).then(GrantRevoked.class);
    }

    @Test
    void a_denied_claim_gives_right_to_nothing() {
        Scene scene = given(CLAIMED).and(deny(1)).and(claim(100_000));

        scene.when(decidePayment(2, 100_000, anslag(50_001))).thenRefused(PaidWithinCosts.class, "amount");
        scene.when(decidePayment(2, 100_000, anslag(50_000))).then(PaymentDecided.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, refused", "2026-03-01, accepted", "2026-10-31, accepted", "2026-11-01, refused"})
    void the_period_of_a_claim_ends_while_the_measure_runs(LocalDate ends, String answer) {
        Scene scene = given(companyRunning())
                .when(with(with(claim(1), "periodEndsOn", ends), "receivedOn", LocalDate.of(2026, 11, 10)));

        if (answer.equals("accepted")) {
            scene.then(ClaimSubmitted.class);
        } else {
            scene.thenRefused(PeriodWithinMeasure.class, "periodEndsOn");
        }
    }

    @Test
    void an_amended_measure_has_a_longer_period_to_claim_for() {
        given(sequence(companyRunning(), List.of(amend(anslag(100_000), 200_000))))
                .when(with(
                        with(claim(1), "periodEndsOn", LocalDate.of(2026, 11, 1)),
                        "receivedOn",
                        LocalDate.of(2026, 11, 10)))
                .then(ClaimSubmitted.class);
    }

    @Test
    void a_period_never_goes_back_into_one_that_is_claimed() {
        LocalDate before = claim(1).periodEndsOn();

        given(CLAIMED).when(with(claim(150_000), "periodEndsOn", before)).then(ClaimSubmitted.class);
        given(CLAIMED)
                .when(with(claim(150_000), "periodEndsOn", before.minusDays(1)))
                .thenRefused(PeriodFollowsOn.class, "periodEndsOn");
        given(sequence(CLAIMED, List.of(returnClaim(1))))
                .when(with(claim(150_000), "periodEndsOn", before.minusDays(1)))
                .then(ClaimSubmitted.class);
    }

    @Test
    void an_amendment_never_ends_the_measure_inside_a_claimed_period() {
        LocalDate claimedTo = claim(1).periodEndsOn();
        AmendGrant amendment = with(amend(anslag(100_000), 200_000), "decision", decision(PAID));

        given(CLAIMED).when(with(amendment, "measureEndsOn", claimedTo)).then(GrantAmended.class);
        given(CLAIMED)
                .when(with(amendment, "measureEndsOn", claimedTo.minusDays(1)))
                .thenRefused(DatesInOrder.class, "measureEndsOn");
    }

    @Test
    void everything_that_is_missing_for_the_closing_is_said_at_once() {
        Scene scene = given(sequence(companyPaid(), List.of(recover(anslag(5_000)), claim(180_000), finalReport())))
                .and(accept());

        scene.when(close()).thenRefused(ClosingConditions.class, null);

        assertThat(scene.detail())
                .contains(
                        "1 obeslutade rekvisitioner",
                        "Återkrav på 5\u00a0000\u00a0kr",
                        "25\u00a0000\u00a0kr är varken");
    }

    @Test
    void a_closing_that_lacks_one_thing_is_refused_by_that_rule() {
        given(sequence(companyPaid(), List.of(finalReport(), accept())))
                .when(close())
                .thenRefused(UnspentReturned.class, null);
    }

    @Test
    void sums_of_a_split_stay_by_source() {
        assertThat(given(fromTwoSources()).state.account.unpaid()).isEqualTo(anslagAndEu(60_000, 40_000));
        assertThat(given(fromTwoSources())
                        .and(pay(1, FundingSource.ANSLAG_1_1))
                        .state
                        .account
                        .paid())
                .isEqualTo(FundingSplit.of(FundingSource.ANSLAG_1_1, Kronor.of(60_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-01 | 2026-06-20 | kontrollerade mellan 2026-06-01 och 2026-06-20 (",
                "2026-06-01 | 2026-06-01 | kontrollerade 2026-06-01 (",
                "2026-06-01 | 2026-05-31 | kontrollerade tidigast 2026-06-01, och beslutet är daterat 2026-05-31 ("
            })
    void the_days_of_a_check_are_said_as_somebody_would_say_them(LocalDate since, LocalDate on, String said) {
        OrderCheck demanded = new OrderCheck(Set.of(), "källan", null, null);

        assertThat(new RecoveryOrderCheckMade(Optional.of(demanded), null, since, on).sentence())
                .contains(said);
    }
}
