package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.Comparison.Place;
import se.bifall.query.projection.StoredCases.StoredCase;
import se.bifall.testing.ListedLog;

/** One machine keeps no rows, and shows the same as those that do. */
class RebuiltAtStartTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();
    private final ReadModelStore store = new RebuiltAtStart();
    private final Projector projector = new Projector(log, store, table, WriterLease.ALONE);
    private final ReadModelCheck check = new ReadModelCheck(projector, table, store, log, CLOCK);
    private final StoredCases cases = new StoredCases(store, table, log);

    @BeforeEach
    void some_cases() {
        log.add(ReadModelStoreContract.log(8, 12));
        projector.start();
    }

    @AfterEach
    void stop() {
        projector.stop();
    }

    @Test
    void a_case_and_its_timeline_are_the_ones_that_a_store_would_have_kept() {
        try (MongoForTest mongo = new MongoForTest()) {
            ReadModelStore kept = mongo.store();
            FactTable other = new FactTable();
            Projector writer = new Projector(log, kept, other, WriterLease.ALONE);
            writer.start();
            writer.stop();

            for (CaseFacts facts : table.snapshot().cases()) {
                String id = facts.caseId().value();
                StoredCase shown = cases.find(id).orElseThrow();
                assertThat(Json.STORED.valueToTree(shown.facts()).equals(Json.STORED.valueToTree(facts)))
                        .isTrue();
                assertThat(shown.timeline()).isEqualTo(kept.timeline(id)).hasSize((int) facts.version());
            }
        }
        assertThat(table.snapshot().cases()).hasSize(12);
        assertThat(cases.find("p99")).isEmpty();
    }

    @Test
    void of_a_case_with_an_event_that_can_not_be_read_it_shows_what_came_before() {
        StoredEvent last = log.stream("p4").getLast();
        log.add(List.of(new StoredEvent(
                log.head() + 1,
                "p4",
                last.sequence() + 1,
                "Okänd/1",
                last.payload(),
                last.context(),
                last.recordedAt())));
        FactTable restarted = new FactTable();
        Projector after = new Projector(log, store, restarted, WriterLease.ALONE);
        after.start();
        after.stop();

        assertThat(restarted.isSetAside("p4")).isTrue();
        assertThat(new StoredCases(store, restarted, log)
                        .find("p4")
                        .orElseThrow()
                        .timeline())
                .hasSize((int) last.sequence() + 1);
    }

    @Test
    void what_is_wrong_in_memory_is_told_once_and_healed() {
        assertThat(check.compare().agrees()).isTrue();
        ListedLog forged = new ListedLog();
        forged.add(ReadModelStoreContract.log(9, 12));
        Changes wrong = new Changes(table);
        wrong.cases.put(
                "p11",
                Objects.requireNonNull(new Changes(new FactTable())
                        .fold(forged.stream("p11"))
                        .cases
                        .get("p11")));
        wrong.position = table.position();
        table.publish(wrong);

        assertThat(check.compare().differences()).hasSize(1).allSatisfy(difference -> assertThat(difference.place())
                .isEqualTo(Place.MEMORY));
        check.heal();

        assertThat(check.compare().agrees()).isTrue();
    }
}
