package se.bifall.report;

import java.util.List;
import se.bifall.codes.InvalidValue;

/**
 * A part of a report: what it says in words, and the table beside.
 *
 * @param paragraphs written from the figures
 * @param rowHeading of the first column
 * @param columns headings of the figures; each row has as many
 */
public record ReportSection(
        String heading, List<String> paragraphs, String rowHeading, List<String> columns, List<ReportRow> rows) {
    private static final int MOST_ROWS = 500;

    public ReportSection {
        ReportText.printable(heading);
        ReportText.printable(rowHeading);
        paragraphs = List.copyOf(paragraphs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        paragraphs.forEach(ReportText::printable);
        columns.forEach(ReportText::printable);
        if (rows.size() > MOST_ROWS || paragraphs.size() > MOST_ROWS) {
            throw new InvalidValue("RimligRapport", "har mer än 500 rader eller stycken i ett avsnitt.");
        }
    }

    public List<ReportFigure> figures() {
        return rows.stream().flatMap(row -> row.figures().stream()).toList();
    }
}
