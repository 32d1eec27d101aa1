package se.bifall.command.upkeep;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a backup says that it holds.
 *
 * @param head of the chain of its log, as {@code 7012:ab12…}
 */
record Contents(String format, String writtenAt, String head, List<Entry> entries) {
    static final String FORMAT = "bifall-backup/1";

    /** @param bytes before they were compressed */
    record Entry(String name, long bytes, String sha256) {}

    /** Names of documents are their fingerprints, and nothing in a backup reaches out of its folder. */
    static boolean isDocument(String name) {
        return name.matches(Backup.DOCUMENTS + "/[0-9a-f]{2}/[0-9a-f]{62}");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
