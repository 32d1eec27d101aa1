package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;
import se.bifall.command.grantcase.rule.Rule;

/** A correction changes something: 60 and 60.0 are the same outcome. */
record CorrectionDiffers(@Nullable IndicatorValue earlier, IndicatorValue now) implements Rule {
    @Override
    public boolean holds() {
        if (earlier == null) {
            return true;
        }
        return (earlier.isNumber() && now.isNumber())
                ? earlier.number().compareTo(now.number()) != 0
                : !earlier.equals(now);
    }

    @Override
    public String field() {
        return "value";
    }

    @Override
    public String sentence() {
        return "Utfallet är redan " + earlier + "; rättelsen ändrar ingenting.";
    }
}
