package se.bifall.query.projection;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.casefile.PointInTime;

/** Cases and frames as they stood at any point: the same fold, of the events that the point covers. */
@Component
public final class AsOf {
    private static final int BATCH = 10_000;
    private static final int KEPT = 6;
    private final EventLog log;
    private final FactTable table;
    /** Let go when memory is short: a large portfolio's earlier standings together don't fit. */
    private final Map<Looked, SoftReference<Standing>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Looked, SoftReference<Standing>> eldest) {
            return size() > KEPT;
        }
    };

    private volatile @Nullable Now now;

    AsOf(EventLog log, FactTable table) {
        this.log = log;
        this.table = table;
    }

    /** @param head a legal day can get more events as long as the log grows */
    private record Looked(PointInTime point, long head) {}

    private record Now(FactTable.Snapshot snapshot, Standing standing) {}

    /** Now is answered from memory; an earlier point by a fold, which is kept for the next question while there is room. */
    public Standing at(PointInTime point) {
        Standing now = now();
        if (point.day() == null && (point.position() == null || point.position() == now.position())) {
            return now;
        }
        long last = point.position() == null ? Long.MAX_VALUE : point.position();
        Looked looked = new Looked(point, Math.min(log.head(), last));
        synchronized (kept) {
            SoftReference<Standing> known = kept.get(looked);
            Standing standing = known == null ? null : known.get();
            if (standing != null) {
                return standing;
            }
        }
        Standing folded = new Fold(point).whole();
        synchronized (kept) {
            kept.put(looked, new SoftReference<>(folded));
        }
        return folded;
    }

    @SuppressWarnings("ReferenceEquality") // the snapshot is the same object until something changes
    private Standing now() {
        FactTable.Snapshot snapshot = table.snapshot();
        Now known = now;
        if (known == null || known.snapshot() != snapshot) {
            Set<String> leftOut = new HashSet<>();
            snapshot.deadLetters().forEach(letter -> leftOut.add(letter.stream()));
            known = new Now(
                    snapshot,
                    new Standing(
                            PointInTime.NOW,
                            snapshot.position(),
                            snapshot.recordedAt(),
                            List.copyOf(snapshot.cases()),
                            List.copyOf(snapshot.frames()),
                            leftOut));
            now = known;
        }
        return known.standing();
    }

    private final class Fold {
        private final PointInTime point;
        private final Map<String, CaseFacts> cases = new LinkedHashMap<>();
        private final Map<String, FrameFacts> frames = new LinkedHashMap<>();
        private final Set<String> leftOut = new HashSet<>();
        private long position;
        private Instant recordedAt = Instant.EPOCH;

        Fold(PointInTime point) {
            this.point = point;
        }

        Standing whole() {
            List<StoredEvent> batch = log.read(0, BATCH);
            while (!batch.isEmpty()) {
                List<StoredEvent> known = batch.stream()
                        .filter(stored -> !point.isUnknownYet(stored.position(), stored.recordedAt()))
                        .toList();
                List<Object> decoded = known.parallelStream().map(AsOf::decoded).toList();
                for (int i = 0; i < known.size(); i++) {
                    add(known.get(i), decoded.get(i));
                }
                batch = log.read(batch.getLast().position(), BATCH);
            }
            leftOut.forEach(cases::remove);
            leftOut.forEach(frames::remove);
            return new Standing(
                    point,
                    position,
                    recordedAt,
                    new ArrayList<>(cases.values()),
                    new ArrayList<>(frames.values()),
                    leftOut);
        }

        private void add(StoredEvent stored, Object decoded) {
            position = stored.position();
            recordedAt = stored.recordedAt();
            if (leftOut.contains(stored.stream())) {
                return;
            }
            if (!(decoded instanceof BifallEvent event)) {
                leftOut.add(stored.stream());
            } else if (point.covers(LegalDay.of(event), stored.recordedAt())) {
                try {
                    add(event, stored);
                } catch (RuntimeException e) {
                    leftOut.add(stored.stream());
                }
            }
        }

        private void add(BifallEvent event, StoredEvent stored) {
            if (event instanceof GrantEvent e) {
                cases.put(stored.stream(), CaseFold.after(cases.get(stored.stream()), e, stored.position()));
            } else if (event instanceof FrameEvent e) {
                frames.put(stored.stream(), FrameFacts.after(frames.get(stored.stream()), e));
            }
        }
    }

    private static Object decoded(StoredEvent stored) {
        try {
            return EventCodec.decode(stored.name(), stored.payload());
        } catch (UnreadableEvent e) {
            return e;
        }
    }
}
