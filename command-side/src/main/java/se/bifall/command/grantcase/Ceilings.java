package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.bifall.codes.Applicant;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.command.grantcase.rule.AmountWithinCeiling;
import se.bifall.command.grantcase.rule.ExpenditureWithinCeiling;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.ShareWithinCeiling;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.region.AreaNames;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/**
 * How much a support type allows, judged as it stood on the day of the approval. An amendment is judged by the same day,
 * so that a case keeps the rules it was decided by.
 */
final class Ceilings {
    private Ceilings() {}

    /** The support type on the day of the approval; where it had ended by then, as it was when the application came in. */
    static Support of(GrantApplied application, LocalDate approvedOn, RegionProfile region) {
        return region.support(application.supportType(), approvedOn)
                .or(() -> region.support(application.supportType(), application.receivedOn()))
                .orElseThrow();
    }

    static Policy policy(
            GrantCase state,
            FundingSplit granted,
            Kronor approvedExpenditure,
            LocalDate approvedOn,
            RegionProfile region) {
        GrantApplied application = state.application();
        Applicant applicant = application.applicant();
        Support support = of(application, approvedOn, region);
        InvestmentArea area = region.areaOf(application.place(), approvedOn).area();
        return Policy.of()
                .then(() -> new AmountWithinCeiling(granted.total(), support))
                .and(new ExpenditureWithinCeiling(approvedExpenditure, support))
                .then(() -> new ShareWithinCeiling(
                        granted.total(),
                        approvedExpenditure,
                        support.ceiling().percent(area, applicant.size(), met(state)),
                        AreaNames.of(region, area),
                        applicant.size(),
                        support));
    }

    /** The criteria that a caseworker has found met. */
    static Set<CriterionCode> met(GrantCase state) {
        return state.assessed.entrySet().stream()
                .filter(assessment -> assessment.getValue() == CriterionOutcome.MET)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
