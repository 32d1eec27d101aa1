package se.bifall.query.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.PointInTime;
import se.bifall.report.ReportFigure;

/**
 * A published report held against its own question: asked again of what was known then, and of what is known now.
 *
 * @param reproduced true when then and published say the same, figure by figure and word by word
 * @param deviating labels of figures, and headings of words, that could not be reproduced
 * @param now the point in time that it is compared with
 * @param position the last event known now
 */
public record Comparison(
        boolean reproduced, List<String> deviating, PointInTime now, long position, List<Change> changes) {

    /**
     * One figure that says another thing today.
     *
     * @param then as published; null when the report did not have it
     * @param now as it is today; null when there is no such figure any longer
     * @param causes the events that came after and changed it, oldest first
     */
    public record Change(
            @Nullable ReportFigure then, @Nullable ReportFigure now, List<Cause> causes) {
        /** The same, of a figure that is hidden in either: which events changed it, and not by how much. */
        Change withoutNumbers() {
            return new Change(
                    then == null ? null : then.asHidden(),
                    now == null ? null : now.asHidden(),
                    causes.stream().map(Cause::withoutAmount).toList());
        }

        public ReportFigure figure() {
            return now == null ? java.util.Objects.requireNonNull(then) : now;
        }
    }
}
