package se.bifall.query.projection;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The packed store keeps the same contract. */
class PackedReadModelStoreTest extends ReadModelStoreContract {
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
        return mongo.packedStore();
    }
}
