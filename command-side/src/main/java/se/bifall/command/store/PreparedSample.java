package se.bifall.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.bifall.region.RegionProfile;

/**
 * The log of the invented sample as it was when Bifall was built, for a folder that has none: to make it anew, command by
 * command, takes longer than all else of a start.
 */
@Component
@ConditionalOnBooleanProperty("bifall.sample")
@ConditionalOnProperty("bifall.prepared-sample")
class PreparedSample {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedSample.class);
    private final Path log;
    private final boolean isOfThisRegion;

    PreparedSample(@Value("${bifall.prepared-sample}") Path log, RegionProfile region) {
        this.log = log;
        this.isOfThisRegion = region.equals(RegionProfile.vasterbotten());
    }

    /** A folder that holds a log is left as it is. What can't be copied isn't there, and the sample is loaded as ever. */
    void into(Path data) {
        if (!isOfThisRegion || LogFolder.holdsLog(data)) {
            return;
        }
        Path copy = data.resolve(".exempel-" + UUID.randomUUID());
        try {
            try {
                Files.copy(log, copy);
                Files.createLink(LogFolder.file(data), copy); // never over a log that somebody began meanwhile
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("the prepared sample could not be used", e);
        }
    }
}
