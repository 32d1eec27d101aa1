package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of some content, and the name that a document is kept under: 64 hexadecimal digits. */
public record Sha256(@JsonValue String value) implements Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        InvalidValue.matching(
                value, "[0-9a-f]{64}", "GiltigSha256", "ska vara en SHA-256-summa: 64 tecken, siffror och a–f.");
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    /** What works a fingerprint out, a piece at a time. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of all that the digest was given; the digest begins anew. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    public static Sha256 of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    /** The first characters: enough for people to tell two documents apart. */
    public String shortened() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
