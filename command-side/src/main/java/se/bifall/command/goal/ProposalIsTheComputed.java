package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/**
 * Whoever assesses may leave the proposal out, and then has to say why; one that is stated is the one that the rule gives.
 *
 * @param computed null when nothing can be proposed
 * @param known false where nobody can compute it: then what is stated is taken at its word
 */
record ProposalIsTheComputed(
        @Nullable Fulfilment stated, @Nullable Fulfilment computed, boolean known) implements Rule {
    @Override
    public boolean holds() {
        return !known || stated == null || stated == computed;
    }

    @Override
    public String field() {
        return "proposal";
    }

    @Override
    public String sentence() {
        String said = stated == null ? "" : Words.of(stated);
        return computed == null
                ? "Förslaget är angivet som ”" + said + "”, men regeln ger inget förslag. Lämna det tomt."
                : "Förslaget är angivet som ”" + said + "”, men regeln föreslår ”" + Words.of(computed)
                        + "”. Läs förslaget igen och bedöm på nytt.";
    }
}
