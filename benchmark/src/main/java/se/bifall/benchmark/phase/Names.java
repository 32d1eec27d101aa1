package se.bifall.benchmark.phase;

/** The names of what is measured: columns of the tables, with their units. */
public final class Names {
    public static final String SECONDS = "s";
    public static final String EVENTS_A_SECOND = "events/s";
    public static final String COMMANDS_A_SECOND = "commands/s";
    public static final String PEAK = "peak MB";
    public static final String P50 = "p50 ms";
    public static final String P99 = "p99 ms";
    public static final String WORST = "worst ms";
    /** Latencies that there are: of few, the 99th of a hundred is the worst. */
    public static final String COUNTED = "counted";

    public static final String REFUSED = "refused";
    /** Before anybody asks. */
    public static final String PREPARED = "prepared s";

    /** From when somebody logs in. */
    public static final String LIST = "list of cases s";

    private Names() {}

    /** Settings: from when a command was due to its answer, and until the read models show it. */
    public static final String ACCEPTED = "until accepted";

    public static final String VISIBLE = "until visible";

    /** Between the setting that something was measured in and its name. */
    public static final String OF = ": ";

    public static String in(String setting, String name) {
        return setting + OF + name;
    }

    /** A setting: so many at once. */
    public static String writers(int many) {
        return many == 1 ? "1 writer" : many + " writers";
    }

    /** A setting: what is asked by so many at once. */
    public static String clients(String what, int many) {
        return what + (many == 1 ? ", 1 client" : ", " + many + " clients");
    }
}
