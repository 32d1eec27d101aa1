package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.query.casefile.LegalDay;

/** The stream of events of a case as its readers see it. */
@Component
final class Timeline {
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
     * @param profile version of the region profile it was judged by, null on events from before it was kept
     */
    record Entry(
            long number,
            long position,
            String name,
            String storedName,
            boolean readable,
            @Nullable LocalDate on,
            String recordedAt,
            String actor,
            @Nullable String profile,
            List<EventFields.Field> fields,
            List<Correction> corrections) {}

    /**
     * A slip in this event that a later one put right.
     *
     * @param event number of the later event in the case
     */
    record Correction(long event, String wrong, String right) {}

    /** Newest first. */
    List<Entry> of(CaseHistory history) {
        List<Entry> entries = new ArrayList<>();
        int decisions = 0;
        for (CaseHistory.Entry entry : history.entries()) {
            boolean decided = entry.event() instanceof Decided;
            decisions += decided ? 1 : 0;
            entries.addFirst(shown(entry, decided ? corrections(history, decisions) : List.of()));
        }
        return entries;
    }

    private static List<Correction> corrections(CaseHistory history, int decision) {
        List<Correction> corrections = new ArrayList<>();
        for (CaseHistory.Entry entry : history.entries()) {
            if (entry.event() instanceof DecisionCorrected correction && correction.decisionNumber() == decision) {
                corrections.add(new Correction(entry.stored().sequence() + 1, correction.wrong(), correction.right()));
            }
        }
        return corrections;
    }

    private Entry shown(CaseHistory.Entry entry, List<Correction> corrections) {
        GrantEvent event = entry.event();
        return new Entry(
                entry.stored().sequence() + 1,
                entry.stored().position(),
                event == null ? PageWords.word("timeline.unreadable") : PageWords.of(event.getClass()),
                entry.stored().name(),
                event != null,
                event == null ? null : LegalDay.of(event),
                Labels.time(entry.stored().recordedAt()),
                names.officer(entry.stored().context().actor()),
                entry.stored().context().profile(),
                event instanceof Record whole ? fields.of(whole) : List.of(),
                corrections);
    }
}
