package se.bifall.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import se.bifall.query.start.RemoteImport;
import se.bifall.region.RegionProfile;

/**
 * Both sides in one JVM; with the profile {@code command} or {@code query} one of them, beside others. With {@code --bifall.import=FILE} it imports and ends; otherwise it serves.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "se.bifall",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = OtherRoles.class)
        })
public class Application {
    public static void main(String[] args) throws IOException, InterruptedException {
        SimpleCommandLinePropertySource options =
                new SimpleCommandLinePropertySource(new DefaultApplicationArguments(args).getSourceArgs());
        String file = options.getProperty("bifall.import");
        if (file == null) {
            ConfigurableApplicationContext started = SpringApplication.run(Application.class, args);
            if (started.getEnvironment().getProperty("bifall.exit", Boolean.class, false)) {
                System.exit(SpringApplication.exit(started));
            }
            return;
        }
        System.exit(importFile(Path.of(file), options, args));
    }

    private static int importFile(Path file, SimpleCommandLinePropertySource options, String[] args)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            System.err.println("bifall: Filen " + file + " finns inte eller kan inte läsas.");
            return 2;
        }
        String data = options.getProperty("bifall.data");
        boolean dryRun = Boolean.parseBoolean(options.getProperty("bifall.dry-run"));
        OptionalInt remote = RemoteImport.run(Path.of(data == null ? "data" : data), file, dryRun);
        if (remote.isPresent()) {
            return remote.getAsInt();
        }
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return SpringApplication.exit(application.run(args));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    @Bean
    RegionProfile regionProfile(@Value("${bifall.profile:}") String file) {
        return file.isEmpty() ? RegionProfile.vasterbotten() : RegionProfile.load(Path.of(file));
    }
}
