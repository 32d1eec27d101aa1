package se.bifall.benchmark.phase;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.EventSet;

/**
 * What is there after the process was killed: says so as soon as everything that was acknowledged is shown. Who hasn't come
 * so far in time has lost something only when the log lacks it too.
 */
public final class Recovering {
    public static final String ANSWERED = "answered";
    /** Before what is said when something acknowledged is gone. */
    public static final String LOST = "lost: ";

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Recovering() {}

    static Measured run(Given given) throws Exception {
        long sought = given.events() + given.acknowledged();
        try (Session session = given.peer().open(given.folder())) {
            session.follow();
            long awaited = sought;
            try {
                Waiting.until(() -> session.shown() >= sought, AT_MOST);
                Answer first = session.answer();
                given.say().accept(ANSWERED);
                EventSet stored = session.stored();
                if (stored.count() == sought) {
                    return Measured.of(Map.of()).answering(new Contents(first.cells(), stored), Contents.none());
                }
                awaited = stored.count(); // some was durable and never answered, and perhaps not shown yet
                Waiting.until(() -> session.shown() >= stored.count(), AT_MOST);
                return Measured.of(Map.of()).answering(session.contents(), Contents.none());
            } catch (TimeoutException e) {
                long stored = session.stored().count();
                return Measured.failed(
                        stored < sought
                                ? LOST + "of " + sought + " events " + stored + " are there after kill -9"
                                : Measured.OUT_OF_TIME + "of " + awaited + " events " + session.shown() + " are shown");
            }
        }
    }
}
