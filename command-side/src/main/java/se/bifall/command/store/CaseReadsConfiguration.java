package se.bifall.command.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.upkeep.Part;
import se.bifall.reads.CaseReads;

/** Where reads are kept: the file that the log is in, so that a copy of it has them too. */
@Configuration(proxyBeanMethods = false)
@Profile("!command & !query")
class CaseReadsConfiguration {
    @Bean
    CaseReads caseReads(HikariDataSource eventLogDataSource) {
        return new JdbcCaseReads(eventLogDataSource);
    }

    @Bean
    Part readsPart(HikariDataSource eventLogDataSource) {
        return LogFolder.READS.part(Part.READS, eventLogDataSource);
    }
}
