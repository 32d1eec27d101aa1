package se.bifall.benchmark.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Work;

/** Writers that say of each command that it was accepted, until the process is killed: who, and how many of theirs so far. */
public final class Endless {
    /** So many that some are under way together when it is killed: those who wait are committed at once. */
    public static final int WRITERS = 8;

    private static final int CASES = 4_000;

    private Endless() {}

    /** What each writer has to send, in its order. */
    public static List<List<Command>> commands(Work before) {
        return before.more(CASES).commandsFor(WRITERS);
    }

    static Measured run(Given given) throws Exception {
        List<List<Command>> all = commands(given.work());
        try (Session session = given.open();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            session.follow(); // read models are under way too when it is killed
            List<Callable<Void>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = writer + " ";
                List<Command> own = all.get(writer);
                writing.add(() -> {
                    for (int i = 0; i < own.size(); i++) {
                        session.append(own.get(i));
                        given.say().accept(name + (i + 1));
                    }
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(writing)) {
                one.get();
            }
            new CountDownLatch(1).await(); // all is sent: there is nothing left but to be killed
        }
        return Measured.of(Map.of());
    }
}
