package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Words;
import se.bifall.events.GrantEvent;
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
            List<EventFields.Field> fields) {}

    /** Newest first. */
    List<Entry> of(CaseHistory history) {
        List<Entry> entries = new ArrayList<>();
        history.entries().forEach(entry -> entries.addFirst(shown(entry)));
        return entries;
    }

    private Entry shown(CaseHistory.Entry entry) {
        GrantEvent event = entry.event();
        return new Entry(
                entry.stored().sequence() + 1,
                entry.stored().position(),
                event == null ? "Händelsen kan inte läsas" : Words.of(event.getClass()),
                entry.stored().name(),
                event != null,
                event == null ? null : LegalDay.of(event),
                Labels.time(entry.stored().recordedAt()),
                names.officer(entry.stored().context().actor()),
                entry.stored().context().profile(),
                event instanceof Record whole ? fields.of(whole) : List.of());
    }
}
