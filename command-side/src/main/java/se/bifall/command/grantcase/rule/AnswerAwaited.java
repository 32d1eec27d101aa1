package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The party's time to answer is over, or it has answered, before the decision (förvaltningslagen 25 §).
 *
 * @param openUntil last day of the longest time that still runs unanswered; null when none does
 */
public record AnswerAwaited(LocalDate decidedOn, @Nullable LocalDate openUntil) implements Rule {
    @Override
    public boolean holds() {
        return openUntil == null || decidedOn.isAfter(openUntil);
    }

    @Override
    public String field() {
        return "decision.decidedOn";
    }

    @Override
    public String sentence() {
        return "Den sökande har till och med " + openUntil + " på sig att svara och har inte svarat. Beslutet kan inte"
                + " dateras " + decidedOn + " (förvaltningslagen 25 §).";
    }
}
