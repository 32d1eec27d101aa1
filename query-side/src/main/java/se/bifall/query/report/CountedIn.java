package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.query.projection.FactTable;
import se.bifall.report.ReportFigure;

/** The published reports that a case is part of: asked again of what was known when each was published. */
@Component
public final class CountedIn {
    private final FactTable table;
    private final Reports reports;

    CountedIn(FactTable table, Reports reports) {
        this.table = table;
        this.reports = reports;
    }

    /** @param amount what the case adds to the figure, or to its numerator, in the figure's own unit */
    public record Line(ReportFigure figure, long amount) {}

    /** @param lines the figures that count the case, in the order they are read */
    public record Counted(ReportFacts report, List<Line> lines) {}

    /** The newest report first; a report that does not count the case is left out. */
    public List<Counted> of(String caseId) {
        return table.reports().stream()
                .map(report -> new Counted(report, lines(report, caseId)))
                .filter(counted -> !counted.lines().isEmpty())
                .toList();
    }

    private List<Line> lines(ReportFacts report, String caseId) {
        Draft then = reports.draft(
                reports.maker(report.published().kind()), report.published().year(), report.pointThen());
        List<Line> lines = new ArrayList<>();
        for (ReportFigure figure : report.published().figures()) {
            List<Part> own = then.partsOf(figure.name()).stream()
                    .filter(part -> part.stream().equals(caseId) && (part.above() != 0 || part.below() != 0))
                    .toList();
            if (!own.isEmpty()) {
                lines.add(new Line(figure, own.stream().mapToLong(Part::above).sum()));
            }
        }
        return List.copyOf(lines);
    }
}
