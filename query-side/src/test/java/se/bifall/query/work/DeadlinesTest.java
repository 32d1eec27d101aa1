package se.bifall.query.work;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.work.Cases.LIMITS;
import static se.bifall.query.work.Cases.after;
import static se.bifall.query.work.Cases.day;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline.Kind;
import se.bifall.query.work.Deadline.State;

/** The application came in 2026-01-15; the measure ends 2026-10-31. */
class DeadlinesTest {
    private static Deadline only(CaseFacts facts, String today) {
        assertThat(Deadlines.of(facts, LIMITS, day(today))).hasSize(1);
        return Deadlines.of(facts, LIMITS, day(today)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, LATER",
        "2026-07-01, SOON",
        "2026-07-15, SOON",
        "2026-07-16, PASSED",
        "2027-01-01, PASSED",
    })
    void a_case_without_a_decision_may_be_demanded_when_the_day_of_the_same_number_has_gone(String today, State state) {
        assertThat(only(after(applied(), registered()), today))
                .isEqualTo(new Deadline(Kind.SIX_MONTHS, day("2026-07-15"), state));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-16, LATER", "2026-07-30, SOON", "2026-08-13, SOON", "2026-08-14, PASSED"})
    void a_demand_is_answered_within_four_weeks_the_last_day_included(String today, State state) {
        assertThat(only(after(applied(), registered(), demanded()), today))
                .isEqualTo(new Deadline(Kind.DEMAND, day("2026-08-13"), state));
    }

    @Test
    void a_refused_demand_is_answered_and_the_six_months_are_still_passed() {
        assertThat(only(after(applied(), registered(), demanded(), demandRefused()), "2026-08-01")
                        .kind())
                .isEqualTo(Kind.SIX_MONTHS);
    }

    @Test
    void a_decision_ends_both_the_six_months_and_the_demand() {
        assertThat(Deadlines.of(after(applied(), demanded(), rejected()), LIMITS, day("2027-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-18, SOON", "2026-02-01, SOON", "2026-02-02, PASSED"})
    void a_completion_is_due_on_the_day_that_was_asked_for_and_comes_before_the_six_months(String today, State state) {
        CaseFacts waiting = after(applied(), registered(), completionRequested());

        assertThat(Deadlines.of(waiting, LIMITS, day(today)))
                .extracting(Deadline::kind, Deadline::state)
                .startsWith(org.assertj.core.groups.Tuple.tuple(Kind.COMPLETION, state))
                .hasSize(2);
    }

    @Test
    void a_completion_that_has_come_is_not_due() {
        assertThat(only(after(applied(), registered(), completionRequested(), completionReceived()), "2026-03-01")
                        .kind())
                .isEqualTo(Kind.SIX_MONTHS);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, SOON", "2026-12-31, PASSED"})
    void a_final_report_is_due_so_many_days_after_the_measure_as_the_region_has_decided(String today, State state) {
        assertThat(only(after(applied(), proposed(), approved(anslag(100_000))), today))
                .isEqualTo(new Deadline(Kind.FINAL_REPORT, day("2026-12-30"), state));
    }

    @Test
    void each_claim_that_waits_has_its_day_and_one_that_is_decided_has_none() {
        CaseFacts claimed = after(
                applied(),
                proposed(),
                approved(anslag(100_000)),
                claimed(1, 50_000),
                claimed(2, 90_000),
                paymentDecided(1, 1, anslag(25_000)));

        assertThat(Deadlines.of(claimed, LIMITS, day("2026-07-01")))
                .extracting(Deadline::kind)
                .containsExactly(Kind.CLAIM, Kind.FINAL_REPORT);
        assertThat(Deadlines.of(claimed, LIMITS, day("2026-07-01")).getFirst().day())
                .isEqualTo(day("2026-07-10"));
    }

    @Test
    void a_case_that_has_ended_has_no_deadline() {
        assertThat(Deadlines.of(after(applied(), withdrawn()), LIMITS, day("2030-01-01")))
                .isEmpty();
        assertThat(Deadlines.of(
                        after(applied(), approved(anslag(1)), finalReported(), finalAccepted(), closed()),
                        LIMITS,
                        day("2030-01-01")))
                .isEmpty();
    }
}
