package se.bifall.command.goal;

import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.Indicator;

/** What is counted from decided cases is counted, every time; a typed figure beside it could only differ. */
record ComputedIsNotTyped(Indicator indicator) implements Rule {
    @Override
    public boolean holds() {
        return indicator.computed() == null;
    }

    @Override
    public String field() {
        return "indicator";
    }

    @Override
    public String sentence() {
        return "Indikatorn " + indicator.code() + " räknas fram ur besluten i Bifall och kan inte skrivas in. Rätta"
                + " ärendet om utfallet är fel.";
    }
}
