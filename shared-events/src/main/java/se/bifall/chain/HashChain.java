package se.bifall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Sha256;

/**
 * Two chains of SHA-256 over the bytes as stored. The chain of a stream links an event to the one before it in the same
 * case; the chain of the log links that to everything recorded before. Where an event lies in the database is no part
 * of it, so a log can be moved to another store with its chain.
 *
 * <pre>
 * fingerprint = SHA-256(id \n stream \n sequence \n kind \n name \n recordedAt
 *               \n hex(SHA-256(payload)) \n hex(SHA-256(context)))
 * streamHash  = SHA-256(streamHash of the event before in the stream, or 32 zeros, then fingerprint)
 * logHash     = SHA-256(logHash of the event before in the log, or 32 zeros, then streamHash)
 * </pre>
 */
public final class HashChain {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private HashChain() {}

    /** What comes before the first link. */
    public static byte[] genesis() {
        return new byte[LENGTH];
    }

    public static byte[] next(byte[] before, byte[] linked) {
        MessageDigest digest = Sha256.digest();
        digest.update(before);
        return digest.digest(linked);
    }

    /**
     * The fingerprint of one event.
     *
     * @param kind what folds the stream; empty when nothing does
     * @param recordedAt as stored, character for character
     */
    public static byte[] fingerprint(
            String id,
            String stream,
            long sequence,
            @Nullable String kind,
            String name,
            String recordedAt,
            byte[] payload,
            byte[] context) {
        HexFormat hex = HexFormat.of();
        return Sha256.digest()
                .digest(String.join(
                                "\n",
                                id,
                                stream,
                                Long.toString(sequence),
                                kind == null ? "" : kind,
                                name,
                                recordedAt,
                                hex.formatHex(Sha256.digest().digest(payload)),
                                hex.formatHex(Sha256.digest().digest(context)))
                        .getBytes(UTF_8));
    }
}
