package se.bifall.query.queue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bifall.query.work.Deadlines;

/** Times that no law states, from the configuration of the place. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    @Bean
    Deadlines.Limits deadlineLimits(
            @Value("${bifall.deadlines.claim-days}") int claimDays,
            @Value("${bifall.deadlines.final-report-days}") int finalReportDays) {
        return new Deadlines.Limits(claimDays, finalReportDays);
    }
}
