package se.bifall.command.beside;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** A MongoDB in memory, unless {@code BIFALL_MONGODB} names another. */
public final class MongoForTest implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = BesideConfiguration.client(uri());

    private String uri() {
        String other = System.getenv("BIFALL_MONGODB");
        if (other != null) {
            System.out.println("Det som står bredvid loggen, i MongoDB på " + other);
            return other;
        }
        server.bind("127.0.0.1", 0);
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** An empty database. */
    public MongoDatabase database() {
        MongoDatabase database = client.getDatabase("beside" + DATABASES.incrementAndGet());
        database.drop(); // of an earlier run
        return database;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
