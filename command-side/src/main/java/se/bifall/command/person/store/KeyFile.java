package se.bifall.command.person.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The keys, 32 bytes each, in places that never move, so that one can be overwritten where it lies. A database keeps
 * old pages for a while; this file does not.
 */
final class KeyFile implements AutoCloseable {
    static final int SIZE = 32;
    private final FileChannel file;
    private final SecureRandom random = new SecureRandom();
    private int next;

    KeyFile(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            next = (int) ((file.size() + SIZE - 1) / SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("Nyckelfilen för personregistret kan inte öppnas: " + path, e);
        }
    }

    int add() {
        byte[] key = new byte[SIZE];
        random.nextBytes(key);
        write(next, key);
        return next++;
    }

    /** Makes places for rows whose keys are lost, so that no new key is put where an old row points. */
    void reserve(int slots) {
        if (next < slots) {
            destroy(slots - 1);
            next = slots;
        }
    }

    byte @Nullable [] read(int slot) {
        ByteBuffer key = ByteBuffer.allocate(SIZE);
        try {
            while (key.hasRemaining() && file.read(key, (long) slot * SIZE + key.position()) >= 0) {
                // Until the slot is full or the file ends.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nyckelfilen för personregistret kan inte läsas", e);
        }
        byte[] bytes = key.array();
        int any = 0;
        for (byte b : bytes) {
            any |= b;
        }
        return key.hasRemaining() || any == 0 ? null : bytes;
    }

    void destroy(int slot) {
        write(slot, new byte[SIZE]);
    }

    private void write(int slot, byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer, (long) slot * SIZE + buffer.position());
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Nyckelfilen för personregistret kan inte skrivas", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
