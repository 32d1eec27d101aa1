package se.bifall.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.DocumentFiled;
import se.bifall.events.GrantEvent.DocumentWithdrawn;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;

/** The stream of events of a case as its readers see it. */
@Component
public final class Timeline {
    private final EventFields fields;
    private final PersonNames names;

    Timeline(EventFields fields, PersonNames names) {
        this.fields = fields;
        this.names = names;
    }

    /**
     * @param number place in the case, from 1
     * @param storedName name with revision
     * @param on legal day, null when the event has none
     * @param unrecorded of a decision, days from that it was taken to that it was recorded; otherwise 0
     * @param profile version of the region profile it was judged by, null on events from before it was kept
     * @param corrects number of the earlier event that it puts right; null when it puts none right
     */
    record Entry(
            long number,
            long position,
            String name,
            String storedName,
            boolean readable,
            @Nullable LocalDate on,
            String recordedAt,
            long unrecorded,
            String actor,
            @Nullable String profile,
            List<EventFields.Field> fields,
            List<Correction> corrections,
            @Nullable Long corrects) {}

    /**
     * A slip in this event that a later one put right, or that it was wrongly made.
     *
     * @param event number of the later event in the case
     */
    record Correction(long event, String wrong, String right) {}

    /** Newest first. Both facts stay: what was wrong, and what put it right. */
    List<Entry> of(CaseHistory history) {
        Map<Long, List<Correction>> corrections = new HashMap<>();
        Map<Long, Long> corrected = new HashMap<>();
        for (CaseHistory.Entry entry : history.entries()) {
            long number = number(entry);
            switch (entry.event()) {
                case DecisionCorrected e ->
                    add(
                            decision(history, e.decisionNumber()),
                            new Correction(number, e.wrong(), e.right()),
                            corrections,
                            corrected);
                case DocumentWithdrawn e ->
                    history.entries().stream()
                            .filter(one ->
                                    one.event() instanceof DocumentFiled filed && filed.document() == e.document())
                            .findFirst()
                            .ifPresent(filed -> add(
                                    number(filed),
                                    new Correction(number, title(filed), e.reason()),
                                    corrections,
                                    corrected));
                case null, default -> {}
            }
        }
        List<Entry> entries = new ArrayList<>();
        history.entries()
                .forEach(entry -> entries.addFirst(shown(
                        entry, corrections.getOrDefault(number(entry), List.of()), corrected.get(number(entry)))));
        return entries;
    }

    private static void add(
            long wrong, Correction correction, Map<Long, List<Correction>> corrections, Map<Long, Long> corrected) {
        corrections.computeIfAbsent(wrong, number -> new ArrayList<>()).add(correction);
        corrected.put(correction.event(), wrong);
    }

    /** Number of the event that is the case's decision of that number. */
    private static long decision(CaseHistory history, int number) {
        return history.entries().stream()
                .filter(entry -> entry.event() instanceof Decided)
                .skip(number - 1L)
                .findFirst()
                .map(Timeline::number)
                .orElse(0L);
    }

    private static String title(CaseHistory.Entry filed) {
        return filed.event() instanceof DocumentFiled e ? e.documentTitle() : "";
    }

    private static long number(CaseHistory.Entry entry) {
        return entry.stored().sequence() + 1;
    }

    /** Of a decision, days from that it was taken to that it was recorded; 0 of anything else. */
    public static long daysUnrecorded(@Nullable BifallEvent event, Instant recordedAt) {
        return event instanceof Decided decided
                ? Math.max(0, ChronoUnit.DAYS.between(decided.decision().decidedOn(), PointInTime.dayOf(recordedAt)))
                : 0;
    }

    private Entry shown(CaseHistory.Entry entry, List<Correction> corrections, @Nullable Long corrects) {
        GrantEvent event = entry.event();
        return new Entry(
                number(entry),
                entry.stored().position(),
                event == null ? PageWords.word("timeline.unreadable") : PageWords.of(event.getClass()),
                entry.stored().name(),
                event != null,
                event == null ? null : LegalDay.of(event),
                Labels.time(entry.stored().recordedAt()),
                daysUnrecorded(event, entry.stored().recordedAt()),
                names.officer(entry.stored().context().actor()),
                entry.stored().context().profile(),
                event instanceof Record whole ? fields.of(whole) : List.of(),
                corrections,
                corrects);
    }
}
