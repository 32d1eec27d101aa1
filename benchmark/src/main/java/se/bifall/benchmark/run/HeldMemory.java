package se.bifall.benchmark.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    private volatile boolean closed;
    private long bytes;

    /**
     * @param memory a folder of a file system that is in memory
     * @param bytes of it
     */
    HeldMemory(Path memory, long bytes) {
        folder = memory.resolve(NAME);
        this.bytes = bytes / PIECE * PIECE;
    }

    /** Three quarters of what is free, as far as a folder in memory has room for it; nothing where there is none. */
    public static HeldMemory ofWhatIsFree() throws IOException {
        Path shared = Path.of("/dev/shm");
        if (!Files.isDirectory(shared) || !Files.getFileStore(shared).type().equals("tmpfs")) {
            return new HeldMemory(shared, 0);
        }
        new HeldMemory(shared, 0).close(); // what one that was killed has left
        long room = Files.getFileStore(shared).getUsableSpace() / 10 * 9;
        return new HeldMemory(shared, Math.min(Memory.available() / 4 * 3, room));
    }

    /** Touches it, which takes a second for some GB, and several where a host has to give them; holds nothing when it can't. */
    public void fill() {
        FileSystemUtils.deleteRecursively(folder.toFile());
        try {
            Files.createDirectories(folder);
            for (Path piece : write()) {
                try (FileChannel kept = FileChannel.open(piece, StandardOpenOption.WRITE)) {
                    kept.truncate(PAGE);
                }
            }
        } catch (IOException e) {
            close();
            bytes = 0;
        }
    }

    private List<Path> write() throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        List<Path> pieces = new ArrayList<>();
        for (long held = 0; held < bytes && !closed; held += PIECE) {
            Path file = folder.resolve(Integer.toString(pieces.size()));
            pieces.add(file);
            try (FileChannel written =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                piece.clear();
                while (piece.hasRemaining()) {
                    written.write(piece);
                }
            }
        }
        return pieces;
    }

    public double gigabytes() {
        return bytes / 1e9;
    }

    /** Gives it back; also while it is being filled. */
    @Override
    public void close() {
        closed = true;
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
