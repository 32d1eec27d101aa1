package se.bifall.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.InvestmentArea;

/**
 * What a sub-goal is measured by.
 *
 * @param code the same from one plan to the next, so that years can be compared
 * @param unit as {@code %} or {@code st}; null for none
 * @param target null when none is stated: the indicator is then not judged, except where its kind needs none
 * @param scale the steps of an ordinal scale in words, the lowest first; its values are 1, 2 …
 * @param computed null when people report the outcome
 * @param area the investment area that {@link Computation#COMPANY_SUPPORT_TO_AREA} counts; null for every other
 * @param note what its source says of the target or leaves open
 */
public record Indicator(
        String code,
        String label,
        Kind kind,
        @Nullable String unit,
        @Nullable IndicatorValue target,
        List<String> scale,
        @Nullable Computation computed,
        @Nullable InvestmentArea area,
        @Nullable String note) {

    /** How an outcome is held against its target. */
    public enum Kind {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        /** Its own wording is the target: {@code JA} unless another is stated. */
        YES_NO,
        /** A step on a scale in words. */
        ORDINAL,
        /** No target: compared with the year before. */
        SHALL_INCREASE
    }

    /** True when an outcome of that form can be one of this indicator. */
    public boolean takes(IndicatorValue value) {
        return switch (kind) {
            case YES_NO -> !value.isNumber();
            case ORDINAL ->
                value.isNumber()
                        && value.value().matches("[0-9]{1,3}")
                        && Integer.parseInt(value.value()) >= 1
                        && Integer.parseInt(value.value()) <= scale.size();
            case HIGHER_IS_BETTER, LOWER_IS_BETTER, SHALL_INCREASE -> value.isNumber();
        };
    }

    /** What an outcome may be, in Swedish, to end a sentence with. */
    public String takesWhat() {
        return switch (kind) {
            case YES_NO -> "JA eller NEJ";
            case ORDINAL -> "ett steg på skalan, 1–" + scale.size() + " (" + String.join(", ", scale) + ")";
            case HIGHER_IS_BETTER, LOWER_IS_BETTER, SHALL_INCREASE -> "ett tal";
        };
    }
}
