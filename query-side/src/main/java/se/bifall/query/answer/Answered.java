package se.bifall.query.answer;

import java.util.List;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.projection.Standing;

/**
 * A question, its answer, and where the log stood.
 *
 * @param standing what was looked at
 */
public record Answered(Asked asked, Standing standing, Distribution distribution) {

    /**
     * The name that a figure of this answer keeps.
     *
     * @param cell the keys of its row; empty for the total
     */
    public FigureId figure(List<String> cell, Quantity quantity) {
        return FigureId.of(asked.of(quantity), cell, standing.position());
    }
}
