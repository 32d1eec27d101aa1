package se.bifall.query.analysis;

import java.util.Collection;
import se.bifall.codes.DecisionKind;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/**
 * What if one decision had never been made: what it booked is left out, and after a bifall all that followed.
 *
 * @param caseId of the case
 * @param number the decision's number in its case, from 1
 */
public record Undone(String caseId, int number) {
    /** As in the address: the case, a colon and the decision's number. */
    @Override
    public String toString() {
        return caseId + ":" + number;
    }

    /** @throws IllegalArgumentException when it is not written so */
    static Undone of(String written) {
        if (!written.matches("[A-Za-z0-9-]{1,64}:[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(written);
        }
        String[] parts = written.split(":");
        return new Undone(parts[0], Integer.parseInt(parts[1]));
    }

    boolean leavesOut(CaseFacts facts, Posting posting) {
        return facts.caseId().value().equals(caseId)
                && facts.decisions().stream()
                        .filter(made -> made.number() == number)
                        .anyMatch(made -> made.kind() == DecisionKind.APPROVAL
                                ? posting.event() >= made.event()
                                : posting.event() == made.event());
    }

    static boolean anyLeavesOut(Collection<Undone> undone, CaseFacts facts, Posting posting) {
        return undone.stream().anyMatch(one -> one.leavesOut(facts, posting));
    }
}
