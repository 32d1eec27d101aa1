package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bifall.command.upkeep.Part;
import se.bifall.preferences.PreferenceStore;

/** Where preferences are kept: the file that the log is in. */
@Configuration(proxyBeanMethods = false)
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
