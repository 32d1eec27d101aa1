package se.bifall.region.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.SubGoalId;
import se.bifall.region.Computation;
import se.bifall.region.Goal;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.region.SubGoal;

/** Within a year every number and code is used once, and a target fits the kind of its indicator. */
final class GoalsArePossible implements ProfileCheck {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2099;

    @Override
    public Set<String> reads() {
        return Set.of("goals", "areaMaps");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        Set<String> used = new HashSet<>();
        Set<InvestmentArea> areas = profile.areaMaps().stream()
                .flatMap(map -> map.areas().stream())
                .map(area -> area.code())
                .collect(Collectors.toSet());
        for (int i = 0; i < profile.goals().size(); i++) {
            Goal goal = profile.goals().get(i);
            String at = "goals[" + (i + 1) + "]";
            if (goal.year() < EARLIEST || goal.year() > LATEST) {
                findings.add(at + ".year", "är " + goal.year() + " men ska vara ett år 2000–2099.");
                continue;
            }
            once(used, "mål " + goal.year() + " " + goal.number(), at + ".number", findings);
            for (int k = 0; k < goal.subGoals().size(); k++) {
                look(goal.year(), goal.subGoals().get(k), at + ".subGoals[" + (k + 1) + "]", used, areas, findings);
            }
        }
    }

    private static void look(
            int year, SubGoal subGoal, String at, Set<String> used, Set<InvestmentArea> areas, Findings findings) {
        try {
            once(used, "delmål " + SubGoalId.of(year, subGoal.number()), at + ".number", findings);
        } catch (InvalidValue e) {
            findings.add(at + ".number", "ska vara högst tio siffror, versaler och punkter, till exempel 3.2.");
        }
        for (int i = 0; i < subGoal.indicators().size(); i++) {
            Indicator indicator = subGoal.indicators().get(i);
            String path = at + ".indicators[" + (i + 1) + "]";
            once(used, "indikator " + year + " " + indicator.code(), path + ".code", findings);
            look(indicator, path, areas, findings);
        }
        for (int i = 0; i < subGoal.activities().size(); i++) {
            String code = subGoal.activities().get(i).code();
            once(used, "aktivitet " + year + " " + code, at + ".activities[" + (i + 1) + "].code", findings);
        }
    }

    private static void look(Indicator indicator, String path, Set<InvestmentArea> areas, Findings findings) {
        boolean ordinal = indicator.kind() == Indicator.Kind.ORDINAL;
        List<String> scale = indicator.scale();
        if (ordinal ? scale.size() < 2 : !scale.isEmpty()) {
            findings.add(
                    path + ".scale",
                    "skrivs för en indikator av slaget ORDINAL, med minst två steg, och bara för en sådan.");
        }
        IndicatorValue target = indicator.target();
        if (target != null && indicator.kind() == Indicator.Kind.SHALL_INCREASE) {
            findings.add(path + ".target", "skrivs inte för SHALL_INCREASE, som jämförs med året före.");
        } else if (target != null && !indicator.takes(target)) {
            findings.add(path + ".target", "är " + target + " men ska vara " + indicator.takesWhat() + ".");
        }
        boolean countsAnArea = indicator.computed() == Computation.COMPANY_SUPPORT_TO_AREA;
        if (countsAnArea != (indicator.area() != null)) {
            findings.add(
                    path + ".area",
                    "anges för en indikator som räknas som COMPANY_SUPPORT_TO_AREA, och bara för en sådan.");
        } else if (indicator.area() != null && !areas.contains(indicator.area())) {
            findings.add(path + ".area", "är " + indicator.area() + ", som inte är ett område i någon av kartorna.");
        }
        if (indicator.computed() != null && (ordinal || indicator.kind() == Indicator.Kind.YES_NO)) {
            findings.add(path + ".computed", "räknas fram som ett tal; slaget kan inte vara " + indicator.kind() + ".");
        }
    }

    private static void once(Set<String> used, String what, String path, Findings findings) {
        if (!used.add(what)) {
            findings.add(path, "står två gånger: " + what + ".");
        }
    }
}
