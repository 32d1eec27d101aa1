package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Lifecycles;
import se.bifall.testing.ListedLog;

class MilestonesTest {
    private static final Instant BEGINNING = Instant.parse("2022-01-01T11:00:00Z");
    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();
    private final Milestones milestones = new Milestones(new AsOf(log, table), table);

    /** Over four years, whatever they are. */
    private void cases(int many) {
        List<StoredEvent> events = Lifecycles.stored(
                Lifecycles.interleaved(Lifecycles.portfolio(1, many).toList(), new Random(1)));
        List<StoredEvent> dated = new ArrayList<>();
        Duration between = Duration.ofDays(4 * 365).dividedBy(events.size());
        for (StoredEvent one : events) {
            dated.add(new StoredEvent(
                    one.position(),
                    one.stream(),
                    one.sequence(),
                    one.name(),
                    one.payload(),
                    one.context(),
                    BEGINNING.plus(between.multipliedBy(one.position()))));
        }
        log.add(dated);
        table.publish(new Changes(table).fold(dated));
    }

    @Test
    void the_quarters_of_a_long_log_are_folded_once() throws Exception {
        cases(1_000);

        milestones.fold();
        long folded = log.scanned();
        milestones.fold();

        assertThat(folded).isPositive();
        assertThat(log.scanned()).as("nothing has happened since").isEqualTo(folded);
    }

    @Test
    void a_short_log_needs_none() throws Exception {
        cases(100);

        milestones.fold();

        assertThat(log.scanned()).isZero();
    }

    @Test
    void nothing_is_begun_when_the_program_ends() throws Exception {
        cases(1_000);

        milestones.end();
        milestones.fold();

        assertThat(log.scanned()).isZero();
    }
}
