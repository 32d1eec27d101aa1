package se.bifall.query.analysis;

import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/**
 * One way to distribute figures: a posting of a case has exactly one key, so rows always sum to the total. Any set of
 * analyses can be crossed. Declared as a Spring component, it is found by itself.
 */
public interface Analysis {
    /** The key of what nobody has stated: a visible row, never left out. */
    String NOT_REPORTED = "NOT_REPORTED";

    /** The key of what has none by its nature. */
    String NONE = "NONE";

    /** As in the address: {@code ledBy}. */
    String name();

    /** Raised when the definition changes. */
    int version();

    /** Swedish heading. */
    String label();

    /** What the key means, in one Swedish sentence; printed under every table. */
    String definition();

    String keyOf(CaseFacts facts, Posting posting);

    /** True for a key that can occur: anything else in a question is a mistake and is said to be. */
    boolean isKey(String key);

    /** Swedish label of a key. */
    String labelOf(String key);

    /** Label of a key in the words of a language; the Region's own names are the same in all of them. */
    default String labelOf(String key, Wording words) {
        return labelOf(key);
    }
}
