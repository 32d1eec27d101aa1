package se.bifall.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The folder that the invented sample came about in when Bifall was built, for one that has no log: to make it anew, command
 * by command, takes longer than all else of a start. Before anything is opened.
 */
final class PreparedSample implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        String prepared = settings.getProperty("bifall.prepared-sample", "");
        if (!prepared.isEmpty()
                && settings.getProperty("bifall.sample", Boolean.class, false)
                && settings.getProperty("bifall.profile", "").isEmpty()
                && !settings.acceptsProfiles(Profiles.of("command | query"))) {
            copy(Path.of(prepared), Path.of(settings.getRequiredProperty("bifall.data")));
        }
    }

    /** A folder that holds a log is left as it is. What can't be copied isn't there, and the sample is loaded as ever. */
    static void copy(Path prepared, Path data) {
        if (LogFolder.holdsLog(data) || !LogFolder.holdsLog(prepared)) {
            return;
        }
        try (Stream<Path> files = Files.list(prepared)) {
            Files.createDirectories(data);
            Comparator<Path> logLast = Comparator.comparing(LogFolder.file(prepared)::equals);
            for (Path file : files.filter(Files::isRegularFile).sorted(logLast).toList()) {
                link(file, data);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Whatever it is: the store says it better, or nobody needs to hear it.
        }
    }

    /** Whole or not at all, and never over what somebody else began meanwhile. */
    private static void link(Path file, Path data) throws IOException {
        Path copy = data.resolve(".exempel-" + UUID.randomUUID());
        try {
            Files.copy(file, copy); // with its rights: keys are for the owner alone
            if (!copy.toFile().setWritable(true)) {
                throw new IOException(copy.toString());
            }
            Files.createLink(data.resolve(file.getFileName()), copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
