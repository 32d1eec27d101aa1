package se.bifall.command.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;
import se.bifall.codes.Sha256;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents.Stored;

/** Writes that are on the disk when they return, readable by the owner alone. */
final class Durable {
    private static final int CHUNK = 64 * 1024;

    private Durable() {}

    /**
     * Writes a new file while taking its fingerprint.
     *
     * @throws ContentRefused as soon as there are more than {@code largest} bytes
     */
    static Stored write(InputStream content, Path file, long largest) throws IOException, ContentRefused {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                bytes += read;
                if (bytes > largest) {
                    throw ContentRefused.tooLarge(largest);
                }
                digest.update(chunk, 0, read);
                ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return new Stored(Sha256.of(digest), bytes);
    }

    static void directories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path parent = folder.getParent();
            if (parent != null) {
                force(parent);
            }
        }
    }

    /** Makes the names in a folder durable, on file systems where that is for a program to do. */
    static void force(Path folder) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (FileSystemException foldersCanNotBeOpened) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }
}
