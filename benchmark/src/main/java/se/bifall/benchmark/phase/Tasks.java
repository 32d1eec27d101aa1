package se.bifall.benchmark.phase;

import java.util.Map;
import se.bifall.benchmark.limit.Limit;

/** Every task, by the name that a worker is told. */
public final class Tasks {
    public static final String LOAD = "load";
    public static final String FIRST = "first";
    public static final String APPEND = "append";
    public static final String LAG = "lag";
    public static final String REBUILD = "rebuild";
    public static final String REBUILD_LIVE = "rebuild-live";
    public static final String QUERY = "query";
    public static final String ENDLESS = "endless";
    public static final String RECOVER = "recover";

    public static final String LIMIT = "limit";

    private static final Map<String, Task> ALL = Map.of(
            LOAD, Loading::run,
            FIRST, FirstCommand::run,
            APPEND, Appending::run,
            LAG, Lagging::run,
            REBUILD, Rebuilding::run,
            REBUILD_LIVE, RebuildingLive::run,
            QUERY, Asking::run,
            ENDLESS, Endless::run,
            RECOVER, Recovering::run,
            LIMIT, given -> ((Limit) given.peer()).measure(given));

    private Tasks() {}

    public static Task named(String name) {
        Task task = ALL.get(name);
        if (task == null) {
            throw new IllegalArgumentException(name);
        }
        return task;
    }
}
