package se.bifall.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the store writes as the time of recording: the clock of the machine. The invented sample alone may let it say an
 * earlier time, for the thread that loads it, so that its history is recorded day by day as a real one would have been.
 * An invented time is never earlier than one that was given before it, to whomever: somebody may record while it loads.
 */
@Component
public final class StoreClock {
    private final Clock machine;
    private final ThreadLocal<Optional<Instant>> invented = ThreadLocal.withInitial(Optional::empty);
    private Instant newest = Instant.MIN;

    StoreClock(Clock machine) {
        this.machine = machine;
    }

    /** What the log holds already is not later than this. */
    public synchronized void notBefore(Instant recorded) {
        newest = later(recorded, newest);
    }

    private synchronized Instant told(Instant now, Optional<Instant> then) {
        Instant told = then.map(one -> later(one, newest))
                .filter(one -> one.isBefore(now))
                .orElse(now);
        notBefore(told);
        return told;
    }

    /**
     * For the sample only: what is recorded meanwhile is recorded then; not before anything that was recorded already, and
     * never later than now.
     */
    public void inventing(Instant then, Runnable recording) {
        invented.set(Optional.of(then));
        try {
            recording.run();
        } finally {
            invented.remove();
        }
    }

    public Clock clock() {
        return new Told(machine.getZone());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private final class Told extends Clock {
        private final ZoneId zone;

        Told(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return told(machine.instant(), invented.get());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Told(other);
        }
    }
}
