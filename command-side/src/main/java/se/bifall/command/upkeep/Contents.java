package se.bifall.command.upkeep;

import java.util.List;
import se.bifall.codes.Sha256;

/**
 * What a backup says that it holds.
 *
 * @param head of the chain of its log, as {@code 7012:ab12…}
 */
record Contents(String format, String writtenAt, String head, List<Entry> entries) {
    static final String FORMAT = "bifall-backup/1";

    /** @param bytes before they were compressed */
    record Entry(String name, long bytes, Sha256 sha256) {}

    /** Names of documents are their fingerprints, and nothing in a backup reaches out of its folder. */
    static boolean isDocument(String name) {
        return name.matches(Backup.DOCUMENTS + "/[0-9a-f]{2}/[0-9a-f]{62}");
    }
}
