package se.bifall.query.goal;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
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
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        Arrays.stream(where.split("&")).map(pair -> pair.split("=")).forEach(pair -> parameters.add(pair[0], pair[1]));
        DistributionQuestion.Asked asked = question.asked(parameters);
        if (!asked.unknown().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", asked.unknown()));
        }
        return DistributionQuestion.answer(asked, facts, 0);
    }

    /** @param measure decisions, companies, granted, net … */
    long total(String where, String measure, Collection<CaseFacts> facts) {
        return ask(where, facts).total().measure(measure);
    }
}
