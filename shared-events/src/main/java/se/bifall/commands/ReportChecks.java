package se.bifall.commands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.ReportCommand.PublishReport;

/** What a report that is to be published would say, worked out by the side that answers. */
public interface ReportChecks {
    Checked check(PublishReport command);

    /**
     * @param deviates what differs from what is computed, as a Swedish sentence; null when nothing does
     * @param knownOn the day in Sweden when the last event that the report knows was recorded; null when there is no such
     *     event
     */
    record Checked(@Nullable String deviates, @Nullable LocalDate knownOn) {}
}
