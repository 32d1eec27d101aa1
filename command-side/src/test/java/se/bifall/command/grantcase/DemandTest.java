package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import org.junit.jupiter.api.Test;
import se.bifall.codes.Phase;
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
    void a_decision_may_be_demanded_on_the_day_six_months_have_gone_and_not_the_day_before() {
        registered().when(demand()).then(DecisionDemanded.class);
        registered()
                .when(with(demand(), "receivedOn", RECEIVED.plusMonths(6).minusDays(1)))
                .thenRefused(SixMonthsPassed.class, "receivedOn", Reason.RULE);
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
