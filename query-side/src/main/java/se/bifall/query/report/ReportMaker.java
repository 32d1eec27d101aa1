package se.bifall.query.report;

import java.util.Set;
import se.bifall.query.projection.Standing;
import se.bifall.report.ReportKind;

/** One kind of report. One file each; declared as a Spring component, it is found by itself. */
public interface ReportMaker {
    ReportKind kind();

    /** As in the address. */
    String slug();

    /** What the report answers, in one Swedish sentence. */
    String about();

    Draft draft(Scope scope);

    /**
     * What a report is asked to be about.
     *
     * @param year the calendar year
     * @param standing cases and frames as they stood
     * @param hidden names of figures that are written without their values
     */
    record Scope(int year, Standing standing, Set<String> hidden) {
        Scope(int year, Standing standing) {
            this(year, standing, Set.of());
        }
    }
}
