package se.bifall.command.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.persons.Access;
import se.bifall.persons.PersonKind;

/** Where the vault keeps its rows and keys. Every method is durable when it returns. */
public interface PersonRows {
    /**
     * One subject as stored.
     *
     * @param slot of its key
     * @param sealed encrypted under that key; null when disposed of
     * @param holders requests under way that are the reason for the row; none when it is {@code settled}
     * @param settled true when something accepted refers to it
     * @param disposing true from when a disposal is asked to be carried out until it is, or is refused
     */
    @SuppressWarnings("ArrayRecordComponent") // ciphertext; never compared
    record Row(
            SubjectId subject,
            PersonKind kind,
            @Nullable OfficerId officer,
            int slot,
            byte @Nullable [] sealed,
            Instant createdAt,
            Instant changedAt,
            String changedBy,
            int holders,
            boolean settled,
            boolean disposing) {}

    List<Row> all();

    /** Another number when another process may have changed a row or a key; always 0 where one process owns them. */
    default long version() {
        return 0;
    }

    /** New or in place of the one with the same subject. */
    void put(Row row);

    void remove(SubjectId subject);

    void accessed(Access access);

    List<Access> accesses(SubjectId subject);

    /** A fresh random key in a slot that nobody uses. */
    int newKey();

    /** 32 bytes; null when the key is destroyed. */
    byte @Nullable [] key(int slot);

    /** Overwrites the key. What was sealed under it can never be read again, in no copy of the rows either. */
    void destroyKey(int slot);
}
