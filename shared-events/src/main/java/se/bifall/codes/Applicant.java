package se.bifall.codes;

import org.jspecify.annotations.Nullable;

/**
 * Who applies, as it was when it applied: a legal person by its number, or a sole trader (enskild näringsidkare) by an
 * opaque subject, for its number is a personal number and its name a person's.
 *
 * @param orgNumber null for a sole trader
 * @param name for a sole trader a neutral designation, {@link SubjectId#designation}
 * @param ledBy who leads it operatively
 * @param ownedBy who owns it: another fact than leadership
 * @param sni industry by SNI 2007, two to five digits
 * @param subject the sole trader in the person store; null for a legal person
 */
public record Applicant(
        @Nullable OrgNumber orgNumber,
        String name,
        ApplicantKind kind,
        LedBy ledBy,
        LedBy ownedBy,
        @Nullable String sni,
        CompanySize size,
        @Nullable SubjectId subject) {

    public Applicant {
        if (sni != null) {
            InvalidValue.matching(sni, "[0-9]{2,5}", "GiltigSni", "ska vara två till fem siffror enligt SNI 2007.");
        }
    }

    /** A legal person. */
    public Applicant(
            OrgNumber orgNumber,
            String name,
            ApplicantKind kind,
            LedBy ledBy,
            LedBy ownedBy,
            @Nullable String sni,
            CompanySize size) {
        this(orgNumber, name, kind, ledBy, ownedBy, sni, size, null);
    }

    /** What tells one applicant from another, in counts and in searches: the number, or the subject. */
    public String identity() {
        return orgNumber != null ? orgNumber.value() : subject != null ? subject.value() : name;
    }
}
