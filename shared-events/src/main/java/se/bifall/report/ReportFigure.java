package se.bifall.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.InvalidValue;

/**
 * One figure of a report, exact.
 *
 * @param name the same in every report of its kind, so that two can be held against each other
 * @param label says what is counted, and net or gross where it is money
 * @param amount kronor or a count; for a share the part. Null when there is nothing to count
 * @param whole what a share is a share of, above zero; null for what is no share
 * @param figureIds the names that answer <i>Varför?</i>: what the figure is the sum or the quotient of
 * @param hidden true when few companies stand behind it, or it would give away one of few: then it holds no value
 */
public record ReportFigure(
        String name,
        String label,
        FigureUnit unit,
        @Nullable Long amount,
        @Nullable Long whole,
        List<String> figureIds,
        boolean hidden) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_IDS = 20;

    public ReportFigure {
        ReportText.printable(name);
        ReportText.printable(label);
        figureIds = List.copyOf(figureIds);
        figureIds.forEach(ReportText::printable);
        if (figureIds.size() > MOST_IDS) {
            throw new InvalidValue("RimligRapport", "har mer än 20 namn på en siffra.");
        }
        if (hidden && (amount != null || whole != null)) {
            throw new InvalidValue("DoldSiffra", "har ett värde på en siffra som är dold.");
        }
        if (whole != null && whole <= 0) {
            throw new InvalidValue("RimligRapport", "har en andel av noll eller mindre.");
        }
    }

    /** A figure that is shown. */
    public ReportFigure(
            String name,
            String label,
            FigureUnit unit,
            @Nullable Long amount,
            @Nullable Long whole,
            List<String> figureIds) {
        this(name, label, unit, amount, whole, figureIds, false);
    }

    /** The same without its value, and without the names that would lead to it. */
    public ReportFigure asHidden() {
        return new ReportFigure(name, label, unit, null, null, List.of(), true);
    }

    /** Exact for kronor and counts; a share in per cent, rounded half up only here. Empty when there is nothing to count or it is hidden. */
    public Optional<BigDecimal> value(int decimals) {
        if (amount == null || (unit == FigureUnit.PER_CENT && whole == null)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(amount);
        return Optional.of(
                whole == null
                        ? exact
                        : exact.multiply(HUNDRED).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }

    /** True when both say the same, whatever they are called. */
    public boolean saysTheSameAs(ReportFigure other) {
        return hidden == other.hidden && Objects.equals(amount, other.amount) && Objects.equals(whole, other.whole);
    }
}
