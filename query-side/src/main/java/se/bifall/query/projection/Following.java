package se.bifall.query.projection;

import java.time.Duration;

/** How well the read models of this node keep up with the log. */
public interface Following {
    /** Since they were last seen to be in step with it. */
    Duration sinceInStep();

    /** Events that are known to be left to fold; 0 also when the log can't be asked. */
    long behind();
}
