package se.bifall.command.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.NotIntact;

/** A file read through one open handle: whole and checked first, then given out, and checked again before its last byte. */
final class VerifiedStream extends InputStream {
    private static final int CHUNK = 64 * 1024;
    private final InputStream content;
    private final Sha256 expected;
    private final MessageDigest digest = Sha256.digest();
    private long left;

    private VerifiedStream(InputStream content, Sha256 expected, long bytes) {
        this.content = content;
        this.expected = expected;
        this.left = bytes;
    }

    /** @throws NotIntact when the content is not what its name says */
    static InputStream open(Path file, Sha256 expected, long bytes) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        try {
            InputStream whole = Channels.newInputStream(channel);
            if (channel.size() != bytes || !digestOf(whole).equals(expected)) {
                throw new NotIntact(Condition.ALTERED);
            }
            channel.position(0);
            return new VerifiedStream(whole, expected, bytes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Sha256 digestOf(InputStream content) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return Sha256.of(digest);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 || length == 0) {
            return left == 0 ? -1 : 0;
        }
        int read = content.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new NotIntact(Condition.ALTERED);
        }
        digest.update(into, offset, read);
        left -= read;
        if (left == 0 && !Sha256.of(digest).equals(expected)) {
            throw new NotIntact(Condition.ALTERED);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
