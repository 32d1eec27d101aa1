package se.bifall.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.PointInTime.Axis;

/**
 * Between which events and which days a case lies. A case that is seen whole from a point in time is the case that is known
 * now: only one that is seen in part has to be folded anew.
 *
 * @param first position of its first event
 * @param last position of its newest
 * @param recordedFrom the first day that anything of it was recorded
 * @param recordedTo the last such day
 * @param legalFrom the first legal day; of an event that has none, the day it was recorded
 * @param legalTo the last such day
 */
public record Span(
        long first, long last, LocalDate recordedFrom, LocalDate recordedTo, LocalDate legalFrom, LocalDate legalTo) {
    /** How much of a case can be seen. */
    public enum Seen {
        NOTHING,
        PART,
        WHOLE
    }

    static Span after(@Nullable Span before, long position, Instant recordedAt, @Nullable LocalDate legalDay) {
        LocalDate recorded = PointInTime.dayOf(recordedAt);
        LocalDate legal = legalDay == null ? recorded : legalDay;
        return before == null
                ? new Span(position, position, recorded, recorded, legal, legal)
                : new Span(
                        before.first,
                        position,
                        earlier(before.recordedFrom, recorded),
                        later(before.recordedTo, recorded),
                        earlier(before.legalFrom, legal),
                        later(before.legalTo, legal));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    public Seen from(PointInTime point) {
        LocalDate day = point.day();
        LocalDate from = point.axis() == Axis.RECORDED ? recordedFrom : legalFrom;
        LocalDate to = point.axis() == Axis.RECORDED ? recordedTo : legalTo;
        Long position = point.position();
        if ((position != null && first > position) || (day != null && from.isAfter(day))) {
            return Seen.NOTHING;
        }
        return (position == null || last <= position) && (day == null || !to.isAfter(day)) ? Seen.WHOLE : Seen.PART;
    }
}
