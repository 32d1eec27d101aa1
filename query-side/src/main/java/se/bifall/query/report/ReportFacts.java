package se.bifall.query.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ReportId;
import se.bifall.events.ReportEvent;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.events.ReportEvent.ReportWithdrawn;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.report.ReportAxis;

/**
 * A published report.
 *
 * @param published what was said, as it was said
 * @param recordedAt the store's clock
 * @param recordedBy who was logged in
 * @param event position in the log of the publication
 * @param withdrawn null while it stands
 */
public record ReportFacts(
        ReportPublished published,
        Instant recordedAt,
        String recordedBy,
        long event,
        @Nullable ReportWithdrawn withdrawn,
        long version) {

    /**
     * @param position of the event
     * @throws IllegalStateException when a report is withdrawn that never was published
     */
    public static ReportFacts after(
            @Nullable ReportFacts before, ReportEvent event, Instant recordedAt, String actor, long position) {
        return switch (event) {
            case ReportPublished e -> new ReportFacts(e, recordedAt, actor, position, null, 1);
            case ReportWithdrawn e -> {
                if (before == null) {
                    throw new IllegalStateException("händelse för en okänd rapport");
                }
                yield new ReportFacts(
                        before.published, before.recordedAt, before.recordedBy, before.event, e, before.version + 1);
            }
        };
    }

    public ReportId id() {
        return published.reportId();
    }

    /** What was known when it was published: asked again, it gives the same figures. */
    public PointInTime pointThen() {
        return new PointInTime(
                published.axis() == ReportAxis.RECORDED ? Axis.RECORDED : Axis.DECIDED,
                published.asOf(),
                published.position());
    }

    /** The same with all that is known today; what was known by an earlier day can't change, so there the day falls. */
    public PointInTime pointNow() {
        LocalDate day = published.axis() == ReportAxis.RECORDED ? null : published.asOf();
        return PointInTime.at(Axis.DECIDED, day);
    }
}
