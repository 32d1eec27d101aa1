package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.LedBy;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by who owns the company: another fact than who leads it. */
@Component
final class OwnedByDistribution extends EnumDistribution<LedBy> {
    OwnedByDistribution() {
        super("ownedBy", LedBy.class);
    }

    @Override
    LedBy of(CaseFacts facts, Posting posting) {
        return facts.applicant().ownedBy();
    }
}
