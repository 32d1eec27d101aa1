package se.bifall.benchmark.peer;

/** What is measured, in the order that it is run. */
public enum Phase {
    /** From the start of a process to its first accepted command; for Bifall also to its first page. */
    START("start-up"),
    /** Commands a second, with 1, 2 and 8 writers. */
    APPEND("append"),
    /** From accepted command to visible in the read models, at 200 commands a second. */
    LAG("lag"),
    /** All read models from an empty store, and the most memory the process took. */
    REBUILD("rebuild"),
    /** The same while commands come in. */
    REBUILD_LIVE("rebuild-live"),
    /** Cross-tables and as-of, with 1 and 8 clients. */
    QUERY("query"),
    /** After kill -9: nothing acknowledged lost, nothing twice, and the time to the first right answer. */
    RESTART("restart");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /** Whether a peer has to answer in it, for the answer to be compared. */
    public boolean isAnswered() {
        return this != START;
    }

    /** As {@code --only} takes it. */
    public String code() {
        return code;
    }
}
