package se.bifall.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;

/** A process with two files of a store: one that it closes itself, and one whose writer or reader is interrupted. */
final class InterruptedFile {
    private InterruptedFile() {}

    public static void main(String[] args) throws Exception {
        WatchedPath.url(Path.of(args[0])); // registers the scheme
        FailStop.arm();
        FileChannel own = opened(args[0] + ".own");
        own.close();
        try {
            own.write(ByteBuffer.allocate(1));
        } catch (ClosedChannelException e) {
            System.out.println("closed by itself " + FailStop.sentence().isEmpty());
        }
        FileChannel file = opened(args[0]);
        file.write(ByteBuffer.allocate(10));
        Thread.currentThread().interrupt();
        try {
            if (args[1].equals("write")) {
                file.write(ByteBuffer.allocate(10));
            } else {
                file.read(ByteBuffer.allocate(10), 0);
            }
        } catch (ClosedChannelException e) {
            System.out.println("interrupted");
        }
        Thread.interrupted();
        Thread.sleep(20_000); // longer than it has to live
    }

    private static FileChannel opened(String file) throws IOException {
        return FilePath.get("watched:" + file).open("rw");
    }
}
