package se.bifall.command.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.command.StoreClock;
import se.bifall.events.EventLog;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/** Loads the invented sample portfolio at start; what is loaded already is left as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("bifall.sample")
class SampleLoader implements ApplicationRunner {
    private static final List<String> FILES = List.of("beslutsramar", "projektstod", "foretagsstod");
    private final Import imports;
    private final EventLog log;
    private final StoreClock clock;
    private final String folder;

    /** @throws NoSample before anything is started, when the Region has no portfolio */
    SampleLoader(Import imports, EventLog log, StoreClock clock, RegionProfile region) {
        this.imports = imports;
        this.log = log;
        this.clock = clock;
        Sample sample = region.sample();
        if (sample == null) {
            throw new NoSample(region.name());
        }
        this.folder = sample.portfolio();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        LateRegistrations late = LateRegistrations.of(SampleRows.of(folder, "sena"));
        SampleChronicle chronicle = new SampleChronicle(imports, log, clock, late);
        ProgressBar bar = new ProgressBar(System.out, "Läser in exempel");
        chronicle.record(
                FILES.stream().map(this::content), SingleSteps.of(SampleRows.of(folder, "handelser"), log), bar::show);
    }

    private byte[] content(String name) {
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/" + folder + "/" + name + ".csv"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
