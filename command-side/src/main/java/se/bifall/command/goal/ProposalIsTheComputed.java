package se.bifall.command.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/**
 * Whoever assesses may leave the proposal out, and then has to say why; one that is stated is the one that the rule gives,
 * or gave on the day of the assessment with what was known then: what came to be known afterwards changes no past reading.
 *
 * @param computed null where nobody can compute it: then what is stated is taken at its word
 */
record ProposalIsTheComputed(
        @Nullable Fulfilment stated, @Nullable Proposed computed) implements Rule {
    @Override
    public boolean holds() {
        return computed == null || stated == null || stated == computed.now() || stated == computed.onTheDay();
    }

    @Override
    public String field() {
        return "proposal";
    }

    @Override
    public String sentence() {
        String said = "Förslaget är angivet som ”" + (stated == null ? "" : Words.of(stated)) + "”, men regeln ";
        Fulfilment now = computed == null ? null : computed.now();
        return now == null
                ? said + "ger inget förslag. Lämna det tomt."
                : said + "föreslår ”" + Words.of(now) + "”. Läs förslaget igen och bedöm på nytt.";
    }
}
