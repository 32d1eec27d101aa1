package se.bifall.commands;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.ANALYTIKER;

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

/** What may be asked about a report. Those who work with figures publish; the figures are what is computed, and nothing else is taken. */
public sealed interface ReportCommand extends BifallCommand {
    ReportId reportId();

    @Override
    default String stream() {
        return "rapport:" + reportId().value();
    }

    /**
     * @param position the last event known when the figures were asked for
     * @param smallestGroup the fewest companies that stand behind a figure that is shown, as the region profile says
     */
    @By({ANALYTIKER, ADMINISTRATOR})
    record PublishReport(
            ReportId reportId,
            ReportKind kind,
            String title,
            int year,
            @Nullable LocalDate asOf,
            ReportAxis axis,
            long position,
            List<ReportSection> sections,
            List<ReportDefinition> definitions,
            int smallestGroup,
            OfficerId publishedBy,
            LocalDate publishedOn)
            implements ReportCommand {
        public List<ReportFigure> figures() {
            return sections.stream()
                    .flatMap(section -> section.figures().stream())
                    .toList();
        }
    }

    @By({ANALYTIKER, ADMINISTRATOR})
    record WithdrawReport(ReportId reportId, String reason, OfficerId withdrawnBy, LocalDate withdrawnOn)
            implements ReportCommand {}
}
