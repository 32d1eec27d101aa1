package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.Phase;
import se.bifall.codes.SixMonths;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DemandIsOpen;
import se.bifall.command.grantcase.rule.DemandedOnce;
import se.bifall.command.grantcase.rule.FourEyes;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.SixMonthsPassed;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.events.GrantEvent.*;

/** When a case drags on: the notice, the demand for a decision and its answer (förvaltningslagen 11–12 §§). */
class DemandTest {
    private static Scene registered() {
        return given(applyForCompany(), register(), assign());
    }

    @Test
    void the_party_is_told_why_it_takes_so_long() {
        DelayNotified told = registered().when(notifyDelay()).then(DelayNotified.class);

        assertThat(told.reason()).isEqualTo("Många ansökningar har kommit in.");
    }

    @Test
    void a_notice_can_not_be_dated_tomorrow() {
        registered()
                .on(notifyDelay().notifiedOn().minusDays(1))
                .when(notifyDelay())
                .thenRefused(NotInTheFuture.class, "notifiedOn");
    }

    @Test
    void a_decision_may_be_demanded_from_the_day_after_the_same_day_of_the_sixth_month_and_not_on_it() {
        registered().when(demand()).then(DecisionDemanded.class);
        registered()
                .when(with(demand(), "receivedOn", RECEIVED.plusMonths(6)))
                .thenRefused(SixMonthsPassed.class, "receivedOn", Reason.RULE);
    }

    /** Lagen (1930:173) om beräkning av lagstadgad tid, 1 §. */
    @ParameterizedTest
    @CsvSource({"2026-01-15, 2026-07-15", "2025-08-31, 2026-02-28", "2025-08-30, 2026-02-28", "2026-02-28, 2026-08-28"})
    void the_last_day_has_the_same_number_or_is_the_last_of_its_month(LocalDate received, LocalDate last) {
        assertThat(SixMonths.lastDay(received)).isEqualTo(last);
        assertThat(new SixMonthsPassed(received, last).holds()).isFalse();
        assertThat(new SixMonthsPassed(received, last.plusDays(1)).holds()).isTrue();
        assertThat(new SixMonthsPassed(received, last).sentence())
                .contains(last.plusDays(1).toString());
    }

    @Test
    void a_decision_may_be_demanded_once_whether_it_was_answered_or_not() {
        registered().and(demand()).when(demand()).thenRefused(DemandedOnce.class, "receivedOn");
        registered().and(demand()).and(refuseDemand()).when(demand()).thenRefused(DemandedOnce.class, "receivedOn");
    }

    @Test
    void a_demand_changes_nothing_in_where_the_case_stands() {
        assertThat(registered().and(demand()).phase()).isEqualTo(Phase.REGISTERED);
        assertThat(registered().and(demand()).and(refuseDemand()).phase()).isEqualTo(Phase.REGISTERED);
    }

    @Test
    void only_a_demand_that_waits_can_be_refused_and_once() {
        registered().when(refuseDemand()).thenRefused(DemandIsOpen.class, null, Reason.CONFLICT);
        registered()
                .and(demand())
                .and(refuseDemand())
                .when(refuseDemand())
                .thenRefused(DemandIsOpen.class, null, Reason.CONFLICT);
    }

    @Test
    void the_refusal_is_a_decision_like_any_other() {
        registered()
                .and(demand())
                .when(with(
                        refuseDemand(),
                        "decision",
                        decision(RECEIVED.plusMonths(6).minusDays(1))))
                .thenRefused(DatesInOrder.class, "decision.decidedOn");
        registered()
                .and(demand())
                .when(with(refuseDemand(), "decision", with(refuseDemand().decision(), "preparedBy", BESLUTSFATTARE)))
                .thenRefused(FourEyes.class, "decision.preparedBy");
    }
}
