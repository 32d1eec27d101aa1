package se.bifall.command.goal;

import se.bifall.codes.IndicatorValue;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.Indicator;

/** An outcome is of the indicator's kind, and a step is on its scale. */
record ValueFitsKind(Indicator indicator, IndicatorValue value) implements Rule {
    @Override
    public boolean holds() {
        return indicator.takes(value);
    }

    @Override
    public String field() {
        return "value";
    }

    @Override
    public String sentence() {
        return "Utfallet är " + value + ", men indikatorn " + indicator.code() + " tar " + indicator.takesWhat() + ".";
    }
}
