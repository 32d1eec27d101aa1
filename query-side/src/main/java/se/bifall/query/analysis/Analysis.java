package se.bifall.query.analysis;

import java.util.List;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/**
 * One way to distribute figures: a posting of a case has exactly one key, so rows always sum to the total. Any set of
 * analyses can be crossed. Declared as a Spring component, it is found by itself; its words stand in {@code
 * ord.properties} under {@code analysis.<name>}.
 */
public interface Analysis {
    /** The key of what nobody has stated: a visible row, never left out. */
    String NOT_REPORTED = "NOT_REPORTED";

    /** The key of what has none by its nature. */
    String NONE = "NONE";

    /** As in the address: {@code ledBy}. */
    String name();

    /** Raised when the definition changes. */
    default int version() {
        return 1;
    }

    /** The heading. */
    default String label(Wording words) {
        return words.word("analysis." + name() + ".label");
    }

    /** What the key means, in one sentence; printed under every table. */
    default String definition(Wording words) {
        return words.word("analysis." + name() + ".definition");
    }

    String keyOf(CaseFacts facts, Posting posting);

    /** False when postings of one case can have different keys, as by year. */
    default boolean isOfTheCase() {
        return true;
    }

    /** True for a key that can occur: anything else in a question is a mistake and is said to be. */
    boolean isKey(String key);

    /** True when a posting with that key answers to what was asked for; the same key, unless the analysis says more. */
    default boolean matches(String key, String asked) {
        return key.equals(asked);
    }

    /** The label of a key; the Region's own names are the same in every language. */
    String labelOf(String key, Wording words);

    /** Other definitions of the same, to ask <i>what if</i> with; what they give is never stored as a figure. */
    default List<Alternative> alternatives() {
        return List.of();
    }

    /**
     * Another definition of an analysis.
     *
     * @param code as in the address, after the analysis' name
     */
    record Alternative(String code, Analysis analysis) {}
}
