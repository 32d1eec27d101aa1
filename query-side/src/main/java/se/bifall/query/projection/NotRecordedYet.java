package se.bifall.query.projection;

/** Somebody asks for the state at an event that the log doesn't have. */
public final class NotRecordedYet extends RuntimeException {
    NotRecordedYet(long asked, long head) {
        super("at ska vara högst " + head + ": så många händelser finns det. Du angav " + asked + ".");
    }
}
