package se.bifall.report;

/**
 * A definition that figures of a report rest on.
 *
 * @param name of the dimension or the measure, as {@code ledBy}
 * @param version raised when the definition changes
 */
public record ReportDefinition(String name, int version, String label, String text) {
    public ReportDefinition {
        ReportText.printable(name);
        ReportText.printable(label);
        ReportText.printable(text);
    }
}
