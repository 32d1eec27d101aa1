package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** The sample is recorded in the order of its days, and some of it late: the two axes tell two stories of the same day. */
class TwoAxesTest {
    private final Running bifall = Running.withSample();

    private JsonNode total(String point) {
        Running.Answer answer = bifall.get("/api/distributions?year=2024" + point);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("total");
    }

    private static long sum(JsonNode total, String measure) {
        return total.get(measure).longValue();
    }

    @Test
    void what_was_registered_late_was_in_force_before_it_was_known() {
        JsonNode known = total("&asOf=2025-02-15&axis=recorded");
        JsonNode inForce = total("&asOf=2025-02-15&axis=decided");

        assertThat(sum(inForce, "decisions") - sum(known, "decisions")).isEqualTo(4);
        assertThat(sum(inForce, "granted")).isGreaterThan(sum(known, "granted"));
        assertThat(sum(inForce, "reduced")).isGreaterThan(sum(known, "reduced"));
        assertThat(sum(inForce, "paid")).isGreaterThan(sum(known, "paid"));
    }

    @Test
    void when_the_last_of_it_is_registered_both_say_the_same() {
        assertThat(total("&asOf=2025-04-01&axis=recorded")).isEqualTo(total("&asOf=2025-04-01&axis=decided"));
    }

    @Test
    void goals_and_frames_tell_the_same_two_stories() {
        assertThat(women("recorded")).isNotEqualTo(women("decided"));
        assertThat(left("recorded")).isGreaterThan(left("decided"));
    }

    private String women(String axis) {
        JsonNode goals = bifall.get("/api/goals?year=2024&tertial=YEAR&asOf=2025-02-15&axis=" + axis)
                .json();
        assertThat(goals.get("asOf").asText()).isEqualTo("2025-02-15");
        assertThat(goals.get("axis").asText()).isEqualTo(axis);
        for (JsonNode subGoal : goals.get("subGoals")) {
            for (JsonNode indicator : subGoal.get("indicators")) {
                if (indicator.get("code").asText().equals("DRIVNA_AV_KVINNOR")) {
                    return indicator.get("outcomes").get("YEAR").asText();
                }
            }
        }
        throw new AssertionError("no such indicator");
    }

    private long left(String axis) {
        JsonNode draft = bifall.get("/api/reports/drafts/ram?year=2024&asOf=2025-02-15&axis=" + axis)
                .json();
        for (JsonNode row : draft.get("sections").get(0).get("rows")) {
            if (row.get("figures").get(3).get("name").asText().equals("RAM.FORETAGSSTOD-2024.KVAR")) {
                return row.get("figures").get(3).get("amount").longValue();
            }
        }
        throw new AssertionError("no such frame");
    }

    /** What an earlier day knew is found by looking for the last event recorded by then. */
    @Test
    void recording_never_goes_back() {
        List<Instant> recorded = new ArrayList<>();
        EventLog log = bifall.bean(EventLog.class);
        long position = 0;
        for (List<StoredEvent> some = log.read(position, 1_000); !some.isEmpty(); some = log.read(position, 1_000)) {
            some.forEach(event -> recorded.add(event.recordedAt()));
            position = some.getLast().position();
        }

        assertThat(recorded).hasSizeGreaterThan(7_000).isSorted();
    }
}
