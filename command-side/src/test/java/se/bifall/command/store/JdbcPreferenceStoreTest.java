package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.command.beside.PreferenceStoreContract;
import se.bifall.preferences.PreferenceStore;

/** Preferences in a table beside the log keep the contract. */
class JdbcPreferenceStoreTest extends PreferenceStoreContract {
    @TempDir
    Path folder;

    private HikariDataSource source = new HikariDataSource();

    @Override
    protected PreferenceStore opened() {
        source.close();
        try {
            source = new EventStoreConfiguration().eventLogDataSource(folder);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PreferenceConfiguration().preferenceStore(source);
    }

    @AfterEach
    void close() {
        source.close();
    }
}
