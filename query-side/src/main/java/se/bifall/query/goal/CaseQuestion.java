package se.bifall.query.goal;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.CaseFacts;

/** Asks the engine that answers every question about distribution, so that a goal's figure is the same as everywhere. */
@Component
class CaseQuestion {
    private final DistributionQuestion question;

    CaseQuestion(DistributionQuestion question) {
        this.question = question;
    }

    /** @param where parameters as in the address of an analysis: {@code year=2024&grantKind=FORETAGSSTOD} */
    Distribution ask(String where, Collection<CaseFacts> facts) {
        Asked asked = question.asked(Addresses.parameters(where));
        if (!asked.unknown().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", asked.unknown()));
        }
        return DistributionQuestion.answer(asked, facts, 0);
    }

    /** @param measure decisions, companies, granted, net … */
    long total(String where, String measure, Collection<CaseFacts> facts) {
        return ask(where, facts).total().sum(Quantity.valueOf(measure));
    }
}
