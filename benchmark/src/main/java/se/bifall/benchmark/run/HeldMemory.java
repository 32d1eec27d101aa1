package se.bifall.benchmark.run;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
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
    private static final String NAME = "bifall-bench-" + System.getProperty("user.name");

    private final Path folder;
    private final long bytes;

    private HeldMemory(Path folder, long bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    /** Three quarters of what is free, where a folder in memory has room for it; or nothing. */
    public static HeldMemory ofWhatIsFree() {
        Path shared = Path.of("/dev/shm");
        try {
            long room = Files.getFileStore(shared).getUsableSpace();
            return of(shared, Math.min(Memory.available() / 4 * 3, room / 10 * 9));
        } catch (IOException e) {
            return new HeldMemory(shared.resolve(NAME), 0);
        }
    }

    /** @param memory a folder of a file system that is in memory */
    static HeldMemory of(Path memory, long bytes) throws IOException {
        Path folder = memory.resolve(NAME);
        FileSystemUtils.deleteRecursively(folder); // of one that was killed
        Files.createDirectory(folder);
        HeldMemory held = new HeldMemory(folder, bytes / PIECE * PIECE);
        try {
            held.fill();
        } catch (IOException e) {
            held.close();
            throw e;
        }
        return held;
    }

    private void fill() throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        List<Path> pieces = new ArrayList<>();
        for (long held = 0; held < bytes; held += PIECE) {
            Path file = folder.resolve(Integer.toString(pieces.size()));
            try (FileChannel written = FileChannel.open(file, CREATE_NEW, WRITE)) {
                piece.clear();
                while (piece.hasRemaining()) {
                    written.write(piece);
                }
            }
            pieces.add(file);
        }
        for (Path file : pieces) {
            try (FileChannel kept = FileChannel.open(file, WRITE)) {
                kept.truncate(PAGE);
            }
        }
    }

    public double gigabytes() {
        return bytes / 1e9;
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
