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

    @Test
    void what_is_written_as_a_row_is_read_back_equal() throws JsonProcessingException {
        everything();

        assertThat(Json.STORED.readValue(Json.STORED.writeValueAsString(facts), GoalFacts.class))
                .isEqualTo(facts);
    }
}
