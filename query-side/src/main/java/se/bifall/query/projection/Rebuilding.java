package se.bifall.query.projection;

import java.util.OptionalLong;

/** How far a rebuild of the read models has come. */
public interface Rebuilding {
    /** The last event that it has folded; empty while there is none. */
    OptionalLong position();
}
