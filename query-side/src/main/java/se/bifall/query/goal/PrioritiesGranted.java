package se.bifall.query.goal;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** How many RUS priorities were granted project money from anslag 1:1. */
@Component
final class PrioritiesGranted implements ComputedIndicator {
    private final CaseQuestion cases;

    PrioritiesGranted(CaseQuestion cases) {
        this.cases = cases;
    }

    @Override
    public Computation computes() {
        return Computation.RUS_PRIORITIES_GRANTED;
    }

    @Override
    public String definition(Indicator indicator) {
        return "Antal RUS-prioriteringar som är primär prioritering i minst ett bifall till projektstöd ur anslag 1:1 under"
                + " året. Programadministration utan prioritering räknas inte.";
    }

    @Override
    public Counted of(Indicator indicator, int year, Collection<CaseFacts> facts) {
        List<String> granted = cases
                .ask("by=rusPriority&grantKind=PROJEKTSTOD&fundingSource=ANSLAG_1_1&year=" + year, facts)
                .rows()
                .stream()
                .filter(row -> row.figures().sum(Quantity.granted) > 0)
                .map(row -> row.key().getFirst())
                .filter(key -> !key.equals(Analysis.NONE))
                .toList();
        return granted.isEmpty()
                ? new Counted(null, Reason.of("ingaProjekt"))
                : new Counted(
                        Figure.of(Exact.of(granted.size())),
                        Reason.of("prioriteringar", granted.size(), String.join(", ", granted)));
    }
}
