package se.bifall.query.analysis;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by the year of the first approval of the case, however late the money is moved: what commitments are told by. */
@Component
final class FirstDecisionYearDistribution implements Analysis {
    @Override
    public String name() {
        return "firstDecisionYear";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.decisions().stream()
                .filter(made -> made.kind() == DecisionKind.APPROVAL)
                .map(made -> made.decision().decidedOn())
                .min(LocalDate::compareTo)
                .map(on -> Integer.toString(on.getYear()))
                .orElse(NONE);
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NONE) || key.matches("[0-9]{4}");
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NONE) ? words.word("key.noApproval") : key;
    }
}
