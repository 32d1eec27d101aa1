package se.bifall.command.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The end of a process whose store can't be written: said in a sentence, new commands refused with the same sentence for a
 * moment, then an end at once. What was answered for is on the disk; everything else was never answered. An orderly end
 * would wait for a store that never comes to rest.
 */
final class FailStop {
    /** The exit code: an input or output error, as sysexits.h has it. */
    static final int EXIT = 74;

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static volatile boolean armed;
    private static final AtomicReference<@Nullable String> SENTENCE = new AtomicReference<>();

    private FailStop() {}

    /** From now on a failure ends the process: it is a server, with others who wait for its answers. */
    static void arm() {
        armed = true;
    }

    /** Does nothing where nobody has armed it: what is typed on a command line fails where it fails, and tidies up. */
    static void because(String file, IOException failure) {
        if (!armed) {
            return;
        }
        String sentence = failure instanceof ClosedChannelException
                ? "Ärendelagrets fil " + file + " stängdes under arbetet, när en tråd avbröts. Bifall stannar;"
                        + " allt som är besvarat finns kvar. Starta igen."
                : "Ärendelagret kan inte skrivas (" + file + ": " + failure.getMessage()
                        + "). Disken är full eller går inte att skriva. Bifall stannar; allt som är besvarat finns kvar."
                        + " Gör plats och starta igen.";
        if (SENTENCE.compareAndSet(null, sentence)) {
            Thread.ofPlatform().name("fail-stop").daemon().start(FailStop::end);
            System.err.println("bifall: " + sentence);
        }
    }

    private static void end() {
        LockSupport.parkNanos(GRACE.toNanos());
        Runtime.getRuntime().halt(EXIT);
    }

    /** Why nothing is taken any more; empty as long as all is well. */
    static Optional<String> sentence() {
        return Optional.ofNullable(SENTENCE.get());
    }
}
