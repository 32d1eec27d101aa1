package se.bifall.benchmark.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import se.bifall.events.GrantEvent;

/**
 * One event as it goes into a log.
 *
 * @param sequence place in the stream of its case, from 0
 * @param name stored name with revision, as {@code GrantApproved/1}
 * @param payload the event as JSON, as Bifall stores it
 * @param event the same as an object, for stores that serialize for themselves
 * @param recordedAt never earlier than that of the event before it in the log
 * @param commandId of the command that gave it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes as stored; never compared
public record Stored(
        String caseId,
        long sequence,
        String name,
        byte[] payload,
        GrantEvent event,
        Instant recordedAt,
        String commandId) {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The day in Sweden that it was recorded: what an as-of question asks by. */
    public LocalDate recordedDay() {
        return LocalDate.ofInstant(recordedAt, SWEDEN);
    }

    /** The first moment after a day in Sweden: what was recorded by that day was recorded before this. */
    public static Instant endOf(LocalDate day) {
        return ZonedDateTime.of(day.plusDays(1).atStartOfDay(), SWEDEN).toInstant();
    }
}
