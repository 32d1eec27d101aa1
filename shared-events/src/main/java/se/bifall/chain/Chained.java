package se.bifall.chain;

import java.util.function.Predicate;

/** Rows that are linked each to the one before, as those who check them see them: the bytes as stored, with their links. */
public interface Chained {
    /** The head that covers everything up to a position. */
    ChainHead headAt(long position);

    /** Hands over every row in order, all that there are when it is asked for, until told to stop. */
    void walk(Predicate<ChainedEvent> goOn);

    /** The newest head. */
    default ChainHead chainHead() {
        return headAt(Long.MAX_VALUE);
    }
}
