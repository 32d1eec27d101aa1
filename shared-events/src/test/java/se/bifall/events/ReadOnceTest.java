package se.bifall.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.events.GrantEvent.ApplicationRegistered;
import se.bifall.testing.Approved;

/** What stands in many events of the log is judged once: half of the time that it takes to read them. */
class ReadOnceTest {
    private static final String NAME = "ApplicationRegistered/1";

    private static ApplicationRegistered read() {
        return (ApplicationRegistered) EventCodec.decode(NAME, Approved.json(NAME));
    }

    @Test
    void a_day_and_a_code_that_were_read_before_are_the_same_again() {
        assertThat(read().registeredOn()).isSameAs(read().registeredOn());
        assertThat(read().caseId()).isSameAs(read().caseId());
        assertThat(read().diarienummer()).isSameAs(read().diarienummer());
    }

    @Test
    void a_short_text_that_was_read_before_is_the_same_again() throws JsonProcessingException {
        assertThat(Json.STORED.readValue("\"antal företag\"", String.class))
                .isSameAs(Json.STORED.readValue("\"antal företag\"", String.class));
    }

    @Test
    void a_long_text_is_read_anew_each_time_and_a_number_is_a_text_as_ever() throws JsonProcessingException {
        String longer = "ö".repeat(81);
        assertThat(Json.STORED.readValue('"' + longer + '"', String.class))
                .isEqualTo(longer)
                .isNotSameAs(Json.STORED.readValue('"' + longer + '"', String.class));
        assertThat(Json.STORED.readValue("17", String.class)).isEqualTo("17");
    }

    @Test
    void texts_that_share_a_place_stay_two() throws JsonProcessingException {
        assertThat("Aa").hasSameHashCodeAs("BB");
        for (String text : List.of("Aa", "BB", "Aa")) {
            assertThat(Json.STORED.readValue('"' + text + '"', String.class)).isEqualTo(text);
        }
    }

    @Test
    void two_kinds_of_code_with_the_same_text_are_two() throws JsonProcessingException {
        assertThat(Json.STORED.readValue("\"2403\"", Municipality.class)).isEqualTo(new Municipality("2403"));
        assertThat(Json.STORED.readValue("\"2403\"", OfficerId.class)).isEqualTo(new OfficerId("2403"));
    }

    @Test
    void what_is_no_code_is_none_however_often_it_is_read() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> Json.STORED.readValue("\"24 03\"", Municipality.class))
                    .isInstanceOf(JsonProcessingException.class);
            assertThatThrownBy(() -> Json.STORED.readValue("\"2026-02-30\"", LocalDate.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void a_field_that_is_missing_is_missed_also_when_the_event_was_read_before() {
        byte[] without = new String(Approved.json(NAME), UTF_8)
                .replaceAll("\"registeredOn\" *: *\"[0-9-]+\" *,?", "")
                .replaceAll(",\\s*}", "}")
                .getBytes(UTF_8);
        for (int i = 0; i < 2; i++) {
            assertThat(EventCodec.decodeOrNull(NAME, without)).isNull();
            assertThat(read().registeredOn()).isNotNull();
        }
    }
}
