package se.bifall.command.grantcase.rule;

import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.SubjectId;

/** A legal person is known by its number, a sole trader by a subject alone: no personal data in events. */
public record ApplicantIdentified(Applicant applicant) implements Rule {
    @Override
    public boolean holds() {
        SubjectId subject = applicant.subject();
        return isSoleTrader()
                ? applicant.orgNumber() == null
                        && subject != null
                        && applicant.name().equals(subject.designation())
                : applicant.orgNumber() != null && subject == null;
    }

    private boolean isSoleTrader() {
        return applicant.kind() == ApplicantKind.SOLE_TRADER;
    }

    @Override
    public String field() {
        return "applicant.orgNumber";
    }

    @Override
    public String sentence() {
        return isSoleTrader()
                ? "En enskild näringsidkare anges med personnummer, som läggs i personregistret."
                : "Organisationsnummer måste fyllas i.";
    }
}
