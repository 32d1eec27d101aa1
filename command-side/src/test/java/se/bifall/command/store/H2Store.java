package se.bifall.command.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.DocumentFormat;
import se.bifall.command.StoreClock;
import se.bifall.command.WorkedOut;
import se.bifall.commands.Commands;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;

/** The store as the application configures it, on files of its own. */
final class H2Store implements EventStoreContract.Opened {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private H2Store(Path folder, Clock clock) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("bifall.data", folder.toString())));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(RegionProfile.class, RegionProfile::vasterbotten);
        context.register(
                EventStoreConfiguration.class,
                DecidingConfiguration.class,
                LogConfiguration.class,
                PreferenceConfiguration.class,
                CaseReadsConfiguration.class,
                StoreClock.class,
                WorkedOut.class);
        context.scan("se.bifall.command.person.store");
        context.refresh();
        storeContent();
    }

    /** What the documents of the example lives hold. */
    private void storeContent() {
        try {
            bean(Documents.class).store(new ByteArrayInputStream(Ask.content()), DocumentFormat.PDF);
        } catch (IOException | ContentRefused e) {
            throw new IllegalStateException(e);
        }
    }

    static H2Store open(Path folder, Clock clock) {
        return new H2Store(folder, clock);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public Commands commands() {
        return bean(Commands.class);
    }

    @Override
    public EventLog log() {
        return bean(EventLog.class);
    }

    @Override
    public ChainedLog chain() {
        return bean(ChainedLog.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
