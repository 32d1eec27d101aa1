package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.Tertial;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** Only what is reported can be corrected. */
record OutcomeToCorrect(
        String indicator, Tertial tertial, @Nullable IndicatorValue earlier) implements Rule {
    @Override
    public boolean holds() {
        return earlier != null;
    }

    @Override
    public String field() {
        return "tertial";
    }

    @Override
    public String sentence() {
        return "Utfallet av " + indicator + " är inte rapporterat för " + Words.of(tertial)
                + ", så det finns inget att rätta. Rapportera det i stället.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
