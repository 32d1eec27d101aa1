package se.bifall.codes;

import org.jspecify.annotations.Nullable;

/**
 * The legal person that applies, as it was when it applied.
 *
 * @param ledBy who leads it operatively
 * @param ownedBy who owns it: another fact than leadership
 * @param sni industry by SNI 2007, two to five digits
 */
public record Applicant(
        OrgNumber orgNumber,
        String name,
        ApplicantKind kind,
        LedBy ledBy,
        LedBy ownedBy,
        @Nullable String sni,
        CompanySize size) {

    public Applicant {
        if (sni != null) {
            InvalidValue.matching(sni, "[0-9]{2,5}", "GiltigSni", "ska vara två till fem siffror enligt SNI 2007.");
        }
    }
}
