package se.bifall.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import se.bifall.events.StoredEvent;

/**
 * What is looked at, as seen from when.
 *
 * @param axis what {@code day} is a day of
 * @param day the last day counted; null for all that is known
 * @param position the last event known, as when a figure was published; null for the newest
 */
public record PointInTime(
        Axis axis, @Nullable LocalDate day, @Nullable Long position) {
    public static final PointInTime NOW = new PointInTime(Axis.DECIDED, null, null);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int SECONDS_A_DAY = 86_400;
    /** By the day in UTC, of some years: streams are folded on all cores, each with days of its own. */
    private static final AtomicReferenceArray<Day> KNOWN = new AtomicReferenceArray<>(4_096);

    /** Two dates that are never mixed. */
    public enum Axis {
        /** As we knew: what was recorded by the end of the day in Sweden. */
        RECORDED,
        /** As it was in law: what was decided, received or paid by that day, whenever it was recorded. */
        DECIDED;

        /** As it is written in addresses and in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static PointInTime at(Axis axis, @Nullable LocalDate day) {
        return day == null ? NOW : new PointInTime(axis, day, null);
    }

    public boolean isNow() {
        return day == null && position == null;
    }

    /** The same day seen along the other axis. */
    public PointInTime otherAxis() {
        return new PointInTime(axis == Axis.RECORDED ? Axis.DECIDED : Axis.RECORDED, day, position);
    }

    /** The same, with nothing that came later than an event. */
    public PointInTime knownAt(long last) {
        return new PointInTime(axis, day, position == null ? last : Math.min(position, last));
    }

    /** Whether an event can be left out before it is even read. */
    public boolean isUnknownYet(long eventPosition, Instant recordedAt) {
        return (position != null && eventPosition > position)
                || (axis == Axis.RECORDED && day != null && dayOf(recordedAt).isAfter(day));
    }

    /**
     * What is known of one stream: everything up to the newest of it that is known. What came before that was known with it,
     * whatever the clock said when it was recorded.
     *
     * @param stream from its beginning
     */
    public List<StoredEvent> knownOf(List<StoredEvent> stream) {
        int known = stream.size();
        while (known > 0
                && isUnknownYet(
                        stream.get(known - 1).position(), stream.get(known - 1).recordedAt())) {
            known--;
        }
        return stream.subList(0, known);
    }

    /** @param legalDay null for an event that has none: then the day of recording counts */
    public boolean covers(@Nullable LocalDate legalDay, Instant recordedAt) {
        return axis == Axis.RECORDED || day == null || !(legalDay == null ? dayOf(recordedAt) : legalDay).isAfter(day);
    }

    /** The day in Sweden; worked out once for many moments of it. */
    public static LocalDate dayOf(Instant recordedAt) {
        int place = Math.floorMod(Math.floorDiv(recordedAt.getEpochSecond(), SECONDS_A_DAY), KNOWN.length());
        Day day = KNOWN.get(place);
        if (day == null || !day.holds(recordedAt)) {
            day = Day.of(recordedAt);
            KNOWN.set(place, day);
        }
        return day.date();
    }

    private record Day(LocalDate date, Instant from, Instant until) {
        static Day of(Instant moment) {
            LocalDate date = LocalDate.ofInstant(moment, SWEDEN);
            return new Day(
                    date,
                    date.atStartOfDay(SWEDEN).toInstant(),
                    date.plusDays(1).atStartOfDay(SWEDEN).toInstant());
        }

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
