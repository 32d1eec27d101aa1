package se.bifall.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.PointInTime;

/** Cases and frames as they stood at one point in time. */
public final class Standing {
    private final PointInTime point;
    private final long position;
    private final Instant recordedAt;
    private final List<CaseFacts> cases;
    private final Set<String> leftOut;
    private final Once<List<FrameFacts>> frames;
    private final Once<FactColumns> columns;

    Standing(
            PointInTime point,
            long position,
            Instant recordedAt,
            List<CaseFacts> cases,
            Supplier<List<FrameFacts>> frames,
            Set<String> leftOut,
            Supplier<FactColumns> columns) {
        this.point = point;
        this.position = position;
        this.recordedAt = recordedAt;
        this.cases = cases;
        this.leftOut = leftOut;
        this.frames = new Once<>(frames);
        this.columns = new Once<>(columns);
    }

    /** Worked out by the first who asks; what it is worked out from is let go then. */
    private static final class Once<T> {
        private @Nullable Supplier<T> how;
        private volatile @Nullable T found;

        Once(Supplier<T> how) {
            this.how = how;
        }

        T get() {
            T known = found;
            return known == null ? work() : known;
        }

        private synchronized T work() {
            T known = found;
            if (known == null) {
                if (how == null) {
                    throw new IllegalStateException("nothing to work it out from");
                }
                known = how.get();
                found = known;
                how = null;
            }
            return known;
        }
    }

    public PointInTime point() {
        return point;
    }

    /** The same point with the newest event that was looked at: what it gives never changes. */
    public PointInTime known() {
        return point.knownAt(position);
    }

    /** The newest event that was looked at; 0 before any. */
    public long position() {
        return position;
    }

    /** When that event was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public List<CaseFacts> cases() {
        return cases;
    }

    public List<FrameFacts> frames() {
        return frames.get();
    }

    /** Streams with an event that can't be read or placed: said on every figure that they could touch. */
    public Set<String> leftOut() {
        return leftOut;
    }

    /** The postings of the cases in columns, made once. */
    public FactColumns columns() {
        return columns.get();
    }

    /** The same, null when nobody has asked for them yet. */
    @Nullable
    FactColumns columnsIfAny() {
        return columns.found;
    }
}
