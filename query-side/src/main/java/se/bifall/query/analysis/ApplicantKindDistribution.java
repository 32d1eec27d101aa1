package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.ApplicantKind;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by what kind of body applied. */
@Component
final class ApplicantKindDistribution extends EnumDistribution<ApplicantKind> {
    ApplicantKindDistribution() {
        super("applicantKind", ApplicantKind.class);
    }

    @Override
    ApplicantKind of(CaseFacts facts, Posting posting) {
        return facts.applicant().kind();
    }
}
