package se.bifall.query.report;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.memory.Recent;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;

/**
 * The drafts that were looked into last: who asks why of one figure often asks of the next. Only what is named by its newest
 * event is kept, for it never changes; but for what could not be read and now can, or the other way round, and what
 * somebody put right in the log before a rebuild.
 */
@Component
final class KeptDrafts {
    private static final int KEPT = 8;
    private final Reports reports;
    private final AsOf asOf;
    /** Let go when memory is short. */
    private final Map<Key, SoftReference<Draft>> kept = Recent.atMost(KEPT);

    KeptDrafts(Reports reports, AsOf asOf) {
        this.reports = reports;
        this.asOf = asOf;
    }

    private record Key(
            String slug,
            int year,
            PointInTime point,
            Set<String> leftOut,
            Object folding,
            @Nullable Integer smallestGroup) {}

    Draft draft(ReportMaker maker, int year, PointInTime point) {
        return published(maker, year, point, null);
    }

    /** Whether a point names an event that has not happened. */
    boolean isBeyond(PointInTime point) {
        return point.position() != null
                && point.position() > asOf.at(PointInTime.NOW).position();
    }

    /** @param smallestGroup the fewest companies that stand behind a figure that is shown; null to hide nothing */
    Draft published(ReportMaker maker, int year, PointInTime point, @Nullable Integer smallestGroup) {
        if (point.position() == null) {
            return reports.published(maker, year, point, smallestGroup);
        }
        Key key = new Key(maker.slug(), year, point, asOf.at(PointInTime.NOW).leftOut(), asOf.folding(), smallestGroup);
        Draft known = known(key);
        if (known == null) {
            known = reports.published(maker, year, point, smallestGroup).askedAt(point);
            synchronized (kept) {
                kept.put(key, new SoftReference<>(known));
            }
        }
        return known;
    }

    private @Nullable Draft known(Key key) {
        synchronized (kept) {
            SoftReference<Draft> reference = kept.get(key);
            return reference == null ? null : reference.get();
        }
    }
}
