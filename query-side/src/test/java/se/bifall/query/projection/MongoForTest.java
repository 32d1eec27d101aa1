package se.bifall.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** A MongoDB in memory, with a listener that writes down everything outside the portable dialect. */
public final class MongoForTest implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String address = uri();
    private final MongoClient client;
    final PortableDialect dialect = new PortableDialect();

    public MongoForTest() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .addCommandListener(dialect)
                .build());
    }

    /** In memory, unless {@code BIFALL_MONGODB} names another. */
    private String uri() {
        String other = System.getenv("BIFALL_MONGODB");
        if (other != null) {
            System.out.println("Läsmodeller i MongoDB på " + other);
            return other;
        }
        server.bind("127.0.0.1", 0);
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Where a process of its own finds it. */
    public String address() {
        return address;
    }

    /** An empty database. */
    MongoDatabase database() {
        MongoDatabase database = client.getDatabase("test" + DATABASES.incrementAndGet());
        database.drop(); // of an earlier run
        return database;
    }

    /** Which node writes the read models of a database, as {@code name@process}; empty for none. */
    public String writer(String database) {
        Document lease = client.getDatabase(database)
                .getCollection("lease_v" + MongoReadModelStore.VERSION)
                .find()
                .first();
        return lease == null ? "" : lease.getString("holder");
    }

    public void drop(String database) {
        client.getDatabase(database).drop();
    }

    MongoReadModelStore store() {
        return store(database());
    }

    static MongoReadModelStore store(MongoDatabase database) {
        return new MongoReadModelStore(database, List.of(new ByMeasure()));
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
