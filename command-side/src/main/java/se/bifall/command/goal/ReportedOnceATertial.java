package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.Tertial;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/**
 * An outcome is reported once a tertial; after that it is corrected, so that both facts are kept.
 *
 * @param earlier what is reported already; null when nothing is
 */
record ReportedOnceATertial(
        String indicator, Tertial tertial, @Nullable IndicatorValue earlier) implements Rule {
    @Override
    public boolean holds() {
        return earlier == null;
    }

    @Override
    public String field() {
        return "tertial";
    }

    @Override
    public String sentence() {
        return "Utfallet av " + indicator + " är redan rapporterat för " + Words.of(tertial) + " (" + earlier
                + "). Rätta det i stället.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
