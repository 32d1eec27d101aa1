package se.bifall.query;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.bifall.region.RegionProfile;

/** Both sides in one JVM. */
@SpringBootApplication(scanBasePackages = "se.bifall")
public class Application {
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    @Bean
    RegionProfile regionProfile() {
        return RegionProfile.vasterbotten();
    }
}
