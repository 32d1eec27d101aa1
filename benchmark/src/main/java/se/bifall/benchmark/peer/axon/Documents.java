package se.bifall.benchmark.peer.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;

/** The MongoDB wire protocol over a store in memory: what is in it is gone when the process ends. */
final class Documents implements AutoCloseable {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;

    Documents() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    MongoCollection<Document> named(String collection) {
        return client.getDatabase("figures").getCollection(collection);
    }

    /** The server complains of a collection that isn't there. */
    static void drop(MongoCollection<Document> collection) {
        if (collection.estimatedDocumentCount() > 0) {
            collection.drop();
        }
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
