package se.bifall.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.bifall.codes.InvalidValue;

/**
 * Heads that were written down, one a line, the oldest first. The chain of a log that was cut short or written anew
 * holds together: only who remembers an earlier head can tell. So the file belongs on another machine, or in somebody
 * else's hands.
 *
 * @param file where they are; there need be none yet
 */
public record Witnesses(Path file) {
    public static final String NAME = "kedjehuvuden.txt";

    /** Those beside the data, where nobody has said another place. */
    public static Witnesses of(Path data) {
        return new Witnesses(data.resolve(NAME));
    }

    /** Those of the log of events. */
    public List<ChainHead> all() throws IOException {
        return all(Rows.EVENTS);
    }

    /** @throws IllegalStateException with a Swedish sentence when a line is no head */
    public List<ChainHead> all(Rows rows) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && rows.wrote(line))
                        .map(line -> parse(rows, line))
                        .toList()
                : List.of();
    }

    private ChainHead parse(Rows rows, String line) {
        try {
            return rows.parse(line);
        } catch (InvalidValue e) {
            throw new IllegalStateException("I " + file + " står en rad som inte är ett kedjehuvud: " + line, e);
        }
    }

    /** Those of events, and others, each once. */
    public Collection<ChainHead> with(Collection<ChainHead> others) throws IOException {
        Set<ChainHead> heads = new LinkedHashSet<>(all());
        heads.addAll(others);
        return heads;
    }

    public void add(ChainHead head) throws IOException {
        add(Rows.EVENTS, head);
    }

    /** Writes a head down, unless it is the newest of its kind there already. */
    public void add(Rows rows, ChainHead head) throws IOException {
        List<ChainHead> known = all(rows);
        if (head.events() > 0 && (known.isEmpty() || !known.getLast().equals(head))) {
            Files.writeString(
                    file,
                    rows.written(head) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        }
    }
}
