package se.bifall.command.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.report.ReportFigure;

/** A report has figures, and each a name of its own: by it two reports are held against each other. */
record FiguresNamedOnce(List<ReportFigure> figures) implements Rule {
    @Override
    public boolean holds() {
        return !figures.isEmpty() && twice().isEmpty();
    }

    private String twice() {
        Set<String> known = new HashSet<>();
        return figures.stream()
                .map(ReportFigure::name)
                .filter(name -> !known.add(name))
                .findFirst()
                .orElse("");
    }

    @Override
    public String field() {
        return "sections";
    }

    @Override
    public String sentence() {
        return figures.isEmpty()
                ? "En rapport utan siffror kan inte publiceras."
                : "Två siffror i rapporten heter båda " + twice() + ". Varje siffra ska ha ett eget namn.";
    }
}
