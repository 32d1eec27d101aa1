package se.bifall.chain;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, byte for byte, with its links.
 *
 * @param position where it lies in its store; no part of the chain
 * @param sequence place in the stream, from 0
 * @param name stored name with revision
 * @param recordedAt as stored, character for character
 * @param streamHash null on an event that was never linked
 * @param logHash null on an event that was never linked
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as stored; compared by the chain alone
public record ChainedEvent(
        long position,
        String id,
        String stream,
        long sequence,
        @Nullable String kind,
        String name,
        String recordedAt,
        byte[] payload,
        byte[] context,
        byte @Nullable [] streamHash,
        byte @Nullable [] logHash) {
    private static final String TEXT = "\"([^\"\\\\\\p{Cntrl}]*)\"";
    private static final Pattern LINE = Pattern.compile("\\{\"position\":([0-9]{1,18}),\"id\":" + TEXT + ",\"stream\":"
            + TEXT + ",\"sequence\":([0-9]{1,18}),\"kind\":" + TEXT + ",\"name\":" + TEXT + ",\"recordedAt\":" + TEXT
            + ",\"payload\":\"([A-Za-z0-9+/=]*)\",\"context\":\"([A-Za-z0-9+/=]*)\""
            + ",\"streamHash\":\"([0-9a-f]{64}|)\",\"logHash\":\"([0-9a-f]{64}|)\"}");

    public byte[] fingerprint() {
        return HashChain.fingerprint(id, stream, sequence, kind, name, recordedAt, payload, context);
    }

    /** The same, stored at a place and linked. */
    public ChainedEvent linked(long at, byte[] streamLink, byte[] logLink) {
        return new ChainedEvent(
                at, id, stream, sequence, kind, name, recordedAt, payload, context, streamLink, logLink);
    }

    /** One line of JSON, always with the same members in the same order; payload and context in Base64. */
    public String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"position\":" + position + ",\"id\":\"" + plain(id) + "\",\"stream\":\"" + plain(stream)
                + "\",\"sequence\":" + sequence + ",\"kind\":\"" + plain(kind == null ? "" : kind) + "\",\"name\":\""
                + plain(name) + "\",\"recordedAt\":\"" + plain(recordedAt) + "\",\"payload\":\""
                + base64.encodeToString(payload) + "\",\"context\":\"" + base64.encodeToString(context)
                + "\",\"streamHash\":\"" + hex(streamHash) + "\",\"logHash\":\"" + hex(logHash) + "\"}";
    }

    /** The same for an event that is shown without those before it: begins with the hash that its own links to. */
    public String lineAfter(ChainHead before) {
        return "{\"before\":\"" + before.hash() + "\"," + line().substring(1);
    }

    /** @throws IllegalArgumentException when the line is not one that {@link #line()} could have written */
    public static ChainedEvent parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Raden är inte en händelse ur loggen.");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new ChainedEvent(
                Long.parseLong(parts.group(1)),
                parts.group(2),
                parts.group(3),
                Long.parseLong(parts.group(4)),
                parts.group(5).isEmpty() ? null : parts.group(5),
                parts.group(6),
                parts.group(7),
                base64.decode(parts.group(8)),
                base64.decode(parts.group(9)),
                bytes(parts.group(10)),
                bytes(parts.group(11)));
    }

    private static String plain(String text) {
        if (text.chars().anyMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c))) {
            throw new IllegalStateException("Tecken som inte kan exporteras: " + text);
        }
        return text;
    }

    private static String hex(byte @Nullable [] hash) {
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }

    private static byte @Nullable [] bytes(String hex) {
        return hex.isEmpty() ? null : HexFormat.of().parseHex(hex);
    }
}
