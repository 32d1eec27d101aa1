package se.bifall.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the store writes as the time of recording: the clock of the machine. The invented sample alone may let it say an
 * earlier time, for the thread that loads it, so that its history is recorded day by day as a real one would have been.
 */
@Component
public final class StoreClock {
    private final Clock machine;
    private final ThreadLocal<Optional<Instant>> invented = ThreadLocal.withInitial(Optional::empty);

    StoreClock(Clock machine) {
        this.machine = machine;
    }

    /** For the sample only: what is recorded meanwhile is recorded then, and never later than now. */
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

    private final class Told extends Clock {
        private final ZoneId zone;

        Told(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            Instant now = machine.instant();
            return invented.get().filter(then -> then.isBefore(now)).orElse(now);
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
