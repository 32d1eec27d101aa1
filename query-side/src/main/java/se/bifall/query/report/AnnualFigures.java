package se.bifall.query.report;

import java.util.Optional;
import se.bifall.codes.InvestmentArea;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** What the figures of the yearly report are called that are a computed indicator as well. */
public final class AnnualFigures {
    /** The yearly report, as in the address. */
    public static final String SLUG = "arsrapport";

    static final String PRIORITIES = "PRIORITERINGAR";
    static final String WOMEN = "KVINNOR";
    static final String ASPECTS = "ASPEKTER";

    private AnnualFigures() {}

    static String area(InvestmentArea area) {
        return "OMRADE_" + area;
    }

    /** Empty for an indicator that people report. */
    public static Optional<String> nameOf(Indicator indicator) {
        Computation computation = indicator.computed();
        if (computation == null) {
            return Optional.empty();
        }
        return switch (computation) {
            case RUS_PRIORITIES_GRANTED -> Optional.of(PRIORITIES);
            case COMPANY_SUPPORT_TO_AREA ->
                Optional.ofNullable(indicator.area()).map(AnnualFigures::area);
            case COMPANIES_LED_BY_WOMEN -> Optional.of(WOMEN);
            case PROJECTS_USING_ALL_ASPECTS -> Optional.of(ASPECTS);
        };
    }
}
