package se.bifall.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.region.Ceiling;
import se.bifall.region.Criterion;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/**
 * What may be granted in whole kronor, as a reader of the profile would reckon it: on the whole of the applied costs,
 * every criterion met.
 */
record LegalLimits(long min, long max, List<String> conditions) {
    static final LegalLimits NONE = new LegalLimits(1, 0, List.of());
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    static LegalLimits of(ApplyForGrant application, Support asApplied, LocalDate approvedOn) {
        Support support = REGION.support(application.supportType(), approvedOn).orElse(asApplied);
        Ceiling ceiling = support.ceiling();
        long costs = application.expenditure().amount();
        if (ceiling.maxExpenditure() != null && costs > ceiling.maxExpenditure().amount()) {
            return NONE;
        }
        long max = application.applied().amount();
        if (ceiling.max() != null) {
            max = Math.min(max, ceiling.max().amount());
        }
        if (!ceiling.shares().isEmpty()) {
            InvestmentArea area = REGION.areaOf(application.place(), approvedOn).area();
            OptionalInt percent =
                    ceiling.percent(area, application.applicant().size(), assessed(asApplied, application));
            max = Math.min(max, costs * percent.orElse(0) / 100);
        }
        Kronor min = ceiling.min();
        return new LegalLimits(min == null ? 1 : min.amount(), max, support.conditions());
    }

    private static Set<CriterionCode> assessed(Support asApplied, ApplyForGrant application) {
        return REGION.criteria(asApplied, application.receivedOn()).stream()
                .map(Criterion::code)
                .collect(Collectors.toSet());
    }

    boolean isNothing() {
        return max < min;
    }
}
