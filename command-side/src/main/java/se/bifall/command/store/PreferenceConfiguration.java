package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.bifall.command.upkeep.Part;
import se.bifall.preferences.PreferenceStore;

/** Where preferences are kept: the file that the log is in. */
@Configuration(proxyBeanMethods = false)
class PreferenceConfiguration {
    @Bean
    PreferenceStore preferenceStore(HikariDataSource eventLogDataSource) {
        new ResourceDatabasePopulator(new ClassPathResource("preferences.sql")).execute(eventLogDataSource);
        return new JdbcPreferenceStore(eventLogDataSource);
    }

    @Bean
    Part preferencePart(HikariDataSource eventLogDataSource) {
        return new Part(Part.PREFERENCES, out -> {
            try (Connection connection = eventLogDataSource.getConnection()) {
                LogFolder.PREFERENCES.write(connection, out);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
    }
}
