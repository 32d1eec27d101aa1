package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;

/** The events of one case as this version reads them, oldest first; one that can't be read keeps its place. */
public record CaseHistory(List<Entry> entries) {
    /** @param event null when it can't be read */
    record Entry(StoredEvent stored, @Nullable GrantEvent event) {}

    static CaseHistory of(List<StoredEvent> events) {
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent stored : events) {
            try {
                BifallEvent event = EventCodec.decode(stored.name(), stored.payload());
                if (event instanceof GrantEvent grantEvent) {
                    entries.add(new Entry(stored, grantEvent));
                }
            } catch (UnreadableEvent e) {
                entries.add(new Entry(stored, null));
            }
        }
        return new CaseHistory(List.copyOf(entries));
    }

    public <T> List<T> all(Class<T> type) {
        return entries.stream()
                .map(Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public <T extends GrantEvent> Optional<T> last(Class<T> type) {
        List<T> all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Who made the proposal that stands, and so is föredragande. */
    Optional<OfficerId> proposer() {
        return last(DecisionProposed.class).map(DecisionProposed::preparedBy);
    }
}
