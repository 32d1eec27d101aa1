package se.bifall.query.goal;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** The share of granted projects that use every aspect as a tool in at least one phase. */
@Component
final class ProjectsUsingAllAspects implements ComputedIndicator {
    @Override
    public Computation computes() {
        return Computation.PROJECTS_USING_ALL_ASPECTS;
    }

    @Override
    public String definition(Indicator indicator) {
        return ProjectAspects.DEFINITION;
    }

    @Override
    public Counted of(Indicator indicator, int year, Collection<CaseFacts> facts) {
        ProjectAspects projects = ProjectAspects.of(year, facts);
        int granted = projects.granted().size();
        int judged = projects.judged().size();
        int using = projects.using().size();
        return judged == 0
                ? new Counted(null, Reason.of("ingenAspektBedomd", granted))
                : new Counted(
                        Figure.of(Exact.share(using, granted)),
                        Reason.of("aspekter", using, granted, granted - judged));
    }
}
