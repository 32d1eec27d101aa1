package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.events.StoredEvent;
import se.bifall.testing.CutWire;
import se.bifall.testing.ListedLog;

/** The network between a node and its MongoDB is cut in the middle of writing, again and again. */
class CutNetworkTest {
    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void rows_and_figures_are_right_when_the_network_is_whole_again(long seed) throws Exception {
        List<StoredEvent> events = ReadModelStoreContract.log(seed, 60);
        Random random = new Random(seed);
        try (MongoForTest mongo = new MongoForTest()) {
            ConnectionString direct = new ConnectionString(mongo.address());
            String[] host = direct.getHosts().getFirst().split(":");
            try (CutWire wire = new CutWire(host[0], Integer.parseInt(host[1]));
                    MongoClient client = impatient(wire)) {
                MongoDatabase database = mongo.database();
                ReadModelStore cut = MongoForTest.store(client.getDatabase(database.getName()));
                Projector projector = new Projector(log, cut, table, WriterLease.ALONE);
                projector.start();
                try {
                    for (int from = 0; from < events.size(); ) {
                        int to = Math.min(events.size(), from + 1 + random.nextInt(150));
                        log.add(events.subList(from, to));
                        from = to;
                        TimeUnit.MICROSECONDS.sleep(random.nextInt(8_000)); // to be somewhere in a batch
                        wire.cut();
                        TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
                        wire.mend();
                        await().atMost(Duration.ofSeconds(30)).until(() -> table.position() == log.head());
                    }
                } finally {
                    projector.stop();
                }
                ReadModelStore whole = mongo.store();
                whole.write(new Changes(new FactTable()).fold(events));

                assertThat(ReadModelStoreContract.picture(MongoForTest.store(database)))
                        .isEqualTo(ReadModelStoreContract.picture(whole));
                assertThat(ChangesTest.picture(table))
                        .isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
            }
        }
    }

    private static MongoClient impatient(CutWire wire) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + wire.address()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                .build());
    }
}
