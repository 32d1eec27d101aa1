package se.bifall.region;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CompanySize;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.LedBy;

/**
 * Who may apply.
 *
 * @param applicants the kinds of applicants
 * @param sizes the size classes; empty for all
 * @param targetGroup null when it is open to all of them
 */
public record Who(
        Set<ApplicantKind> applicants,
        Set<CompanySize> sizes,
        @Nullable TargetGroup targetGroup) {

    /**
     * A target group by who leads and owns. What the application can't show is a criterion that a caseworker judges.
     *
     * @param ledBy empty for anybody
     * @param ownedBy empty for anybody
     * @param orCriterion what counts instead when the caseworker finds it met, as born outside the Nordic countries
     */
    public record TargetGroup(
            String label,
            Set<LedBy> ledBy,
            Set<LedBy> ownedBy,
            @Nullable CriterionCode orCriterion) {

        /** True when the application itself shows that the applicant belongs to the group. */
        public boolean includes(Applicant applicant) {
            return (ledBy.isEmpty() || ledBy.contains(applicant.ledBy()))
                    && (ownedBy.isEmpty() || ownedBy.contains(applicant.ownedBy()));
        }
    }
}
