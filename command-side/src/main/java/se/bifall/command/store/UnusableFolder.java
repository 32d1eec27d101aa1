package se.bifall.command.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The data folder can't be written, and why, in a Swedish sentence. H2 opens what it may only read without a word, and
 * would fail at the first command.
 */
final class UnusableFolder extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private UnusableFolder(Path what, @Nullable IOException cause) {
        super(
                "Ärendelagret kan inte skrivas: " + what
                        + " går bara att läsa. Kontrollera rättigheter och plats, eller välj en annan mapp med --data.",
                cause);
    }

    /** Makes the folder when it isn't there, and leaves nothing else in it. */
    static void unlessWritable(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, ".skrivprov", ""));
        } catch (IOException e) {
            throw new UnusableFolder(data.toAbsolutePath(), e);
        }
        for (String file : List.of("bifall.mv.db", "personer.mv.db")) {
            Path existing = data.resolve(file);
            if (Files.exists(existing) && !Files.isWritable(existing)) {
                throw new UnusableFolder(existing.toAbsolutePath(), null);
            }
        }
    }

    /** Says it instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableFolder> {
        @Override
        protected FailureAnalysis analyze(Throwable root, UnusableFolder cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
