package se.bifall.report;

import java.util.List;
import se.bifall.codes.InvalidValue;

/** A row of a table: what it is about, and a figure for each column. */
public record ReportRow(String label, List<ReportFigure> figures) {
    private static final int MOST_FIGURES = 50;

    public ReportRow {
        ReportText.printable(label);
        figures = List.copyOf(figures);
        if (figures.size() > MOST_FIGURES) {
            throw new InvalidValue("RimligRapport", "har mer än 50 siffror på en rad.");
        }
    }
}
