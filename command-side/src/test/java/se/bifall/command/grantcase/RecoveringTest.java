package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Phase;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.*;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent.*;

/** 75 000 kr is paid to the company, of which 5 000 kr is demanded back; or all of a grant, finally, on 2026-06-25. */
class RecoveringTest {
    private static final List<GrantCommand> DEMANDED = sequence(companyPaid(), List.of(recover(anslag(5_000))));

    /** With 25 000 kr more decided and not paid. */
    private static final List<GrantCommand> DEMANDED_AND_OWED =
            sequence(DEMANDED, List.of(claim(200_000), decidePayment(2, 200_000, anslag(25_000))));

    /** 1 000 000 kr of 2 500 000 kr to a small company in area 1. */
    private static List<GrantCommand> investmentRunning() {
        return sequence(
                List.of(
                        with(
                                with(
                                        with(
                                                applyForCompany(),
                                                "supportType",
                                                new SupportType("REGIONALT_INVESTERINGSSTOD")),
                                        "applied",
                                        Kronor.of(1_000_000)),
                                "expenditure",
                                Kronor.of(2_500_000)),
                        register(),
                        assign()),
                companyChecks(),
                List.of(
                        propose(anslag(1_000_000)),
                        with(
                                with(approveCompany(), "funding", anslag(1_000_000)),
                                "approvedExpenditure",
                                Kronor.of(2_500_000)),
                        dialogue(DECIDED)));
    }

    /** Paid in full on 2026-06-25 and closed. */
    private static Scene investmentClosed() {
        return closed(sequence(
                investmentRunning(),
                List.of(claim(2_500_000), decidePayment(1, 2_500_000, anslag(1_000_000)), pay(1))));
    }

    private static Scene companyClosed() {
        return closed(sequence(
                companyRunning(), List.of(claim(200_000), decidePayment(1, 200_000, anslag(100_000)), pay(1))));
    }

    private static Scene closed(List<GrantCommand> paid) {
        return given(paid)
                .on(LocalDate.of(2040, 1, 1))
                .and(finalReport())
                .and(accept())
                .and(close());
    }

    private static GrantCommand recoverOn(LocalDate day, long amount) {
        return with(recover(anslag(amount)), "decision", decision(day));
    }

    @Test
    void a_part_is_waived_for_special_reasons_and_can_not_be_demanded_again() {
        Scene scene = given(companyPaid());

        RecoveryDecided decided =
                scene.when(recover(anslag(50_000), anslag(25_000))).then(RecoveryDecided.class);

        assertThat(decided.amount()).isEqualTo(anslag(50_000));
        assertThat(decided.waived()).isEqualTo(anslag(25_000));
        scene.when(recover(anslag(1))).thenRefused(RecoveredWithinPaid.class, "amount");
        scene.when(repay(1, anslag(50_001))).thenRefused(RepaidWithinDemanded.class, "amount");
    }

    @Test
    void demanded_and_waived_together_are_at_most_what_was_paid() {
        given(companyPaid())
                .when(recover(anslag(50_000), anslag(25_001)))
                .thenRefused(RecoveredWithinPaid.class, "amount");
    }

    @Test
    void the_whole_may_be_waived() {
        given(companyPaid()).when(recover(FundingSplit.NONE, anslag(75_000))).then(RecoveryDecided.class);
    }

    @Test
    void a_waiver_has_reasons_and_reasons_have_a_waiver() {
        given(companyPaid())
                .when(with(recover(anslag(1), anslag(1)), "waivedBecause", null))
                .thenRefused(WaiverReasoned.class, "waivedBecause");
        given(companyPaid())
                .when(with(recover(anslag(1)), "waivedBecause", "Skäl"))
                .thenRefused(WaiverReasoned.class, "waivedBecause");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-24, 1000000, accepted",
        "2027-06-25, 700000, accepted",
        "2027-06-25, 700001, refused",
        "2028-06-24, 700000, accepted",
        "2028-06-25, 450001, refused",
        "2029-06-25, 250000, accepted",
        "2029-06-25, 250001, refused",
        "2030-06-25, 100000, accepted",
        "2030-06-25, 100001, refused",
        "2031-06-24, 100000, accepted",
        "2031-06-25, 1, refused"
    })
    void regional_investment_support_is_recovered_within_a_liability_that_falls(
            LocalDate on, long amount, String answer) {
        Scene scene = investmentClosed().when(recoverOn(on, amount));

        if (answer.equals("accepted")) {
            scene.then(RecoveryDecided.class);
            assertThat(scene.phase()).isEqualTo(Phase.CLOSED);
        } else {
            scene.thenRefused(RecoveryWithinLiability.class, "amount");
        }
    }

    @Test
    void earlier_demands_count_against_the_liability_but_what_was_waived_does_not() {
        Scene scene = investmentClosed()
                .and(with(recover(anslag(400_000), anslag(200_000)), "decision", decision(LocalDate.of(2027, 6, 25))));

        scene.when(recoverOn(LocalDate.of(2027, 6, 26), 300_001)).thenRefused(RecoveryWithinLiability.class, "amount");
        scene.when(recoverOn(LocalDate.of(2027, 6, 26), 300_000)).then(RecoveryDecided.class);
    }

    @Test
    void before_the_final_payment_the_whole_can_be_demanded() {
        Scene scene = given(investmentRunning())
                .and(claim(150_000))
                .and(decidePayment(1, 150_000, anslag(60_000)))
                .and(pay(1));
        scene.on(LocalDate.of(2031, 1, 1));

        scene.when(recoverOn(LocalDate.of(2030, 12, 1), 60_000)).then(RecoveryDecided.class);
    }

    @ParameterizedTest
    @CsvSource({"2036-06-25, accepted", "2036-06-26, refused"})
    void other_support_is_recovered_whole_within_ten_years_of_the_newest_payment(LocalDate on, String answer) {
        Scene scene = companyClosed().when(recoverOn(on, 100_000));

        if (answer.equals("accepted")) {
            scene.then(RecoveryDecided.class);
        } else {
            scene.thenRefused(RecoveryInTime.class, "decision.decidedOn");
        }
    }

    @Test
    void money_comes_in_to_a_closed_case() {
        Scene scene = companyClosed().and(recoverOn(LocalDate.of(2027, 1, 10), 40_000));

        scene.when(with(repay(1, anslag(40_000)), "repaidOn", LocalDate.of(2027, 2, 1)))
                .then(RepaymentRecorded.class);

        assertThat(scene.phase()).isEqualTo(Phase.CLOSED);
        assertThat(scene.state.account.outstanding()).isEqualTo(FundingSplit.NONE);
    }

    @Test
    void a_demand_is_set_off_against_a_payment_that_waits() {
        Scene scene = given(DEMANDED_AND_OWED);

        scene.when(setOff(1, 2, anslag(5_000))).then(SetOffDecided.class);

        assertThat(scene.state.account.outstanding()).isEqualTo(FundingSplit.NONE);
        assertThat(scene.state.account.unpaid()).isEqualTo(anslag(20_000));
        assertThat(scene.state.account.paid()).isEqualTo(anslag(80_000));
        assertThat(with(pay(2), "paidOn", REPAID)).isNotNull();
        assertThat(scene.when(with(pay(2), "paidOn", REPAID))
                        .then(PaymentRecorded.class)
                        .amount())
                .isEqualTo(anslag(20_000));
    }

    @Test
    void no_more_is_set_off_than_is_demanded_nor_than_waits_to_be_paid() {
        given(DEMANDED_AND_OWED).when(setOff(1, 2, anslag(5_001))).thenRefused(RepaidWithinDemanded.class, "amount");
        given(sequence(
                        companyPaid(),
                        List.of(recover(anslag(30_000)), claim(200_000), decidePayment(2, 200_000, anslag(25_000)))))
                .when(setOff(1, 2, anslag(25_001)))
                .thenRefused(SetOffWithinPayment.class, "amount");
    }

    @Test
    void nothing_is_set_off_against_what_is_paid_or_does_not_exist() {
        given(DEMANDED_AND_OWED).when(setOff(1, 1, anslag(1))).thenRefused(SetOffWithinPayment.class, "amount");
        given(DEMANDED_AND_OWED).when(setOff(1, 9, anslag(1))).thenRefused(SetOffWithinPayment.class, "amount");
        given(DEMANDED_AND_OWED).when(setOff(9, 2, anslag(1))).thenRefused(RepaidWithinDemanded.class, "amount");
        given(DEMANDED_AND_OWED).when(setOff(1, 2, anslag(0))).thenRefused(AmountGiven.class, "amount");
    }

    @Test
    void money_is_not_moved_between_sources_by_a_set_off() {
        given(DEMANDED_AND_OWED)
                .when(setOff(1, 2, anslagAndEu(0, 1)))
                .thenRefused(RepaidWithinDemanded.class, "amount");
    }

    @Test
    void a_demand_that_is_handed_over_does_not_keep_the_case_open() {
        Scene scene = given(sequence(DEMANDED, List.of(handOver(1))))
                .and(finalReport())
                .and(accept())
                .and(reduce(anslag(25_000)));

        scene.when(handOver(1)).thenRefused(NotHandedOver.class, "recovery");
        scene.and(close());
        scene.when(with(repay(1, anslag(5_000)), "repaidOn", CLOSED)).then(RepaymentRecorded.class);
    }

    @Test
    void a_demand_that_is_written_off_is_a_loss_and_waits_no_more() {
        Scene scene = given(sequence(DEMANDED, List.of(repay(1, anslag(2_000)))));

        RecoveryWrittenOff lost = scene.when(writeOff(1)).then(RecoveryWrittenOff.class);

        assertThat(lost.amount()).isEqualTo(anslag(3_000));
        assertThat(scene.state.account.writtenOff()).isEqualTo(anslag(3_000));
        scene.when(repay(1, anslag(1))).thenRefused(RepaidWithinDemanded.class, "amount");
        scene.when(writeOff(1)).thenRefused(RecoveryIsOpen.class, "recovery");
        scene.when(handOver(1)).thenRefused(RecoveryIsOpen.class, "recovery");
    }

    @Test
    void what_happens_to_a_demand_is_dated_from_the_demand_to_today() {
        given(DEMANDED)
                .when(with(handOver(1), "handedOverOn", RECOVERY_DECIDED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "handedOverOn");
        given(DEMANDED)
                .when(with(writeOff(1), "decision", decision(RECOVERY_DECIDED.minusDays(1))))
                .thenRefused(DatesInOrder.class, "decision.decidedOn");
        given(DEMANDED_AND_OWED)
                .when(with(setOff(1, 2, anslag(1)), "decision", decision(RECOVERY_DECIDED.minusDays(1))))
                .thenRefused(DatesInOrder.class, "decision.decidedOn");
    }
}
