package se.bifall.query.goal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.GrantKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;

/** The share of granted projects that use every aspect as a tool in at least one phase. */
@Component
final class ProjectsUsingAllAspects implements ComputedIndicator {
    @Override
    public Computation computes() {
        return Computation.PROJECTS_USING_ALL_ASPECTS;
    }

    @Override
    public String definition() {
        return "Projekt med RUS-prioritering och bifall under året: de som i beredningen bedömts använda jämställdhet,"
                + " mångfald samt miljö och klimat i minst en fas var, av alla. Ett projekt som inte är bedömt räknas inte"
                + " som att det använder dem; är inget bedömt finns inget utfall.";
    }

    @Override
    public Counted of(int year, Collection<CaseFacts> facts) {
        List<CaseFacts> projects =
                facts.stream().filter(one -> isGranted(one, year)).toList();
        long judged =
                projects.stream().filter(ProjectsUsingAllAspects::isJudged).count();
        long using = projects.stream().filter(ProjectsUsingAllAspects::usesAll).count();
        return judged == 0
                ? new Counted(null, Reason.of("ingenAspektBedomd", projects.size()))
                : new Counted(
                        Figure.of(Exact.share(using, projects.size())),
                        Reason.of("aspekter", using, projects.size(), projects.size() - judged));
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
