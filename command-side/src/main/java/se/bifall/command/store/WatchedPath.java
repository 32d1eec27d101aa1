package se.bifall.command.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files with an eye on every write. A store that can't write its file spins for ever in its own rollback and answers
 * nobody, so the first write that fails is heard here, before H2 has heard of it: {@link FailStop}.
 */
public final class WatchedPath extends FilePathWrapper {
    private static final String SCHEME = "watched";

    static {
        // Read when H2's engine is loaded. Its cache of values is looked through for every column of every row, and
        // hardly ever helps.
        System.setProperty("h2.objectCache", "false");
        FilePath.register(new WatchedPath());
    }

    /**
     * The address of a database that is on its way to the disk at each commit (H2's default may lose half a second) and
     * whose writes are watched.
     *
     * @param file without the ending that H2 gives it
     */
    public static String url(Path file) {
        return plainUrl(file)
                + ";CACHE_SIZE=8192;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** The same for one who comes when it is open already, and has no right to say how it is opened. */
    static String plainUrl(Path file) {
        return "jdbc:h2:" + SCHEME + ":" + file.toAbsolutePath();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new WatchedChannel(super.open(mode), getBase().toString());
    }
}
