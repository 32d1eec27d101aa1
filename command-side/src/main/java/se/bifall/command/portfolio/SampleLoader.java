package se.bifall.command.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/** Loads the invented sample portfolio at start; what is loaded already is left as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("bifall.sample")
class SampleLoader implements ApplicationRunner {
    private static final List<String> FILES = List.of("beslutsramar", "projektstod", "foretagsstod");
    private final Import imports;
    private final String folder;

    /** @throws NoSample before anything is started, when the Region has no portfolio */
    SampleLoader(Import imports, RegionProfile region) {
        this.imports = imports;
        Sample sample = region.sample();
        if (sample == null) {
            throw new NoSample(region.name());
        }
        this.folder = sample.portfolio();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String name : FILES) {
            ProgressBar bar = new ProgressBar(System.out, String.format("Läser in %-12s", name));
            try (InputStream file =
                    Objects.requireNonNull(getClass().getResourceAsStream("/" + folder + "/" + name + ".csv"))) {
                Import.Result result = imports.run(file.readAllBytes(), false, bar::show);
                if (!result.errors().isEmpty()) {
                    throw new IllegalStateException(result.errors().toString());
                }
            }
        }
    }
}
