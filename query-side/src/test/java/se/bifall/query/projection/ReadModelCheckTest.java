package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bifall.events.StoredEvent;
import se.bifall.query.projection.Comparison.Place;
import se.bifall.testing.ListedLog;

/** What is shown is compared with what the log says, and a difference is found, told and healed. */
class ReadModelCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final MongoForTest MONGO = new MongoForTest();

    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();
    private final MongoDatabase database = MONGO.database();
    private final ReadModelStore store = MongoForTest.store(database);
    private final Projector projector = new Projector(log, store, table, WriterLease.ALONE);
    private final ReadModelCheck check = new ReadModelCheck(projector, table, store, log, CLOCK);

    @AfterAll
    static void stopMongo() {
        MONGO.close();
    }

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
    void nothing_is_wrong_and_nothing_is_found() {
        Comparison compared = check.compare();

        assertThat(compared.agrees()).isTrue();
        assertThat(compared.compared()).isGreaterThanOrEqualTo(12);
        assertThat(compared.position()).isEqualTo(log.head());
        assertThat(check.compare().answers()).isEqualTo(compared.answers());
    }

    @Test
    void a_stored_case_that_was_changed_is_told_with_its_newest_event_and_healed() {
        List<StoredEvent> events = log.stream("p3");
        database.getCollection("cases_v" + MongoReadModelStore.VERSION + "_g1")
                .updateOne(Filters.eq("_id", "p3"), Updates.set("title", "en annan"));

        Comparison compared = check.compare();

        assertThat(compared.differences()).hasSize(1).first().satisfies(difference -> {
            assertThat(difference.stream()).isEqualTo("p3");
            assertThat(difference.place()).isEqualTo(Place.STORE);
            assertThat(difference.event()).isEqualTo(events.getLast().position());
            assertThat(difference.members()).hasSize(1).first().satisfies(member -> {
                assertThat(member.name()).isEqualTo("title");
                assertThat(member.found()).contains("en annan");
            });
        });

        check.heal();

        assertThat(check.compare().agrees()).isTrue();
    }

    @Test
    void a_case_that_is_missing_in_the_store_is_told() {
        database.getCollection("cases_v" + MongoReadModelStore.VERSION + "_g1").deleteOne(Filters.eq("_id", "p5"));

        assertThat(check.compare().differences())
                .extracting(Comparison.Difference::stream)
                .containsExactly("p5");
    }

    @Test
    void a_case_in_memory_that_no_event_made_is_told_and_healed() {
        FactTable other = new FactTable();
        ListedLog forged = new ListedLog();
        forged.add(ReadModelStoreContract.log(9, 13));
        other.publish(new Changes(other).fold(forged.stream("p12")));
        Changes smuggled = new Changes(table);
        smuggled.cases.put("p12", java.util.Objects.requireNonNull(other.find("p12")));
        smuggled.position = table.position();
        table.publish(smuggled);

        Comparison compared = check.compare();

        assertThat(compared.differences()).anySatisfy(difference -> {
            assertThat(difference.stream()).isEqualTo("p12");
            assertThat(difference.place()).isEqualTo(Place.MEMORY);
            assertThat(difference.event()).isZero();
        });
        check.heal();
        assertThat(check.compare().agrees()).isTrue();
    }
}
