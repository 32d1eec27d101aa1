package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.*;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent.*;

class FollowingUpTest {
    private static final List<GrantCommand> ACCEPTED =
            sequence(companyPaid(), List.of(finalReport(), accept(), reduce(anslag(25_000))));

    static List<Dated> dated() {
        return List.of(
                new Dated(companyRunning(), indicator(), "measuredOn"),
                new Dated(companyRunning(), with(progress(), "periodEndsOn", RECEIVED), "receivedOn"));
    }

    record Dated(List<GrantCommand> before, GrantCommand command, String field) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + "." + field;
        }

        Scene asked(LocalDate day, LocalDate today) {
            return given(before).on(today).when((GrantCommand) with((Record) command, field, day));
        }
    }

    @ParameterizedTest
    @MethodSource("dated")
    void what_follows_up_a_grant_is_dated_from_the_day_of_its_approval(Dated step) {
        step.asked(DECIDED, TODAY).thenAccepted();
        step.asked(DECIDED.minusDays(1), TODAY).thenRefused(DatesInOrder.class, step.field());
    }

    @ParameterizedTest
    @MethodSource("dated")
    void what_follows_up_a_grant_can_be_dated_today_but_not_tomorrow(Dated step) {
        step.asked(TODAY, TODAY).thenAccepted();
        step.asked(TODAY.plusDays(1), TODAY).thenRefused(NotInTheFuture.class, step.field());
    }

    @Test
    void a_final_report_comes_in_the_day_the_measure_begins_at_the_earliest_and_not_tomorrow() {
        Dated report = new Dated(companyRunning(), finalReport(), "receivedOn");

        report.asked(STARTS, TODAY).thenAccepted();
        report.asked(TODAY, TODAY).thenAccepted();
        report.asked(TODAY.plusDays(1), TODAY).thenRefused(NotInTheFuture.class, "receivedOn");
        report.asked(STARTS.minusDays(1), TODAY).thenRefused(FinalReportOfBegunMeasure.class, "receivedOn");
        report.asked(DECIDED.minusDays(1), TODAY).thenRefused(DatesInOrder.class, "receivedOn");
    }

    /** One that was taken in before there was such a rule. */
    @Test
    void a_final_report_from_before_the_measure_is_not_accepted_before_it_has_begun() {
        assertThat(new FinalReportOfBegunMeasure("acceptedOn", STARTS.minusDays(1), STARTS).holds())
                .isFalse();
        assertThat(new FinalReportOfBegunMeasure("acceptedOn", STARTS, STARTS).holds())
                .isTrue();
        assertThat(new FinalReportOfBegunMeasure("acceptedOn", STARTS.minusDays(1), STARTS).sentence())
                .contains("2026-02-28", "börjar först 2026-03-01", "förvaltningslagen 23 §");
    }

    @Test
    void a_final_report_is_accepted_the_day_it_comes_in_at_the_earliest() {
        LocalDate received = finalReport().receivedOn();
        List<GrantCommand> reported = sequence(companyRunning(), List.of(finalReport()));

        given(reported).when(with(accept(), "acceptedOn", received)).thenAccepted();
        given(reported)
                .when(with(accept(), "acceptedOn", received.minusDays(1)))
                .thenRefused(DatesInOrder.class, "acceptedOn");
    }

    @Test
    void a_case_is_closed_the_day_its_final_report_is_accepted_at_the_earliest() {
        LocalDate accepted = accept().acceptedOn();

        given(ACCEPTED).when(with(close(), "closedOn", accepted)).thenAccepted();
        given(ACCEPTED)
                .when(with(close(), "closedOn", accepted.minusDays(1)))
                .thenRefused(DatesInOrder.class, "closedOn");
    }

    @Test
    void an_outcome_rests_on_something() {
        given(companyRunning()).when(with(indicator(), "basis", Set.of())).thenRefused(SomethingGiven.class, "basis");
    }

    @Test
    void an_outcome_keeps_every_count() {
        IndicatorOutcomeRecorded recorded =
                given(companyRunning()).when(indicator()).then(IndicatorOutcomeRecorded.class);

        assertThat(recorded.counts()).isEqualTo(indicator().counts());
        assertThat(recorded.counts().total()).isEqualTo(6);
    }

    @Test
    void a_progress_report_comes_in_the_day_its_period_ends_at_the_earliest() {
        LocalDate received = progress().receivedOn();

        given(companyRunning()).when(with(progress(), "periodEndsOn", received)).then(ProgressReportSubmitted.class);
        given(companyRunning())
                .when(with(progress(), "periodEndsOn", received.plusDays(1)))
                .thenRefused(DatesInOrder.class, "receivedOn");
    }

    @Test
    void a_final_report_can_be_handed_in_anew_until_it_is_accepted() {
        Scene scene = given(sequence(companyRunning(), List.of(finalReport())));

        scene.when(finalReport()).then(FinalReportSubmitted.class);
        scene.when(new OfficerId("anna"), accept());
        assertThat(scene.then(FinalReportAccepted.class).acceptedBy()).isEqualTo(new OfficerId("anna"));
        scene.when(finalReport()).thenRefused(PhaseTakesCommand.class, null);
    }

    @Test
    void a_case_closes_when_all_is_paid_returned_and_settled() {
        Scene scene = given(ACCEPTED).when(close());

        assertThat(scene.then(ProjectClosed.class).closedBy()).isEqualTo(HANDLAGGARE);
        assertThat(scene.phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void a_case_does_not_close_with_one_krona_neither_paid_nor_returned() {
        given(sequence(companyPaid(), List.of(finalReport(), accept(), reduce(anslag(24_999)))))
                .when(close())
                .thenRefused(UnspentReturned.class, null);
    }

    @Test
    void a_case_does_not_close_while_a_claim_waits() {
        given(sequence(ACCEPTED, List.of(claim(150_000)))).when(close()).thenRefused(ClaimsSettled.class, null);
    }

    @Test
    void a_case_does_not_close_while_a_payment_waits() {
        given(sequence(
                        companyRunning(),
                        List.of(claim(200_000), decidePayment(1, 200_000, anslag(100_000)), finalReport(), accept())))
                .when(close())
                .thenRefused(ClaimsSettled.class, null);
    }

    @Test
    void a_case_does_not_close_while_one_krona_of_a_recovery_is_unpaid() {
        Scene scene = given(sequence(ACCEPTED, List.of(recover(anslag(5_000)), repay(1, anslag(4_999)))));

        scene.when(close()).thenRefused(RecoveriesSettled.class, null);
        scene.when(repay(1, anslag(1))).then(RepaymentRecorded.class);
        scene.when(close()).then(ProjectClosed.class);
    }

    @Test
    void a_revoked_case_closes_when_what_was_demanded_is_repaid() {
        GrantCommand demand = with(recover(anslag(75_000)), "decision.decidedOn", CLOSED);
        Scene scene = given(companyPaid()).and(revoke()).and(demand);

        scene.when(close()).thenRefused(RecoveriesSettled.class, null);
        scene.when(with(repay(1, anslag(75_000)), "repaidOn", CLOSED)).then(RepaymentRecorded.class);
        scene.when(close()).then(ProjectClosed.class);
    }
}
