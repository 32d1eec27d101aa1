package se.bifall.query.projection;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import se.bifall.query.audit.Refusal;

/** Every refusal, by its place in the log. */
final class RefusalTable {
    private final ConcurrentSkipListMap<Long, Refusal> byPosition = new ConcurrentSkipListMap<>();

    /** A view that may grow while it is read. */
    Collection<Refusal> newestFirst() {
        return Collections.unmodifiableCollection(byPosition.descendingMap().values());
    }

    void add(Map<Long, Refusal> refusals) {
        byPosition.putAll(refusals);
    }

    /** Takes over everything of another table; what was here and is not there is forgotten. */
    void replaceBy(RefusalTable other) {
        byPosition.putAll(other.byPosition);
        byPosition.keySet().retainAll(other.byPosition.keySet());
    }
}
