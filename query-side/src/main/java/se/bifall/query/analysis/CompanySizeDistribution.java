package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.CompanySize;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by size class. */
@Component
final class CompanySizeDistribution extends EnumDistribution<CompanySize> {
    CompanySizeDistribution() {
        super("companySize", CompanySize.class);
    }

    @Override
    CompanySize of(CaseFacts facts, Posting posting) {
        return facts.applicant().size();
    }
}
