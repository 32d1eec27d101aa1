package se.bifall.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * Where a server runs on a data folder, and the key to its upkeep. Whoever may read the folder may look after it: the
 * file can be read by its owner alone, and the key is new at each start.
 *
 * @param address as {@code http://127.0.0.1:8080}
 * @param key sent in the header {@link #HEADER}
 * @param pid of the server's process
 */
public record RunFile(String address, String key, long pid) {
    public static final String HEADER = "Bifall-Key";
    private static final String NAME = "bifall.run";

    /** The server that runs on the folder now; one that was killed leaves its file behind. */
    public static Optional<RunFile> of(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3 || !lines.get(2).matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        RunFile found = new RunFile(lines.get(0), lines.get(1), Long.parseLong(lines.get(2)));
        return ProcessHandle.of(found.pid).map(ProcessHandle::isAlive).orElse(false)
                ? Optional.of(found)
                : Optional.empty();
    }

    public void write(Path data) throws IOException {
        Path file = data.resolve(NAME);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(address, key, Long.toString(pid)));
    }

    public static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }

    /** @param path with its query, as {@code /api/imports?dryRun=true} */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(HEADER, key);
    }
}
