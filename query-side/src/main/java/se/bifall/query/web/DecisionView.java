package se.bifall.query.web;

import java.util.List;
import java.util.UUID;
import se.bifall.codes.Kronor;
import se.bifall.codes.ProposedOutcome;

/**
 * The Beslut page: the form, every check and what the decision would change.
 *
 * @param byTheBoard true when the secretary records what the nämnd decided
 * @param changed true when the amount is another than the button said
 */
public record DecisionView(
        ProposedOutcome outcome,
        boolean byTheBoard,
        List<FormField> fields,
        List<FaultSummary> summary,
        DraftView draft,
        long amount,
        boolean changed,
        String commandId,
        String expectedVersion) {
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Under which the button's text stands. */
    public String buttonKey() {
        return (byTheBoard ? "beslut.knappNamnd." : "beslut.knapp.") + outcome;
    }

    public String amountWords() {
        return PageWords.kronor(Kronor.of(amount));
    }
}
