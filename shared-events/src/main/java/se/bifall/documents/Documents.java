package se.bifall.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;

/**
 * The content of documents, each kept once under its SHA-256. What a document is, on which case, filed by whom, is an
 * event; the event is always recorded after its content is durable. Streams both ways; nothing is held whole in memory.
 */
public interface Documents {
    /**
     * What came to be stored.
     *
     * @param bytes length of the content
     */
    record Stored(Sha256 sha256, long bytes) {}

    /**
     * One content in the store.
     *
     * @param touchedAt when it was last stored, by the store's clock
     */
    record Kept(Sha256 sha256, Instant touchedAt) {}

    /** Where a content is in a folder of documents, and below {@code dokument/} in a backup: {@code ab/cdef…}. */
    static String placeOf(Sha256 sha256) {
        return sha256.value().substring(0, 2) + "/" + sha256.value().substring(2);
    }

    /** Most bytes in one document. */
    long largest();

    /**
     * Reads to the end and keeps what was read, durably. Leaves nothing behind when it fails.
     *
     * @param format what the sender says that it is
     * @throws ContentRefused when it is empty, too large, or not what the sender says
     * @throws IOException when reading or writing fails
     */
    Stored store(InputStream content, DocumentFormat format) throws IOException, ContentRefused;

    /** True when just that content is kept, and it is of that format. */
    boolean holds(Sha256 sha256, long bytes, DocumentFormat format);

    /** How the content is, by what was seen when it was last read, as long as nothing has touched it since. */
    Condition glance(Sha256 sha256, long bytes);

    /** How the content is now: reads all of it. */
    default Condition verify(Sha256 sha256, long bytes) {
        try {
            open(sha256, bytes).close();
            return Condition.INTACT;
        } catch (NotIntact e) {
            return e.condition();
        } catch (IOException e) {
            return Condition.ALTERED;
        }
    }

    /**
     * The content, verified to its end before the first byte is given and once more as it is read.
     *
     * @throws NotIntact at once, or before the last byte when it is altered under way
     */
    InputStream open(Sha256 sha256, long bytes) throws IOException;

    /** Everything that is kept. */
    List<Kept> kept() throws IOException;

    /**
     * Removes a content that no event speaks of, unless it has been stored anew after {@code untouchedSince}.
     *
     * @return true when it is gone
     */
    boolean removeUnfiled(Sha256 sha256, Instant untouchedSince) throws IOException;
}
