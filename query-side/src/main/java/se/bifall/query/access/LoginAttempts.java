package se.bifall.query.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bifall.memory.Recent;

/**
 * Wrong passwords per user name and address. From the fifth in a row the pair has to wait, twice as long each time; the
 * same person at another address is not shut out by it.
 */
@Component
class LoginAttempts {
    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Failed> failures = Recent.atMost(MOST_REMEMBERED);

    private record Key(String name, String address) {}

    private record Failed(int times, Instant until) {}

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String name, String address) {
        Failed failed = failures.get(new Key(name, address));
        return failed != null && clock.instant().isBefore(failed.until());
    }

    synchronized void failed(String name, String address) {
        Key key = new Key(name, address);
        Failed before = failures.get(key);
        int times = before == null ? 1 : before.times() + 1;
        failures.put(key, new Failed(times, clock.instant().plus(wait(times))));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(new Key(name, address));
    }

    private static Duration wait(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
