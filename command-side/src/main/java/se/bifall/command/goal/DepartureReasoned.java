package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/**
 * People decide, and may depart from what the rule proposes; then they say why. So does whoever changes an assessment that
 * is made.
 *
 * @param proposal null when nothing could be proposed
 * @param earlier the assessment that it replaces; null for the first of the tertial
 */
record DepartureReasoned(
        Fulfilment assessment,
        @Nullable Fulfilment proposal,
        @Nullable Fulfilment earlier,
        @Nullable String motivering) implements Rule {
    @Override
    public boolean holds() {
        return (assessment == proposal && earlier == null) || (motivering != null && !motivering.isBlank());
    }

    @Override
    public String field() {
        return "motivering";
    }

    @Override
    public String sentence() {
        if (earlier != null) {
            return "Delmålet är redan bedömt som ”" + Words.of(earlier) + "”. Motivera den nya bedömningen.";
        }
        return proposal == null
                ? "Regeln ger inget förslag för delmålet. Motivera bedömningen ”" + Words.of(assessment) + "”."
                : "Bedömningen ”" + Words.of(assessment) + "” avviker från förslaget ”" + Words.of(proposal)
                        + "”. Motivera den.";
    }
}
