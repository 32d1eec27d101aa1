package se.bifall.query.projection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * On which day each event was recorded, without a reading of the log: a run of events for each day, and a few more where the
 * clock jumped.
 */
final class RecordedDays {
    private final NavigableMap<Long, Run> runs = new ConcurrentSkipListMap<>();

    /**
     * Events that follow upon each other and were recorded on one day.
     *
     * @param first position of the first
     * @param last position of the last
     * @param day in Sweden
     */
    record Run(long first, long last, LocalDate day) {
        /** The run that an event belongs to: this one, or one that it begins. */
        static Run with(@Nullable Run before, long position, LocalDate day) {
            return before != null && before.day.equals(day)
                    ? new Run(before.first, position, before.day)
                    : new Run(position, position, day);
        }
    }

    void add(Collection<Run> newest) {
        newest.forEach(run -> runs.put(run.first(), run));
    }

    @Nullable
    Run newest() {
        Map.Entry<Long, Run> entry = runs.lastEntry();
        return entry == null ? null : entry.getValue();
    }

    /** The newest event that was recorded by a day, and is not later in the log than {@code newest}; 0 when none is. */
    long lastBy(LocalDate day, long newest) {
        for (Run run : runs.headMap(newest, true).descendingMap().values()) {
            if (!run.day().isAfter(day)) {
                return Math.min(run.last(), newest);
            }
        }
        return 0;
    }

    /** Whether an event of the log was recorded after a day, going by the clock of its own moment. */
    boolean isAfter(long position, LocalDate day) {
        Map.Entry<Long, Run> entry = runs.floorEntry(position);
        return entry != null && entry.getValue().day().isAfter(day);
    }
}
