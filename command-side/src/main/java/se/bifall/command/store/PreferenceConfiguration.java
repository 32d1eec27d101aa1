package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.upkeep.Part;
import se.bifall.preferences.PreferenceStore;

/** Where preferences are kept: the file that the log is in. */
@Configuration(proxyBeanMethods = false)
@Profile("!command & !query")
class PreferenceConfiguration {
    @Bean
    PreferenceStore preferenceStore(HikariDataSource eventLogDataSource) {
        return new JdbcPreferenceStore(eventLogDataSource);
    }

    @Bean
    Part preferencePart(HikariDataSource eventLogDataSource) {
        return LogFolder.PREFERENCES.part(Part.PREFERENCES, eventLogDataSource);
    }
}
