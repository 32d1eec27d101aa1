package se.bifall.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.events.GoalEvent;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.events.Json;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;

class GoalFactsTest {
    private static final SubGoalId ID = new SubGoalId("2026-3.2");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private GoalFacts facts = GoalFacts.none(ID);

    private void happened(GoalEvent event) {
        facts = GoalFacts.after(
                facts,
                event,
                new GoalFacts.Recorded(Instant.parse("2026-09-02T08:00:00Z"), "handlaggare", facts.version() + 1));
    }

    private void everything() {
        happened(new IndicatorOutcomeReported(ID, "X", Tertial.AUGUST, new IndicatorValue("7,5"), DAY, "Diariet"));
        happened(new IndicatorOutcomeCorrected(ID, "X", Tertial.AUGUST, new IndicatorValue("8"), DAY, "Fel summa"));
        happened(new ActivityStatusReported(ID, "A", Tertial.AUGUST, ActivityStatus.DELAYED, DAY, "Sjukdom"));
        happened(new ActivityStatusReported(ID, "A", Tertial.AUGUST, ActivityStatus.ON_PLAN, DAY, null));
        happened(assessed(Fulfilment.NOT));
        happened(assessed(Fulfilment.PARTLY));
    }

    private static SubGoalAssessed assessed(Fulfilment fulfilment) {
        return new SubGoalAssessed(
                ID, Tertial.AUGUST, fulfilment, Fulfilment.NOT, new OfficerId("RUN"), DAY, "Motivering");
    }

    @Test
    void the_last_word_stands_and_every_earlier_one_is_kept() {
        everything();

        assertThat(facts.outcome("X", Tertial.AUGUST).orElseThrow().value()).isEqualTo(new IndicatorValue("8"));
        assertThat(facts.outcomes()).hasSize(2);
        assertThat(facts.status("A", Tertial.AUGUST).orElseThrow().status()).isEqualTo(ActivityStatus.ON_PLAN);
        assertThat(facts.statuses()).hasSize(2);
        assertThat(facts.assessment(Tertial.AUGUST).orElseThrow().assessment()).isEqualTo(Fulfilment.PARTLY);
        assertThat(facts.assessment(Tertial.AUGUST).orElseThrow().departs()).isTrue();
        assertThat(facts.assessments().getFirst().departs()).isFalse();
        assertThat(facts.version()).isEqualTo(6);
    }

    @Test
    void one_tertial_says_nothing_of_another() {
        everything();

        assertThat(facts.outcome("X", Tertial.APRIL)).isEmpty();
        assertThat(facts.status("A", Tertial.YEAR)).isEmpty();
        assertThat(facts.assessment(Tertial.YEAR)).isEmpty();
    }

    private void recorded(String at, GoalEvent event) {
        facts = GoalFacts.after(
                facts, event, new GoalFacts.Recorded(Instant.parse(at), "handlaggare", facts.version() + 1));
    }

    private static IndicatorOutcomeReported reported(String value, LocalDate on) {
        return new IndicatorOutcomeReported(ID, "X", Tertial.AUGUST, new IndicatorValue(value), on, "Diariet");
    }

    private static IndicatorOutcomeCorrected corrected(String value, LocalDate on) {
        return new IndicatorOutcomeCorrected(ID, "X", Tertial.AUGUST, new IndicatorValue(value), on, "Fel summa");
    }

    private String as(Axis axis, String day) {
        return facts.at(PointInTime.at(axis, LocalDate.parse(day)))
                .outcome("X", Tertial.AUGUST)
                .map(outcome -> outcome.value().toString())
                .orElse("");
    }

    @Test
    void an_outcome_is_known_from_the_day_it_was_recorded_and_holds_from_its_own() {
        recorded("2026-09-10T08:00:00Z", reported("7", LocalDate.of(2026, 9, 1)));

        assertThat(as(Axis.RECORDED, "2026-09-09")).isEmpty();
        assertThat(as(Axis.RECORDED, "2026-09-10")).isEqualTo("7");
        assertThat(as(Axis.DECIDED, "2026-08-31")).isEmpty();
        assertThat(as(Axis.DECIDED, "2026-09-01")).isEqualTo("7");
    }

    @Test
    void a_correction_is_known_from_its_day_and_holds_from_the_day_of_what_it_corrects() {
        recorded("2026-09-10T08:00:00Z", reported("7", LocalDate.of(2026, 9, 1)));
        recorded("2026-11-02T08:00:00Z", corrected("8", LocalDate.of(2026, 11, 1)));

        assertThat(as(Axis.RECORDED, "2026-11-01")).isEqualTo("7");
        assertThat(as(Axis.RECORDED, "2026-11-02")).isEqualTo("8");
        assertThat(as(Axis.DECIDED, "2026-08-31")).isEmpty();
        assertThat(as(Axis.DECIDED, "2026-09-01")).isEqualTo("8");
    }

    /** The first was recorded while the clock was a year ahead. */
    @Test
    void what_stands_before_what_is_known_is_known_whatever_the_clock_said() {
        recorded("2027-09-10T08:00:00Z", reported("7", LocalDate.of(2026, 9, 1)));
        assertThat(as(Axis.RECORDED, "2026-12-31")).isEmpty();

        recorded("2026-11-02T08:00:00Z", assessed(Fulfilment.PARTLY));

        assertThat(as(Axis.RECORDED, "2026-11-01")).isEmpty();
        assertThat(as(Axis.RECORDED, "2026-11-02")).isEqualTo("7");
    }

    @Test
    void what_is_written_as_a_row_is_read_back_equal() throws JsonProcessingException {
        everything();

        assertThat(Json.STORED.readValue(Json.STORED.writeValueAsString(facts), GoalFacts.class))
                .isEqualTo(facts);
    }
}
