package se.bifall.command.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GoalCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.CorrectIndicatorOutcome;
import se.bifall.commands.GoalCommand.ReportActivityStatus;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.region.RegionProfile;

class SubGoalFollowUpTest {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SubGoalId INVESTS = new SubGoalId("2026-3.2");
    private static final SubGoalId EXPORTS = new SubGoalId("2026-3.3");
    private static final OfficerId SECRETARY = new OfficerId("namndsekreterare");
    private static final OfficerId BOARD = new OfficerId("RUN");
    private static final ReportIndicatorOutcome REPORT = new ReportIndicatorOutcome(
            INVESTS, "HANDLAGGNINGSTID", Tertial.APRIL, new IndicatorValue("72"), LocalDate.of(2026, 4, 30), "Diariet");
    private static final CorrectIndicatorOutcome CORRECT = new CorrectIndicatorOutcome(
            INVESTS,
            "HANDLAGGNINGSTID",
            Tertial.APRIL,
            new IndicatorValue("71.5"),
            LocalDate.of(2026, 5, 10),
            "Två ärenden räknades dubbelt");
    private static final ReportActivityStatus STATUS = new ReportActivityStatus(
            INVESTS, "UTLYSNING_VAR", Tertial.APRIL, ActivityStatus.ON_PLAN, LocalDate.of(2026, 5, 2), null);
    private static final AssessSubGoal ASSESS = new AssessSubGoal(
            INVESTS, Tertial.APRIL, Fulfilment.PARTLY, Fulfilment.PARTLY, BOARD, LocalDate.of(2026, 5, 20), null);

    /** Nobody in this test computes a proposal: what is stated is taken at its word. */
    private static final @Nullable Proposed UNKNOWN = null;

    private final SubGoalFollowUp subGoal = new SubGoalFollowUp();

    @Test
    void an_outcome_is_reported_as_it_was_said() {
        assertThat(subGoal.decide(REPORT, SECRETARY, TODAY, REGION, UNKNOWN))
                .isEqualTo(new IndicatorOutcomeReported(
                        INVESTS,
                        "HANDLAGGNINGSTID",
                        Tertial.APRIL,
                        new IndicatorValue("72"),
                        LocalDate.of(2026, 4, 30),
                        "Diariet"));
    }

    @Test
    void only_what_is_in_the_plan_of_the_year_is_reported() {
        thenRefused(with(REPORT, "subGoalId", new SubGoalId("2026-9.9")), SubGoalInPlan.class, "subGoalId");
        thenRefused(with(REPORT, "subGoalId", new SubGoalId("2025-3.2")), SubGoalInPlan.class, "subGoalId");
        thenRefused(with(REPORT, "indicator", "EXPORTTRAFFAR"), IndicatorInPlan.class, "indicator");
        thenRefused(with(STATUS, "activity", "EXPORTSEMINARIUM"), ActivityInPlan.class, "activity");
    }

    @Test
    void what_is_counted_from_decisions_is_neither_typed_nor_corrected() {
        thenRefused(with(REPORT, "indicator", "OMRADE_1"), ComputedIsNotTyped.class, "indicator");
        thenRefused(with(CORRECT, "indicator", "OMRADE_1"), ComputedIsNotTyped.class, "indicator");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORTTRAFFAR, 8, true",
        "EXPORTTRAFFAR, -1.5, true",
        "EXPORTTRAFFAR, JA, false",
        "EXPORTPLAN, JA, true",
        "EXPORTPLAN, NEJ, true",
        "EXPORTPLAN, 1, false",
        "EXPORTSTATISTIK, 0, false",
        "EXPORTSTATISTIK, 1, true",
        "EXPORTSTATISTIK, 3, true",
        "EXPORTSTATISTIK, 4, false",
        "EXPORTSTATISTIK, 2.5, false",
        "EXPORTSTATISTIK, JA, false"
    })
    void an_outcome_is_of_the_kind_of_its_indicator_and_on_its_scale(String indicator, String value, boolean fits) {
        ReportIndicatorOutcome report = with(
                with(with(REPORT, "subGoalId", EXPORTS), "indicator", indicator), "value", new IndicatorValue(value));

        Broken broken =
                catchThrowableOfType(Broken.class, () -> subGoal.decide(report, SECRETARY, TODAY, REGION, UNKNOWN));

        assertThat(broken == null).isEqualTo(fits);
        if (!fits) {
            thenRefused(report, ValueFitsKind.class, "value");
        }
    }

    @Test
    void an_outcome_is_reported_once_a_tertial_and_then_corrected() {
        given(REPORT);
        thenRefused(REPORT, ReportedOnceATertial.class, "tertial");

        assertThat(subGoal.decide(CORRECT, SECRETARY, TODAY, REGION, UNKNOWN))
                .isInstanceOf(IndicatorOutcomeCorrected.class);
    }

    @Test
    void only_what_is_reported_is_corrected_and_only_to_something_else() {
        thenRefused(CORRECT, OutcomeToCorrect.class, "tertial");
        given(REPORT);
        thenRefused(with(CORRECT, "tertial", Tertial.AUGUST), OutcomeToCorrect.class, "tertial");
        thenRefused(with(CORRECT, "value", new IndicatorValue("72.00")), CorrectionDiffers.class, "value");
        thenRefused(with(CORRECT, "correctedOn", LocalDate.of(2026, 4, 29)), DatesInOrder.class, "correctedOn");
        thenRefused(with(CORRECT, "correctedOn", TODAY.plusDays(1)), NotInTheFuture.class, "correctedOn");
        given(with(CORRECT, "correctedOn", LocalDate.of(2026, 4, 30)));
        thenRefused(with(CORRECT, "correctedOn", TODAY), CorrectionDiffers.class, "value");
    }

    @Test
    void a_tertial_is_reported_on_its_last_day_at_the_earliest_and_not_ahead_of_today() {
        thenRefused(with(REPORT, "reportedOn", LocalDate.of(2026, 4, 29)), TertialHasEnded.class, "reportedOn");
        thenRefused(with(STATUS, "reportedOn", LocalDate.of(2026, 4, 29)), TertialHasEnded.class, "reportedOn");
        thenRefused(with(ASSESS, "decidedOn", LocalDate.of(2026, 4, 29)), TertialHasEnded.class, "decidedOn");
        thenRefused(with(REPORT, "reportedOn", TODAY.plusDays(1)), NotInTheFuture.class, "reportedOn");
        thenRefused(
                with(with(REPORT, "tertial", Tertial.YEAR), "reportedOn", TODAY), TertialHasEnded.class, "reportedOn");
        given(with(STATUS, "reportedOn", LocalDate.of(2026, 4, 30)));
    }

    @Test
    void an_earlier_tertial_is_not_added_behind_a_later_one() {
        given(with(with(REPORT, "tertial", Tertial.AUGUST), "reportedOn", LocalDate.of(2026, 8, 31)));
        thenRefused(REPORT, TertialsInOrder.class, "tertial");
        given(with(with(STATUS, "tertial", Tertial.AUGUST), "reportedOn", LocalDate.of(2026, 8, 31)));
        thenRefused(STATUS, TertialsInOrder.class, "tertial");
    }

    @ParameterizedTest
    @EnumSource(ActivityStatus.class)
    void an_activity_that_is_not_as_planned_says_why(ActivityStatus status) {
        ReportActivityStatus report = with(STATUS, "status", status);

        if (status == ActivityStatus.COMPLETED || status == ActivityStatus.ON_PLAN) {
            assertThat(subGoal.decide(report, SECRETARY, TODAY, REGION, UNKNOWN))
                    .isNotNull();
        } else {
            thenRefused(report, DeviationExplained.class, "deviation");
            thenRefused(with(report, "deviation", "  "), DeviationExplained.class, "deviation");
            assertThat(subGoal.decide(with(report, "deviation", "Sjukdom"), SECRETARY, TODAY, REGION, UNKNOWN))
                    .isNotNull();
        }
    }

    @Test
    void an_assessment_keeps_what_was_proposed_and_needs_no_reasons_when_it_follows_it() {
        assertThat(subGoal.decide(ASSESS, SECRETARY, TODAY, REGION, UNKNOWN))
                .isEqualTo(new SubGoalAssessed(
                        INVESTS,
                        Tertial.APRIL,
                        Fulfilment.PARTLY,
                        Fulfilment.PARTLY,
                        BOARD,
                        LocalDate.of(2026, 5, 20),
                        null));
    }

    @Test
    void an_assessment_that_departs_from_the_proposal_gives_reasons() {
        thenRefused(with(ASSESS, "proposal", Fulfilment.NOT), DepartureReasoned.class, "motivering");
        thenRefused(with(ASSESS, "proposal", null), DepartureReasoned.class, "motivering");
        thenRefused(
                with(with(ASSESS, "proposal", Fulfilment.NOT), "motivering", " "),
                DepartureReasoned.class,
                "motivering");
        given(with(with(ASSESS, "proposal", Fulfilment.NOT), "motivering", "Aktiviteterna har bidragit"));
    }

    @Test
    void a_proposal_that_is_stated_is_the_one_that_the_rule_gives() {
        AssessSubGoal departing =
                with(with(ASSESS, "assessment", Fulfilment.NOT), "motivering", "Aktiviteterna har inte bidragit");
        thenRefused(ASSESS, ProposalIsTheComputed.class, "proposal", proposing(Fulfilment.WHOLLY));
        thenRefused(departing, ProposalIsTheComputed.class, "proposal", proposing(Fulfilment.NOT));
        thenRefused(ASSESS, ProposalIsTheComputed.class, "proposal", proposing(null));
        thenRefused(
                with(ASSESS, "proposal", null), DepartureReasoned.class, "motivering", proposing(Fulfilment.PARTLY));

        assertThat(subGoal.decide(ASSESS, SECRETARY, TODAY, REGION, proposing(Fulfilment.PARTLY)))
                .isNotNull();
        assertThat(subGoal.decide(
                        with(departing, "proposal", null), SECRETARY, TODAY, REGION, proposing(Fulfilment.PARTLY)))
                .isNotNull();
    }

    @Test
    void a_past_assessment_may_state_the_proposal_of_its_day() {
        Proposed since = new Proposed(Fulfilment.WHOLLY, Fulfilment.PARTLY);

        assertThat(subGoal.decide(ASSESS, SECRETARY, TODAY, REGION, since))
                .isEqualTo(subGoal.decide(ASSESS, SECRETARY, TODAY, REGION, UNKNOWN));
        assertThat(subGoal.decide(ASSESS, SECRETARY, TODAY, REGION, new Proposed(null, Fulfilment.PARTLY)))
                .isNotNull();
        thenRefused(
                with(with(ASSESS, "proposal", Fulfilment.NOT), "motivering", "Aktiviteterna har bidragit"),
                ProposalIsTheComputed.class,
                "proposal",
                since);
    }

    private static Proposed proposing(@Nullable Fulfilment proposal) {
        return new Proposed(proposal, null);
    }

    @Test
    void a_changed_assessment_gives_reasons_and_is_not_dated_before_the_first() {
        given(ASSESS);
        thenRefused(with(ASSESS, "decidedOn", TODAY), DepartureReasoned.class, "motivering");
        thenRefused(
                with(with(ASSESS, "decidedOn", LocalDate.of(2026, 5, 19)), "motivering", "Ny uppgift"),
                DatesInOrder.class,
                "decidedOn");
        given(with(with(ASSESS, "decidedOn", TODAY), "motivering", "Ny uppgift"));
    }

    @Test
    void the_namnd_or_the_person_who_asks_assesses_and_never_a_machine() {
        given(with(ASSESS, "decidedBy", SECRETARY));
        thenRefused(with(ASSESS, "decidedBy", new OfficerId("beslutsfattare")), AssessedByAPerson.class, "decidedBy");
        OfficerId machine = new OfficerId("system");
        Broken broken = catchThrowableOfType(
                Broken.class,
                () -> subGoal.decide(with(ASSESS, "decidedBy", machine), machine, TODAY, REGION, UNKNOWN));
        assertThat(broken.rule()).isInstanceOf(AssessedByAPerson.class);
    }

    private void given(GoalCommand command) {
        subGoal.evolve(subGoal.decide(command, SECRETARY, TODAY, REGION, UNKNOWN));
    }

    private void thenRefused(GoalCommand command, Class<? extends Rule> rule, String field) {
        thenRefused(command, rule, field, UNKNOWN);
    }

    private void thenRefused(
            GoalCommand command, Class<? extends Rule> rule, String field, @Nullable Proposed proposals) {
        Broken broken =
                catchThrowableOfType(Broken.class, () -> subGoal.decide(command, SECRETARY, TODAY, REGION, proposals));
        assertThat(broken).as("refused: " + command).isNotNull();
        Refused refused = broken.refusal();
        assertThat(refused.rule()).isEqualTo(rule.getSimpleName());
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.detail()).matches("[A-ZÅÄÖ].*\\.");
        assertThat(Words.has("rule." + refused.rule())).isTrue();
    }
}
