package se.bifall.query.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.projection.DeadLetter;
import se.bifall.query.projection.FactTable;
import se.bifall.query.work.Deadlines;

/** The queue as it is now: an index that is made anew when a case, or the day, has changed. */
@Component
public class CaseQueue {
    private final FactTable table;
    private final Clock clock;
    private final Deadlines.Times times;
    private volatile @Nullable Now now;

    private record Now(FactTable.Snapshot snapshot, QueueIndex index) {}

    CaseQueue(FactTable table, Clock clock, Deadlines.Times times) {
        this.table = table;
        this.clock = clock;
        this.times = times;
    }

    public QueueIndex index() {
        FactTable.Snapshot snapshot = table.snapshot();
        LocalDate today = LocalDate.now(clock);
        Now known = now;
        if (known != null
                && known.snapshot().equals(snapshot)
                && known.index().today().equals(today)) {
            return known.index();
        }
        return renew(snapshot, today);
    }

    private synchronized QueueIndex renew(FactTable.Snapshot snapshot, LocalDate today) {
        Now known = now;
        if (known != null
                && known.index().today().equals(today)
                && (known.snapshot().equals(snapshot) || known.snapshot().position() > snapshot.position())) {
            return known.index();
        }
        QueueIndex index =
                QueueIndex.of(snapshot.cases(), table.sittings(), known == null ? null : known.index(), times, today);
        now = new Now(snapshot, index);
        return index;
    }

    /** Ids of cases that are left out, because an event can't be read. */
    public List<String> setAside() {
        return table.snapshot().deadLetters().stream().map(DeadLetter::stream).toList();
    }
}
