package se.bifall.command.report;

import org.jspecify.annotations.Nullable;
import se.bifall.command.grantcase.rule.Rule;

/**
 * A report says what events give, and nothing that somebody typed.
 *
 * @param deviates what differs, as a sentence; null when nothing does
 */
record SaysWhatIsComputed(@Nullable String deviates) implements Rule {
    @Override
    public boolean holds() {
        return deviates == null;
    }

    @Override
    public String field() {
        return "sections";
    }

    @Override
    public String sentence() {
        return deviates == null ? "" : deviates;
    }
}
