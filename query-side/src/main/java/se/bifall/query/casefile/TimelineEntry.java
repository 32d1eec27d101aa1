package se.bifall.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case as a reader sees it.
 *
 * @param name the event's class, as {@code GrantApproved}
 * @param on the legal day, when the event has one
 * @param recordedAt the store's clock
 * @param actor user name of who asked
 */
public record TimelineEntry(
        long position,
        long sequence,
        String name,
        @Nullable LocalDate on,
        Instant recordedAt,
        String actor,
        @Nullable String commandId) {}
