package se.bifall.command.upkeep;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Something beside the log and the documents that a backup holds.
 *
 * @param name its place in the backup, as {@code personer.ndjson}
 */
public record Part(String name, Content content) {
    public static final String PREFERENCES = "preferenser.ndjson";
    public static final String PERSONS = "personer.ndjson";
    public static final String PERSONS_READ = "personer-lasta.ndjson";

    public static final String READS = "lasningar.ndjson";

    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
