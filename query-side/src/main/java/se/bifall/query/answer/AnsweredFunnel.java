package se.bifall.query.answer;

import java.util.List;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Funnel;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.projection.Standing;

/**
 * A question, how far its applications have come, and where the log stood.
 *
 * @param standing what was looked at
 */
public record AnsweredFunnel(Asked asked, Standing standing, Funnel funnel) {

    /**
     * The name that a figure of this answer keeps.
     *
     * @param cell the keys of its row; empty for the total
     * @param quantity cases, companies or the kronor of the stage
     */
    public FigureId figure(List<String> cell, Stage stage, Quantity quantity) {
        return FigureId.of(asked.of(quantity), cell, standing.position(), stage);
    }
}
