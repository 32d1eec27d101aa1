package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.amend;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Ask.companyPaid;
import static se.bifall.testing.Ask.companyRunning;
import static se.bifall.testing.Ask.correct;
import static se.bifall.testing.Ask.correctAmount;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.AmendmentKeepsClaims;
import se.bifall.command.grantcase.rule.AmountCorrectedAsSuch;
import se.bifall.command.grantcase.rule.ApprovalStillStands;
import se.bifall.command.grantcase.rule.ChangeGroundStated;
import se.bifall.command.grantcase.rule.CorrectionChanges;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecidedByAPerson;
import se.bifall.command.grantcase.rule.DecisionExists;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.SomeoneTookPart;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.DissentRecorded;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.testing.Ask;

/** A slip is put right (36 §), a decision is changed (37 §), a dissent is noted (30 §): three different acts. */
class CorrectingTest {
    @Test
    void a_slip_in_the_text_is_put_right_and_the_money_stays() {
        Scene scene = Scene.given(companyRunning());

        DecisionCorrected corrected = scene.when(correct(1)).then(DecisionCorrected.class);

        assertThat(corrected.wrong()).isEqualTo("Uppfyller vilkoren.");
        assertThat(scene.state.account.net()).isEqualTo(anslag(100_000));
    }

    @Test
    void a_slip_in_the_amount_is_put_right_from_the_beginning() {
        Scene scene = Scene.given(companyRunning()).and(correctAmount(1, anslag(90_000)));

        assertThat(scene.state.account.net()).isEqualTo(anslag(90_000));
        assertThat(scene.state.account.entitled(Kronor.of(100_000))).isEqualTo(Kronor.of(45_000));
    }

    @Test
    void what_was_taken_back_stays_taken_back() {
        Scene scene = Scene.given(companyRunning()).and(Ask.reduce(anslag(10_000)));

        scene.and(correctAmount(1, anslag(90_000)));

        assertThat(scene.state.account.net()).isEqualTo(anslag(80_000));
    }

    @ParameterizedTest
    @CsvSource({"75000,true", "74999,false"})
    void a_corrected_amount_leaves_what_has_been_decided_for_payment(long amount, boolean holds) {
        Scene scene = Scene.given(companyPaid()).when(correctAmount(1, anslag(amount)));
        if (holds) {
            scene.then(DecisionCorrected.class);
        } else {
            scene.thenRefused(AmendmentKeepsClaims.class, "funding");
        }
    }

    @Test
    void a_corrected_amount_is_one_that_could_have_been_decided() {
        Scene.given(companyRunning())
                .when(correctAmount(1, anslag(100_001)))
                .thenRefused(GrantedWithinApplied.class, "funding");
    }

    @Test
    void an_amount_that_a_later_decision_replaced_is_not_corrected() {
        Scene.given(companyRunning())
                .and(amend(anslag(95_000), 200_000))
                .when(correctAmount(1, anslag(90_000)))
                .thenRefused(ApprovalStillStands.class, "decisionNumber");
        Scene.given(companyPaid())
                .when(correctAmount(2, anslag(70_000)))
                .thenRefused(ApprovalStillStands.class, "decisionNumber");
    }

    @Test
    void an_amount_is_corrected_by_figures_and_a_text_is_not() {
        Scene.given(companyRunning())
                .when(with(correctAmount(1, anslag(1)), "funding", null))
                .thenRefused(AmountCorrectedAsSuch.class, "funding");
        Scene.given(companyRunning())
                .when(with(correct(1), "funding", anslag(1)))
                .thenRefused(AmountCorrectedAsSuch.class, "funding");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    void a_correction_is_about_a_decision_of_the_case(int number) {
        Scene.given(companyRunning()).when(correct(number)).thenRefused(DecisionExists.class, "decisionNumber");
        Scene.given(companyRunning())
                .when(Ask.dissent(number, "handlaggare"))
                .thenRefused(DecisionExists.class, "decisionNumber");
    }

    @Test
    void a_correction_says_something_else_than_what_stood() {
        Scene.given(companyRunning())
                .when(with(correct(1), "right", "Uppfyller vilkoren."))
                .thenRefused(CorrectionChanges.class, "right");
    }

    @Test
    void a_machine_corrects_nothing() {
        Scene.given(companyRunning())
                .when(new OfficerId("system"), correct(1))
                .thenRefused(DecidedByAPerson.class, "decision.decidedBy");
    }

    @Test
    void a_correction_comes_after_its_decision_and_not_tomorrow() {
        Scene scene = Scene.given(companyRunning());
        scene.when(with(correct(1), "correctedOn", Ask.DECIDED)).thenAccepted();
        scene.when(with(correct(1), "correctedOn", Ask.DECIDED.minusDays(1)))
                .thenRefused(DatesInOrder.class, "correctedOn");
        scene.when(with(correct(1), "correctedOn", Ask.TODAY.plusDays(1)))
                .thenRefused(NotInTheFuture.class, "correctedOn");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "99999,200000,2026-12-31,-,false",
                "99999,200000,2026-12-31,TO_THE_PARTYS_ADVANTAGE,false",
                "99999,200000,2026-12-31,RESERVATION,true",
                "99999,200000,2026-12-31,SAFETY,true",
                "99999,200000,2026-12-31,MISLEADING_INFORMATION,true",
                "99999,200000,2026-12-31,AT_THE_PARTYS_REQUEST,true",
                "100000,200000,2026-12-31,-,true",
                "100000,200001,2026-12-31,-,true",
                "100000,200000,2026-10-31,-,true",
                "100000,200000,2026-10-30,-,false"
            })
    void a_change_to_the_partys_disadvantage_has_a_ground(
            long amount, long budget, LocalDate ends, @Nullable ChangeGround ground, boolean holds) {
        Scene scene = Scene.given(companyRunning())
                .when(with(with(amend(anslag(amount), budget), "measureEndsOn", ends), "ground", ground));
        if (holds) {
            assertThat(scene.then(GrantAmended.class).ground()).isEqualTo(ground);
        } else {
            scene.thenRefused(ChangeGroundStated.class, "ground");
        }
    }

    @Test
    void who_took_part_may_have_another_opinion_noted() {
        Scene scene = Scene.given(companyRunning());

        assertThat(scene.when(Ask.dissent(1, "handlaggare"))
                        .then(DissentRecorded.class)
                        .opinion())
                .isEqualTo("Ansökan borde ha avslagits.");
        scene.when(Ask.dissent(1, "handlaggare", "ekonom")).thenRefused(SomeoneTookPart.class, "dissenters");
        scene.when(Ask.dissent(1)).thenRefused(SomeoneTookPart.class, "dissenters");
    }
}
