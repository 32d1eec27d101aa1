package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.inCase;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.bifall.events.StoredEvent;

/** The store in MongoDB keeps the contract, in the portable dialect alone. */
class MongoReadModelStoreTest extends ReadModelStoreContract {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static MongoForTest mongo;

    @BeforeAll
    static void startMongo() {
        mongo = new MongoForTest();
    }

    @AfterAll
    static void stopMongo() {
        mongo.close();
    }

    @Override
    ReadModelStore open() {
        mongo.dialect.outside.clear();
        mongo.dialect.used.clear();
        return mongo.store();
    }

    @AfterEach
    void nothing_outside_the_portable_dialect_was_used() {
        assertThat(mongo.dialect.used).isNotEmpty();
        assertThat(mongo.dialect.outside).isEmpty();
    }

    @Test
    void money_is_stored_as_a_whole_number_of_64_bits() {
        MongoDatabase database = mongo.database();
        MongoForTest.store(database)
                .write(new Changes(new FactTable()).fold(stored(inCase("a", applied(), approved(anslag(7))))));

        Document row = Objects.requireNonNull(database.getCollection("cases_v" + MongoReadModelStore.VERSION + "_g1")
                .find(new Document("_id", "a"))
                .first());
        assertThat(row.get("applied")).isEqualTo(100_000L);
        assertThat(row.get("account", Document.class)
                        .get("granted", Document.class)
                        .get("ANSLAG_1_1"))
                .isEqualTo(7L);
        assertThat(row.getList("postings", Document.class))
                .extracting(posting -> posting.get("amount"))
                .hasOnlyElementsOfType(Long.class)
                .contains(100_000L, 1L, 7L);
    }

    @Test
    void a_row_has_the_key_of_each_posting_in_each_analysis() {
        MongoDatabase database = mongo.database();
        MongoForTest.store(database)
                .write(new Changes(new FactTable()).fold(stored(inCase("a", applied(), approved(anslag(7))))));

        Document row = Objects.requireNonNull(database.getCollection("cases_v" + MongoReadModelStore.VERSION + "_g1")
                .find(new Document("_id", "a"))
                .first());
        assertThat(row.getList("distribution", Document.class))
                .contains(
                        new Document("byMeasure", "APPLIED")
                                .append("measure", "APPLIED")
                                .append("amount", 100_000L),
                        new Document("byMeasure", "DECISION")
                                .append("measure", "DECISION")
                                .append("amount", 1L),
                        new Document("byMeasure", "GRANTED")
                                .append("measure", "GRANTED")
                                .append("amount", 7L));
    }

    @Test
    void a_node_that_was_asleep_while_another_took_over_can_not_put_back_what_was() {
        MongoDatabase database = mongo.database();
        ReadModelStore asleep = MongoForTest.store(database);
        ReadModelStore awake = MongoForTest.store(database);
        List<StoredEvent> log = stored(inCase("a", applied(), approved(anslag(7))));
        awake.write(new Changes(new FactTable()).fold(log));

        assertThatThrownBy(() -> asleep.write(new Changes(new FactTable()).fold(log.subList(0, 1))))
                .isInstanceOf(ReadModelStore.Overtaken.class);

        assertThat(awake.position()).isEqualTo(2);
        assertThat(awake.find("a").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_node_follows_when_another_has_swapped() {
        MongoDatabase database = mongo.database();
        ReadModelStore one = MongoForTest.store(database);
        ReadModelStore other = MongoForTest.store(database);
        ReadModelStore next = one.next();
        next.write(new Changes(new FactTable()).fold(stored(inCase("a", applied()))));
        assertThat(other.follow()).isFalse();

        one.swapTo(next);

        assertThat(other.find("a")).isEmpty();
        assertThat(other.follow()).isTrue();
        assertThat(other.find("a")).isPresent();
        assertThat(other.follow()).isFalse();
    }

    @Test
    void a_store_that_is_opened_again_reads_what_was_swapped_to() {
        MongoDatabase database = mongo.database();
        MongoReadModelStore before = MongoForTest.store(database);
        ReadModelStore next = before.next();
        next.write(new Changes(new FactTable()).fold(stored(inCase("a", applied()))));
        before.swapTo(next);

        assertThat(MongoForTest.store(database).find("a")).isPresent();
    }

    @Test
    void what_a_swap_leaves_behind_is_dropped() {
        MongoDatabase database = mongo.database();
        MongoReadModelStore live = MongoForTest.store(database);
        live.write(new Changes(new FactTable()).fold(stored(inCase("a", applied()))));
        ReadModelStore next = live.next();
        next.write(new Changes(new FactTable()).fold(stored(inCase("a", applied()))));
        live.swapTo(next);

        assertThat(rowsIn(database, "cases_v" + MongoReadModelStore.VERSION + "_g1"))
                .isEmpty();
        assertThat(rowsIn(database, "timelines_v" + MongoReadModelStore.VERSION + "_g1"))
                .isEmpty();
        assertThat(rowsIn(database, "position_v" + MongoReadModelStore.VERSION + "_g1"))
                .isEmpty();
        assertThat(rowsIn(database, "cases_v" + MongoReadModelStore.VERSION + "_g2"))
                .hasSize(1);
    }

    @Test
    void the_listener_does_notice_what_lies_outside_the_dialect() {
        MongoDatabase database = mongo.database();
        database.getCollection("x").insertOne(new Document("_id", "a"));
        database.getCollection("x").find(new Document("name", "a")).first();
        List<Document> all = new ArrayList<>();
        database.getCollection("x").find().into(all);
        database.getCollection("x").updateOne(new Document("_id", "a"), new Document("$set", new Document("n", 1)));

        assertThat(mongo.dialect.outside).hasSize(4);
        mongo.dialect.outside.clear();
    }

    private static List<Document> rowsIn(MongoDatabase database, String collection) {
        return database.getCollection(collection).find().batchSize(100).into(new ArrayList<>());
    }
}
