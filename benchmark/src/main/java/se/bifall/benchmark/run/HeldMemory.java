package se.bifall.benchmark.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.phase.Memory;

/**
 * Memory that the host of a virtual machine has given, and doesn't take back while something is measured: it is free for all,
 * but a page is kept of each piece of it, so that no two pieces become a large one, and only large ones are taken back. A page
 * that has to be asked for anew costs ten times as much as to write it, which would fall upon whoever writes most.
 */
public final class HeldMemory implements AutoCloseable {
    /** Half of the least that hosts take back, 2 MB. */
    private static final int PIECE = 1 << 20;

    private static final int PAGE = 4_096;

    private final Path memory;
    private final ByteBuffer written = ByteBuffer.allocateDirect(PIECE);
    private long bytes;
    private @Nullable FileChannel kept;

    /**
     * @param memory a folder of a file system that is in memory
     * @param bytes of it
     */
    HeldMemory(Path memory, long bytes) {
        this.memory = memory;
        this.bytes = bytes / PIECE * PIECE;
    }

    /** Three quarters of what is free, as far as a folder in memory has room for it; nothing where there is none. */
    public static HeldMemory ofWhatIsFree() throws IOException {
        Path shared = Path.of("/dev/shm");
        if (!Files.isDirectory(shared) || !Files.getFileStore(shared).type().equals("tmpfs")) {
            return new HeldMemory(shared, 0);
        }
        long room = Files.getFileStore(shared).getUsableSpace() / 10 * 9;
        return new HeldMemory(shared, Math.min(Memory.available() / 4 * 3, room));
    }

    /** Touches it, which takes a second for some GB, and several where a host has to give them; holds nothing when it can't. */
    public void fill() throws IOException {
        close();
        try (FileChannel given = nameless()) {
            FileChannel pages = nameless();
            kept = pages;
            for (long held = 0; held < bytes; held += PIECE) {
                write(given, PIECE - PAGE);
                write(pages, PAGE);
            }
        } catch (IOException e) {
            bytes = 0;
            close();
        }
    }

    /** A file that is gone when this process is, however it ends. */
    private FileChannel nameless() throws IOException {
        return FileChannel.open(
                memory.resolve("bifall-bench-" + UUID.randomUUID()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(FileChannel file, int length) throws IOException {
        written.clear().limit(length);
        while (written.hasRemaining()) {
            file.write(written);
        }
    }

    public double gigabytes() {
        return bytes / 1e9;
    }

    /** Bytes that nobody else can have. */
    long held() throws IOException {
        return kept == null || !kept.isOpen() ? 0 : kept.size();
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
        }
    }
}
