package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.CaseId;
import se.bifall.codes.Diarienummer;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.GrantEvent.ApplicationRegistered;
import se.bifall.events.StoredEvent;
import se.bifall.region.RegionProfile;

class TimelineTest {
    private static final PersonNames NAMES = new PersonNames(new NoPersons());
    private final Timeline timeline =
            new Timeline(new EventFields(new Labels(RegionProfile.vasterbotten(), NAMES)), NAMES);

    @Test
    void an_event_that_can_not_be_read_keeps_its_place_and_says_so() {
        var registered = new ApplicationRegistered(
                new CaseId("a1"), new Diarienummer("RUN 2026-00001"), LocalDate.of(2026, 1, 16));
        List<Timeline.Entry> entries = timeline.of(CaseHistory.of(List.of(
                stored(0, "ApplicationRegistered/1", EventCodec.encode(registered)),
                stored(1, "FromTheFuture/9", "{}".getBytes(UTF_8)),
                stored(2, "ProjectClosed/1", "{broken".getBytes(UTF_8)))));
        assertThat(entries).extracting(Timeline.Entry::readable).containsExactly(false, false, true);
        assertThat(entries.getFirst().name()).isEqualTo("Händelsen kan inte läsas");
        assertThat(entries.getLast().on()).isEqualTo(LocalDate.of(2026, 1, 16));
        assertThat(entries.getLast().recordedAt()).isEqualTo("2026-07-01 14:30");
        assertThat(entries.getLast().fields())
                .containsExactly(
                        new EventFields.Field("Diarienummer", "RUN 2026-00001"),
                        new EventFields.Field("Diarieförd dag", "2026-01-16"));
    }

    private static StoredEvent stored(long sequence, String name, byte[] payload) {
        return new StoredEvent(
                10 + sequence,
                "a1",
                sequence,
                name,
                payload,
                new EventContext("handlaggare", null, null),
                Instant.parse("2026-07-01T12:30:00Z"));
    }
}
