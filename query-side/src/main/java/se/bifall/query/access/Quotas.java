package se.bifall.query.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import se.bifall.memory.Recent;

/** So many a minute for each key; what isn't used is saved up to the same number. Those asked for longest ago are forgotten. */
final class Quotas {
    private static final int MOST_REMEMBERED = 10_000;
    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = Recent.atMost(MOST_REMEMBERED);

    Quotas(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /** @return zero when there was one left and it is taken; otherwise how long until there is one */
    Duration take(String key) {
        return Duration.ofNanos(of(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** @return zero when there is one left, which stays; otherwise how long until there is one */
    Duration wait(String key) {
        return Duration.ofNanos(of(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Takes one, also when there is none: then the next is waited for longer. */
    void takeAnyway(String key) {
        of(key).consumeIgnoringRateLimits(1);
    }

    private synchronized Bucket of(String key) {
        return buckets.computeIfAbsent(key, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build());
    }
}
