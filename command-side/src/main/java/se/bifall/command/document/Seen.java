package se.bifall.command.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Sha256;
import se.bifall.memory.Recent;

/** Which files were read whole and found intact, and how each looked to the file system at that time. */
final class Seen {
    private static final int MOST = 20_000;
    private final Map<Sha256, State> intact = Recent.atMost(MOST);

    /**
     * What changes when someone touches a file.
     *
     * @param changed the file system's own time of change, which no program can set
     */
    record State(
            @Nullable Object file,
            boolean regular,
            long bytes,
            @Nullable Object modified,
            @Nullable Object changed) {}

    static @Nullable State stateOf(Path file) {
        try {
            Map<String, Object> is = Files.readAttributes(
                    file, "unix:ino,isRegularFile,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
            return new State(
                    is.get("ino"),
                    Boolean.TRUE.equals(is.get("isRegularFile")),
                    is.get("size") instanceof Long size ? size : -1,
                    is.get("lastModifiedTime"),
                    is.get("ctime"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return null;
        }
    }

    synchronized void intact(Sha256 sha256, @Nullable State state) {
        if (state != null) {
            intact.put(sha256, state);
        }
    }

    synchronized boolean isIntact(Sha256 sha256, long bytes, Path file) {
        State then = intact.get(sha256);
        return then != null && then.regular() && then.bytes() == bytes && then.equals(stateOf(file));
    }
}
