package se.bifall.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/**
 * A file of the store; every failure to write it stops the process, and so does its being closed by anybody but its owner:
 * the interrupt of a thread that reads or writes it does that.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file itself is for many at once
final class WatchedChannel extends FileBase {
    private final FileChannel file;
    private final String name;
    private volatile boolean closed;

    WatchedChannel(FileChannel file, String name) {
        this.file = file;
        this.name = name;
    }

    @FunctionalInterface
    private interface Write<T> {
        T run() throws IOException;
    }

    private <T> T watched(Write<T> write) throws IOException {
        try {
            return write.run();
        } catch (IOException e) {
            if (!closed) {
                FailStop.because(name, e);
            }
            throw e;
        }
    }

    /** A failure to read is told to the one who reads; a file that an interrupt has closed is closed to everybody. */
    private <T> T readable(Write<T> read) throws IOException {
        try {
            return read.run();
        } catch (ClosedChannelException e) {
            if (!closed) {
                FailStop.because(name, e);
            }
            throw e;
        }
    }

    @Override
    public int write(ByteBuffer content) throws IOException {
        return watched(() -> file.write(content));
    }

    @Override
    public int write(ByteBuffer content, long at) throws IOException {
        return watched(() -> file.write(content, at));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        watched(() -> {
            file.force(metaData);
            return true;
        });
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        watched(() -> file.truncate(size));
        return this;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return readable(() -> file.read(into));
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return readable(() -> file.read(into, at));
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        file.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return file.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        closed = true;
        file.close();
    }
}
