package se.bifall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample may say that it was recorded earlier than now, but never earlier than what was recorded before it. */
class StoreClockTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant EARLY = Instant.parse("2024-03-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2024-05-01T08:00:00Z");
    private final StoreClock clock = new StoreClock(Clock.fixed(NOW, ZoneOffset.UTC));

    private Instant invented(Instant then) {
        List<Instant> told = new ArrayList<>();
        clock.inventing(then, () -> told.add(clock.clock().instant()));
        return told.getFirst();
    }

    @Test
    void the_time_is_that_of_the_machine_but_for_what_is_invented() {
        assertThat(invented(EARLY)).isEqualTo(EARLY);
        assertThat(invented(LATER)).isEqualTo(LATER);
        assertThat(clock.clock().instant()).isEqualTo(NOW);
    }

    @Test
    void an_invented_time_is_not_before_one_that_was_given_already() {
        assertThat(invented(LATER)).isEqualTo(LATER);
        assertThat(invented(EARLY)).isEqualTo(LATER);
    }

    @Test
    void what_somebody_records_while_the_sample_loads_is_not_overtaken_from_behind() {
        assertThat(invented(EARLY)).isEqualTo(EARLY);
        assertThat(clock.clock().instant()).isEqualTo(NOW);
        assertThat(invented(LATER)).isEqualTo(NOW);
    }

    @Test
    void what_the_log_holds_is_not_gone_behind() {
        clock.notBefore(LATER);
        assertThat(invented(EARLY)).isEqualTo(LATER);
    }

    @Test
    void nothing_is_recorded_later_than_now() {
        clock.notBefore(NOW.plusSeconds(60));
        assertThat(invented(NOW.plusSeconds(30))).isEqualTo(NOW);
        assertThat(clock.clock().instant()).isEqualTo(NOW);
    }
}
