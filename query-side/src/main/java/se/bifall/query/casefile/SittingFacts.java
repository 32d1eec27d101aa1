package se.bifall.query.casefile;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.bifall.events.SittingEvent;
import se.bifall.events.SittingEvent.AgendaEntered;
import se.bifall.events.SittingEvent.AgendaLeft;
import se.bifall.events.SittingEvent.MinutesAdjusted;
import se.bifall.events.SittingEvent.ParagraphTaken;
import se.bifall.events.SittingEvent.SittingPlanned;

/**
 * One sitting of the nämnd.
 *
 * @param planned false for a sitting that only its decisions tell of
 * @param paragraphs numbers in use, and the id of the case decided there; empty for reported decisions
 * @param adjustedOn when the minutes were adjusted
 * @param postedOn when that was announced
 */
public record SittingFacts(
        LocalDate on,
        boolean planned,
        SortedMap<Integer, String> paragraphs,
        @Nullable LocalDate adjustedOn,
        @Nullable LocalDate postedOn,
        long version) {
    /** The minutes are adjusted at most so many days after the sitting (kommunallagen 5 kap. 69 §). */
    private static final int DAYS_TO_ADJUST = 14;

    public static SittingFacts after(@Nullable SittingFacts before, SittingEvent event) {
        SittingFacts f =
                before == null ? new SittingFacts(event.sittingOn(), false, new TreeMap<>(), null, null, 0) : before;
        long version = f.version + 1;
        return switch (event) {
            case SittingPlanned e -> new SittingFacts(f.on, true, f.paragraphs, f.adjustedOn, f.postedOn, version);
            case AgendaEntered e -> new SittingFacts(f.on, f.planned, f.paragraphs, f.adjustedOn, f.postedOn, version);
            case AgendaLeft e -> new SittingFacts(f.on, f.planned, f.paragraphs, f.adjustedOn, f.postedOn, version);
            case ParagraphTaken e -> {
                SortedMap<Integer, String> taken = new TreeMap<>(f.paragraphs);
                taken.put(
                        Integer.valueOf(e.paragraph().replaceAll("[^0-9]", "")),
                        e.caseId() == null ? "" : e.caseId().value());
                yield new SittingFacts(f.on, f.planned, taken, f.adjustedOn, f.postedOn, version);
            }
            case MinutesAdjusted e ->
                new SittingFacts(f.on, f.planned, f.paragraphs, e.adjustedOn(), e.postedOn(), version);
        };
    }

    public LocalDate adjustedBy() {
        return on.plusDays(DAYS_TO_ADJUST);
    }

    /** True when the minutes are not adjusted in time, or were not. */
    public boolean isLate(LocalDate today) {
        return (adjustedOn == null ? today : adjustedOn).isAfter(adjustedBy());
    }

    /** The number after the highest in use; 1 when none is. */
    public int nextParagraph() {
        return paragraphs.isEmpty() ? 1 : paragraphs.lastKey() + 1;
    }
}
