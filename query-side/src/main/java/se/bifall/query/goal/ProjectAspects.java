package se.bifall.query.goal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.GrantKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.query.casefile.CaseFacts;

/**
 * The granted projects of a year by how they use the aspects as tools.
 *
 * @param granted projects with a RUS priority that were approved that year
 * @param judged those of them where every aspect is judged
 * @param using those that use every aspect in at least one phase
 */
public record ProjectAspects(List<CaseFacts> granted, List<CaseFacts> judged, List<CaseFacts> using) {
    /** In one Swedish sentence: numerator, denominator, what is left out. */
    public static final String DEFINITION =
            "Projekt med RUS-prioritering och bifall under året: de som i beredningen bedömts använda jämställdhet,"
                    + " mångfald samt miljö och klimat i minst en fas var, av alla. Ett projekt som inte är bedömt räknas inte"
                    + " som att det använder dem; är inget bedömt finns inget utfall.";

    public static ProjectAspects of(int year, Collection<CaseFacts> facts) {
        List<CaseFacts> granted =
                facts.stream().filter(one -> isGranted(one, year)).toList();
        return new ProjectAspects(
                granted,
                granted.stream().filter(ProjectAspects::isJudged).toList(),
                granted.stream().filter(ProjectAspects::usesAll).toList());
    }

    private static boolean isGranted(CaseFacts facts, int year) {
        return facts.grantKind() == GrantKind.PROJEKTSTOD
                && facts.primaryPriority() != null
                && facts.decisions().stream()
                        .anyMatch(made -> made.kind() == DecisionKind.APPROVAL
                                && made.decision().decidedOn().getYear() == year);
    }

    private static boolean isJudged(CaseFacts facts) {
        return Arrays.stream(HorizontalAspect.values())
                .allMatch(aspect -> facts.casework().usedIn(aspect) != null);
    }

    private static boolean usesAll(CaseFacts facts) {
        return Arrays.stream(HorizontalAspect.values()).allMatch(aspect -> {
            Set<AspectPhase> phases = facts.casework().usedIn(aspect);
            return phases != null && !phases.isEmpty();
        });
    }
}
