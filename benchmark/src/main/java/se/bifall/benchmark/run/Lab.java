package se.bifall.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.util.FileSystemUtils;
import se.bifall.benchmark.limit.Limit;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.bifall.BifallPeer;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Tasks;

/** Where tasks are run, each on a folder that nobody has touched: in a process of its own, or in this one. */
public final class Lab {
    private static final Map<String, String> HEAPS = Map.of(
            Tasks.APPEND, "2g", // with all commands made before
            Tasks.REBUILD, "256m",
            Tasks.REBUILD_LIVE, "256m",
            Tasks.LIMIT, "4g",
            Tasks.LOAD, "4g");
    private static final String HEAP = "1g";
    /**
     * Much as {@code ./bifall start} has it, for every peer: a process that is to be there soon compiles little, and gives
     * most of its memory to what stays.
     */
    private static final List<String> SOON =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:-UseGCOverheadLimit", "-Xmn48m");

    private static final Set<String> STARTS =
            Set.of(Tasks.FIRST, Tasks.ENDLESS, Tasks.RECOVER, Tasks.REBUILD, Tasks.REBUILD_LIVE);
    /** Of everything that a task may take: who needs longer isn't waited for. */
    private static final Duration AT_MOST = Duration.ofMinutes(6);

    private final Path root;
    private final Path home;
    private final boolean inProcess;
    private final ReentrantLock starting = new ReentrantLock();
    private final Set<Path> loaded = new HashSet<>();
    private final Map<Path, Double> loading = new HashMap<>();
    private final Map<Path, String> unloadable = new HashMap<>();
    private int runs;

    /**
     * @param root is emptied
     * @param inProcess for a test of the benchmark itself; nothing that it measures means anything then
     */
    public Lab(Path root, Path home, boolean inProcess) throws IOException {
        this.root = root;
        this.home = home;
        this.inProcess = inProcess;
        FileSystemUtils.deleteRecursively(root);
        Files.createDirectories(root);
    }

    /** Removes what was loaded; what the workers wrote besides their answers stays. */
    public void clear() throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve("loaded"));
    }

    /** What every worker is started with. */
    public static String flags() {
        return String.join(" ", Child.FLAGS)
                + "; append, lag and query: bifall, bifall-desk and plain JDBC "
                + BifallPeer.toldFlags()
                + "; start-up, restart, rebuild, its limits and rebuild-live, whoever it is " + String.join(" ", SOON)
                + "; heap -Xmx" + HEAP + " where nothing else is said; whoever it is, appends -Xmx"
                + HEAPS.get(Tasks.APPEND)
                + ", rebuilds -Xmx" + HEAPS.get(Tasks.REBUILD)
                + ", loads and limits of reading -Xmx" + HEAPS.get(Tasks.LIMIT);
    }

    /** A limit has the flags of what it is the limit of. */
    private static List<String> flags(String task, Given given) {
        boolean soon = STARTS.contains(task) || (task.equals(Tasks.LIMIT) && given.phase() == Phase.REBUILD);
        List<String> flags = new ArrayList<>(List.of("-Xmx" + HEAP));
        flags.addAll(soon ? SOON : given.peer().flags(given.work().cases()));
        boolean writes = task.equals(Tasks.LIMIT) && given.phase() == Phase.APPEND;
        String heap = HEAPS.get(writes ? Tasks.APPEND : task);
        if (heap != null) {
            flags.add("-Xmx" + heap); // of two the last holds
        }
        return flags;
    }

    /** A task on a copy of what is loaded, once loaded by the peer itself. */
    Measured run(String task, Given given) throws IOException {
        return onCopy(given, copied -> inProcess ? here(task, copied) : apart(task, copied));
    }

    /** What is done with a folder that is thrown away afterwards. */
    @FunctionalInterface
    interface OnFolder {
        Measured run(Given given) throws IOException;
    }

    Measured onCopy(Given given, OnFolder what) throws IOException {
        Path source = source(given);
        String why = unloadable.get(source);
        if (why != null) {
            return Measured.failed(why);
        }
        Path folder = root.resolve("run-" + runs++);
        try {
            copy(source, folder);
            return what.run(given.in(folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    Child child(String task, Given given) throws IOException {
        return started(() -> Child.start(task, given, flags(task, given), home, root.resolve("workers.log"), AT_MOST));
    }

    /** What starts a process. */
    @FunctionalInterface
    private interface Start<T> {
        T process() throws IOException;
    }

    private <T> T started(Start<T> start) throws IOException {
        starting.lock();
        try {
            return start.process();
        } finally {
            starting.unlock();
        }
    }

    /** Whatever goes on is killed, and nothing more is started: who wants to waits until this process is gone. */
    public void end() {
        starting.lock(); // for good
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private Measured apart(String task, Given given) throws IOException {
        try (Child child = child(task, given)) {
            return child.measured(line -> {});
        }
    }

    private static Measured here(String task, Given given) {
        try {
            return Tasks.named(task).run(given);
        } catch (Exception e) {
            return Measured.failed(String.valueOf(e));
        }
    }

    /** Loaded the first time that it is asked for. What keeps nothing on disk is loaded where it is used. */
    private Path source(Given asked) throws IOException {
        Given given = asked.peer() instanceof Limit limit
                ? asked.of(limit.reads().flatMap(Peers::named).orElse(limit))
                : asked;
        Path folder = folder(given.peer().name(), given.work().cases());
        if (loaded.add(folder)) {
            long before = System.nanoTime();
            Files.createDirectories(folder);
            if (given.work().cases() > 0 && given.isLoaded() && !(given.peer() instanceof Limit)) {
                Measured filled = filled(given.in(folder));
                if (filled.failed() != null) {
                    unloadable.put(folder, "could not be loaded: " + filled.failed());
                }
            }
            loading.put(folder, (System.nanoTime() - before) / 1e9);
        }
        return folder;
    }

    private Measured filled(Given given) {
        try {
            return inProcess ? here(Tasks.LOAD, given) : apart(Tasks.LOAD, given);
        } catch (IOException e) {
            return Measured.failed(e.toString());
        }
    }

    private Path folder(String peer, int cases) {
        return root.resolve("loaded").resolve(peer.replaceAll("[^a-z0-9-]+", "-") + "-" + cases);
    }

    /** Seconds that it took to fill a log; 0 before that is done. */
    double loading(String peer, int cases) {
        return loading.getOrDefault(folder(peer, cases), 0.0);
    }

    /** The same of all logs. */
    double loading() {
        return loading.values().stream().mapToDouble(seconds -> seconds).sum();
    }

    boolean isLoaded(String peer, int cases) {
        return loaded.contains(folder(peer, cases));
    }

    private void copy(Path from, Path to) throws IOException {
        try {
            Process cp = started(() -> new ProcessBuilder(List.of("cp", "-a", from.toString(), to.toString()))
                    .inheritIO()
                    .start());
            if (cp.waitFor() != 0) {
                throw new IOException("could not copy " + from);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
