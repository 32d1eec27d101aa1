package se.bifall.query.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event, later than a report, that changed one of its figures.
 *
 * @param stream of the case or frame that it happened to
 * @param event position in the log
 * @param type simple name of the event's class
 * @param legalDay when it happened by law; null when it has no such day
 * @param isOfACase false for what is no case, as a frame
 * @param amount what it added to the figure, or to the numerator of a share; null when it moved what was there
 *     already, and when the figure is hidden
 */
public record Cause(
        String stream,
        @Nullable String diarienummer,
        long event,
        String type,
        @Nullable LocalDate legalDay,
        Instant recordedAt,
        String actor,
        boolean isOfACase,
        @Nullable Long amount) {
    Cause withoutAmount() {
        return new Cause(stream, diarienummer, event, type, legalDay, recordedAt, actor, isOfACase, null);
    }
}
