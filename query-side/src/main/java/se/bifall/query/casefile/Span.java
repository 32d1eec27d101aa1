package se.bifall.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.PointInTime.Axis;

/**
 * Between which events and which days a case lies. A case that is seen whole from a point in time is the case that is known
 * now: only one that is seen in part has to be folded anew.
 *
 * @param first position of its first event
 * @param last position of its newest
 * @param recordedFrom the first day that anything of it was recorded
 * @param recordedTo the day that its newest was recorded; what came before it in the case was known then too
 * @param legalDays the legal day of each event, by its place in the case; of an event that has none, the day it was
 *     recorded
 * @param decisionsRecorded the day that each decision was recorded, in the order they were taken
 */
public record Span(
        long first,
        long last,
        LocalDate recordedFrom,
        LocalDate recordedTo,
        List<LocalDate> legalDays,
        List<LocalDate> decisionsRecorded) {
    /** How much of a case can be seen. */
    public enum Seen {
        NOTHING,
        PART,
        WHOLE
    }

    static Span after(
            @Nullable Span before,
            long position,
            Instant recordedAt,
            @Nullable LocalDate legalDay,
            boolean isDecision) {
        LocalDate recorded = PointInTime.dayOf(recordedAt);
        LocalDate legal = legalDay == null ? recorded : legalDay;
        if (before == null) {
            return new Span(position, position, recorded, recorded, List.of(legal), List.of());
        }
        LocalDate newest = before.legalDays.getLast();
        return new Span(
                before.first,
                position,
                earlier(before.recordedFrom, recorded),
                recorded,
                Lists.with(before.legalDays, newest.equals(legal) ? newest : legal),
                isDecision ? Lists.with(before.decisionsRecorded, recorded) : before.decisionsRecorded);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    public Seen from(PointInTime point) {
        Long position = point.position();
        if (position != null && first > position) {
            return Seen.NOTHING;
        }
        Seen seen = from(point.axis(), point.day());
        return seen == Seen.WHOLE && position != null && last > position ? Seen.PART : seen;
    }

    private Seen from(Axis axis, @Nullable LocalDate day) {
        if (day == null) {
            return Seen.WHOLE;
        }
        if (axis == Axis.RECORDED) {
            return recordedFrom.isAfter(day) ? Seen.NOTHING : recordedTo.isAfter(day) ? Seen.PART : Seen.WHOLE;
        }
        long after = legalDays.stream().filter(legal -> legal.isAfter(day)).count();
        return after == legalDays.size() ? Seen.NOTHING : after > 0 ? Seen.PART : Seen.WHOLE;
    }

    /**
     * How much of the beginning of the case needs not be folded again for a day, when it is folded for an earlier: up to its
     * last event by the earlier day, if nothing before that is of the days between.
     *
     * @return how many events; −1 when one that was left out then is to be folded now, before others that were not
     */
    public int foldedBy(LocalDate earlier, LocalDate day) {
        int last = legalDays.size() - 1;
        while (last >= 0 && legalDays.get(last).isAfter(earlier)) {
            last--;
        }
        for (int place = 0; place < last; place++) {
            LocalDate legal = legalDays.get(place);
            if (legal.isAfter(earlier) && !legal.isAfter(day)) {
                return -1;
            }
        }
        return last + 1;
    }

    /** The newest legal day of its events. */
    public LocalDate newestLegalDay() {
        return legalDays.stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** Whether the case has an event at a place, from 0. A log that somebody has changed may say so of more. */
    public boolean holds(long sequence) {
        return sequence >= 0 && sequence < legalDays.size();
    }

    /**
     * Whether an event that the case {@link #holds} may be seen from a point, without reading it.
     *
     * @param sequence its place in the case, from 0
     * @param point with the newest event known
     */
    public boolean covers(long sequence, long position, PointInTime point) {
        LocalDate day = point.day();
        return position <= Objects.requireNonNullElse(point.position(), position)
                && (point.axis() == Axis.RECORDED
                        || day == null
                        || !legalDays.get(Math.toIntExact(sequence)).isAfter(day));
    }
}
