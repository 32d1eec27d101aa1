package se.bifall.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;

/**
 * The point in time of a page, as its form shows it.
 *
 * @param asked the day asked for, null for now
 * @param day the same, or today
 * @param position the last event known, null for the newest
 */
public record PointView(
        @Nullable LocalDate asked,
        LocalDate day,
        boolean recorded,
        @Nullable Long position,
        boolean now) {
    public static PointView of(PointInTime point, LocalDate today) {
        return new PointView(
                point.day(),
                Objects.requireNonNullElse(point.day(), today),
                point.axis() == Axis.RECORDED,
                point.position(),
                point.isNow());
    }

    public static PointView of(PointInTime point, Instant recordedAt) {
        return of(point, LocalDate.ofInstant(recordedAt, ZoneId.of("Europe/Stockholm")));
    }

    /** As in the address; null for now. */
    public @Nullable String axis() {
        return asked == null ? null : (recorded ? Axis.RECORDED : Axis.DECIDED).code();
    }

    /** “Läget nu”, “Som vi visste 2025-02-15” or “Som det gällde 2025-02-15”. */
    public String sentence() {
        String when = asked == null
                ? PageWords.word("point.now")
                : PageWords.sentence(recorded ? "point.recorded" : "point.decided", asked);
        return position == null ? when : when + " " + PageWords.sentence("point.position", PageWords.number(position));
    }
}
