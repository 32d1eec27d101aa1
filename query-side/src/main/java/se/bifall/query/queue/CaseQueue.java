package se.bifall.query.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.DeadLetter;
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.Standing;
import se.bifall.query.work.Deadlines;

/** The queue as it is now: an index that is made anew when a case, or the day, has changed; and as it was. */
@Component
public class CaseQueue {
    private final FactTable table;
    private final Clock clock;
    private final Deadlines.Times times;
    private final AsOf asOf;
    private volatile @Nullable Now now;
    private volatile @Nullable Seen seen;

    private record Now(FactTable.Snapshot snapshot, QueueIndex index) {}

    CaseQueue(FactTable table, AsOf asOf, Clock clock, Deadlines.Times times) {
        this.asOf = asOf;
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

    /**
     * The queue at a point in time.
     *
     * @param index the cases as they were, with what was due as counted from that day; sittings as they are known now
     */
    public record Seen(Standing standing, QueueIndex index) {}

    /** One earlier point is kept, since who turns a page asks for it again. */
    public Seen at(PointInTime point) {
        Standing standing = asOf.at(point);
        if (point.isNow()) {
            return new Seen(standing, index());
        }
        LocalDate day = Objects.requireNonNullElseGet(point.day(), () -> PointInTime.dayOf(standing.recordedAt()));
        Seen known = seen;
        if (known == null
                || !known.standing().equals(standing)
                || !known.index().today().equals(day)) {
            known = new Seen(standing, QueueIndex.of(standing.cases(), table.sittings(), null, times, day));
            seen = known;
        }
        return known;
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
