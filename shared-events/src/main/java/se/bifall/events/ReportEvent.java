package se.bifall.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.ReportId;
import se.bifall.report.ReportAxis;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportSection;

/** What has happened to a report. Later corrections change what is asked today, never what was published. */
public sealed interface ReportEvent extends BifallEvent {
    ReportId reportId();

    /** A colon is in no id of a case or frame, so that a report never takes theirs. */
    @Override
    default String stream() {
        return "rapport:" + reportId().value();
    }

    /**
     * A report as it was read that day: words, figures and definitions.
     *
     * @param year that it is about
     * @param asOf the last day counted; null for all that was known
     * @param position the last event that was known
     * @param smallestGroup the fewest companies that stand behind a figure that is shown; null when nothing was hidden, as
     *     in revision 1
     */
    @EventName("ReportPublished/2")
    record ReportPublished(
            ReportId reportId,
            ReportKind kind,
            String title,
            int year,
            @Nullable LocalDate asOf,
            ReportAxis axis,
            long position,
            List<ReportSection> sections,
            List<ReportDefinition> definitions,
            @Nullable Integer smallestGroup,
            OfficerId publishedBy,
            LocalDate publishedOn)
            implements ReportEvent {
        /** Every figure, in the order they are read. */
        public List<ReportFigure> figures() {
            return sections.stream()
                    .flatMap(section -> section.figures().stream())
                    .toList();
        }
    }

    /** It is no longer held to be right; it can still be read. */
    @EventName("ReportWithdrawn/1")
    record ReportWithdrawn(ReportId reportId, String reason, OfficerId withdrawnBy, LocalDate withdrawnOn)
            implements ReportEvent {}
}
