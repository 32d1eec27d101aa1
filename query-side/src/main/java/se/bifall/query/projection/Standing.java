package se.bifall.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    private final List<FrameFacts> frames;
    private final Set<String> leftOut;
    private volatile @Nullable FactColumns columns;

    Standing(
            PointInTime point,
            long position,
            Instant recordedAt,
            List<CaseFacts> cases,
            List<FrameFacts> frames,
            Set<String> leftOut) {
        this.point = point;
        this.position = position;
        this.recordedAt = recordedAt;
        this.cases = cases;
        this.frames = frames;
        this.leftOut = leftOut;
    }

    public PointInTime point() {
        return point;
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
        return frames;
    }

    /** Streams with an event that can't be read or placed: said on every figure that they could touch. */
    public Set<String> leftOut() {
        return leftOut;
    }

    /** The postings of the cases in columns, made once. */
    public FactColumns columns() {
        FactColumns known = columns;
        if (known == null) {
            known = new FactColumns(cases);
            columns = known;
        }
        return known;
    }
}
