package se.bifall.region;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CompanySize;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;

/**
 * How much may be granted.
 *
 * @param min least grant; null when nothing is stated
 * @param max largest grant; null when nothing is stated
 * @param maxExpenditure most of approved costs; null when nothing is stated
 * @param shares of the approved costs; empty when nothing is stated
 */
public record Ceiling(
        @Nullable Kronor min,
        @Nullable Kronor max,
        @Nullable Kronor maxExpenditure,
        List<Share> shares) {

    /**
     * A largest share of the approved costs.
     *
     * @param areas where it holds; empty for everywhere
     * @param sizes of company it holds for; empty for all
     * @param criterion that a caseworker must find met for it to hold, as that the place is glesbygd
     */
    public record Share(
            int percent,
            Set<InvestmentArea> areas,
            Set<CompanySize> sizes,
            @Nullable CriterionCode criterion) {
        boolean holds(InvestmentArea area, CompanySize size, Set<CriterionCode> met) {
            return (areas.isEmpty() || areas.contains(area))
                    && (sizes.isEmpty() || sizes.contains(size))
                    && (criterion == null || met.contains(criterion));
        }
    }

    /** The highest share, in per cent, of those that hold for the case; empty when none does. */
    public OptionalInt percent(InvestmentArea area, CompanySize size, Set<CriterionCode> met) {
        return shares.stream()
                .filter(share -> share.holds(area, size, met))
                .mapToInt(Share::percent)
                .max();
    }
}
