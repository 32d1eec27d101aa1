package se.bifall.query.queue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bifall.query.work.Deadlines;
import se.bifall.region.RegionProfile;

/** Times that no law states, from the Region's profile. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    @Bean
    Deadlines.Times handlingTimes(RegionProfile region) {
        return day -> region.handlingTime(day).orElse(null);
    }
}
