package se.bifall.command.grantcase.rule;

import java.util.EnumSet;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.LedBy;
import se.bifall.codes.Words;

/**
 * Statistics are of companies led by women or men: a public body has no such leader or owner, a company always has.
 *
 * @param field {@code applicant.ledBy} or {@code applicant.ownedBy}
 */
public record LeadershipFitsKind(String field, ApplicantKind kind, LedBy by) implements Rule {
    @Override
    public boolean holds() {
        boolean stated = EnumSet.of(LedBy.WOMEN, LedBy.MEN, LedBy.MIXED).contains(by);
        return switch (kind) {
            case MUNICIPALITY, UNIVERSITY, REGION -> !stated;
            case COMPANY, SOLE_TRADER -> by != LedBy.NOT_APPLICABLE;
            case ASSOCIATION, OTHER -> true;
        };
    }

    @Override
    public String sentence() {
        return "Sökanden är " + Words.of(kind).toLowerCase(Words.SWEDISH) + "; då kan uppgiften inte vara ”"
                + Words.of(by) + "”. "
                + (kind == ApplicantKind.COMPANY || kind == ApplicantKind.SOLE_TRADER
                        ? "Ange vem, eller Uppgift saknas."
                        : "Ange Ej tillämpligt.");
    }
}
