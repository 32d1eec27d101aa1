package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One node writes what several share; when it is silent another does. */
class MongoLeaseTest {
    private static final Duration BEAT = Duration.ofMillis(100);
    private final MongoForTest mongo = new MongoForTest();
    private final MongoDatabase database = mongo.database();
    private final List<MongoLease> leases = new ArrayList<>();

    @AfterEach
    void close() {
        leases.forEach(MongoLease::close);
        mongo.close();
    }

    @Test
    void of_many_nodes_that_start_at_once_one_writes() {
        List<MongoLease> nodes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(node -> new MongoLease(database, "n" + node, BEAT).started())
                .toList();
        leases.addAll(nodes);

        assertThat(nodes).filteredOn(MongoLease::isHeld).hasSize(1);
    }

    @Test
    void a_node_that_stops_leaves_it_to_the_next_at_once() {
        MongoLease first = started("a");
        MongoLease second = started("b");
        assertThat(second.isHeld()).isFalse();

        first.close();

        second.beat();
        assertThat(second.isHeld()).isTrue();
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    void a_node_that_falls_silent_stops_believing_before_another_takes_over() {
        MongoLease silent = silent("a");
        silent.beat();
        assertThat(silent.isHeld()).isTrue();
        MongoLease other = silent("b");
        other.beat();

        await().until(() -> !silent.isHeld());
        assertThat(other.isHeld()).isFalse();

        await().until(() -> {
            other.beat();
            return other.isHeld();
        });
        silent.beat();
        assertThat(silent.isHeld()).isFalse();
    }

    @Test
    void who_has_to_write_takes_it_and_the_other_notices() {
        MongoLease first = silent("a");
        first.beat();
        MongoLease second = silent("b");

        second.take();

        assertThat(second.isHeld()).isTrue();
        first.beat();
        assertThat(first.isHeld()).isFalse();
    }

    private MongoLease started(String node) {
        MongoLease lease = silent(node).started();
        leases.add(lease);
        return lease;
    }

    /** Beats only when it is told to. */
    private MongoLease silent(String node) {
        return new MongoLease(database, node, BEAT);
    }
}
