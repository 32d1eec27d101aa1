package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.ActivityStatus.Contribution;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/** An activity that is not as planned says why (årsrapporten: orsak till avvikelse). */
record DeviationExplained(ActivityStatus status, @Nullable String deviation) implements Rule {
    @Override
    public boolean holds() {
        return status.contribution() == Contribution.WHOLLY || (deviation != null && !deviation.isBlank());
    }

    @Override
    public String field() {
        return "deviation";
    }

    @Override
    public String sentence() {
        return "Läget är ”" + Words.of(status) + "”. Skriv orsaken till avvikelsen.";
    }
}
