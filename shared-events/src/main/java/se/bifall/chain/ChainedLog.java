package se.bifall.chain;

import java.util.function.Predicate;

/** The log as those who check it see it: the bytes as stored, with their links. */
public interface ChainedLog {
    /** The head that covers everything up to a position. */
    ChainHead headAt(long position);

    /** Hands over every event in order, the whole log as it is when it is asked for, until told to stop. */
    void walk(Predicate<ChainedEvent> goOn);

    /** The newest head. */
    default ChainHead chainHead() {
        return headAt(Long.MAX_VALUE);
    }
}
