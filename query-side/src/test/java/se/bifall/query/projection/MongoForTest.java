package se.bifall.query.projection;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** The MongoDB of one machine, with a listener that writes down everything outside the portable dialect. */
final class MongoForTest implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    final PortableDialect dialect = new PortableDialect();

    MongoForTest() {
        server.bind("127.0.0.1", 0);
        ServerAddress address = new ServerAddress(server.getLocalAddress());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(address)))
                .addCommandListener(dialect)
                .build());
    }

    /** Where a process of its own finds it. */
    String address() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** An empty database. */
    MongoDatabase database() {
        return client.getDatabase("test" + DATABASES.incrementAndGet());
    }

    MongoReadModelStore store() {
        return store(database());
    }

    static MongoReadModelStore store(MongoDatabase database) {
        return new MongoReadModelStore(database, List.of(new ByMeasure()));
    }

    /** As in our own memory. */
    MongoReadModelStore packedStore() {
        return new MongoReadModelStore(database(), List.of(new ByMeasure()), true);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }

    private static final class ByMeasure implements Analysis {
        @Override
        public String name() {
            return "byMeasure";
        }

        @Override
        public String keyOf(CaseFacts facts, Posting posting) {
            return posting.measure().name();
        }

        @Override
        public boolean isOfTheCase() {
            return false;
        }

        @Override
        public boolean isKey(String key) {
            return true;
        }

        @Override
        public String labelOf(String key, Wording words) {
            return key;
        }
    }
}
