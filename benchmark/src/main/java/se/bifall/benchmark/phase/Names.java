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

    private Names() {}

    /** The same with so many writers. */
    public static String writers(int many, String name) {
        return many + "w " + name;
    }
}
