package se.bifall.command.beside;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import se.bifall.preferences.PreferenceStore;

/** Preferences in MongoDB keep the contract. */
class MongoPreferencesTest extends PreferenceStoreContract {
    private final MongoForTest mongo = new MongoForTest();
    private final MongoDatabase database = mongo.database();

    @Override
    protected PreferenceStore opened() {
        return new MongoPreferences(database);
    }

    @AfterEach
    void close() {
        mongo.close();
    }
}
