package se.bifall.query.web.goal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Tertial;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.goal.GoalBoard;
import se.bifall.query.report.AnnualFigures;
import se.bifall.query.report.CountedFigure;
import se.bifall.region.Indicator;

/** The names of the figures that computed indicators show: the same as in the yearly report of the year. */
record GoalWhy(GoalBoard.Seen seen) {
    /** Empty for an indicator that people report. */
    Optional<FigureId> of(int year, Indicator indicator, Tertial tertial) {
        PointInTime point = seen.pointOf(year, tertial);
        return AnnualFigures.nameOf(indicator)
                .map(name -> CountedFigure.id(AnnualFigures.SLUG, year, name, point.knownAt(seen.position())));
    }

    /** Where the page leads to; null for an indicator that people report. */
    public @Nullable String address(int year, Indicator indicator, Tertial tertial) {
        return of(year, indicator, tertial).map(id -> "/varfor/" + id).orElse(null);
    }
}
