package se.bifall.query.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bifall.query.report.Comparison.Change;
import se.bifall.report.ReportFigure;

/** Holds published reports against what is known today. */
@Component
public final class Comparing {
    private final Reports reports;
    private final Causes causes;

    Comparing(Reports reports, Causes causes) {
        this.reports = reports;
        this.causes = causes;
    }

    /**
     * Labels of figures, and headings of words, that say another thing when they are asked again of what was known then;
     * empty when all agree.
     */
    public List<String> deviating(ReportFacts report) {
        return deviating(report, then(report));
    }

    public Comparison of(ReportFacts report) {
        Draft then = then(report);
        Draft now = reports.draft(
                reports.maker(report.published().kind()), report.published().year(), report.pointNow());
        List<String> deviating = deviating(report, then);
        return new Comparison(
                deviating.isEmpty(),
                deviating,
                report.pointNow(),
                now.standing().position(),
                changes(report, then, now));
    }

    private Draft then(ReportFacts report) {
        return reports.draft(
                reports.maker(report.published().kind()), report.published().year(), report.pointThen());
    }

    private static List<String> deviating(ReportFacts report, Draft then) {
        Map<String, ReportFigure> again = byName(then.figures());
        List<String> deviating = new ArrayList<>();
        for (ReportFigure figure : report.published().figures()) {
            ReportFigure same = again.remove(figure.name());
            if (same == null || !same.saysTheSameAs(figure)) {
                deviating.add(figure.label());
            }
        }
        again.values().forEach(more -> deviating.add(more.label()));
        Map<String, List<String>> words = new HashMap<>();
        then.sections().forEach(section -> words.put(section.heading(), section.paragraphs()));
        report.published().sections().stream()
                .filter(section -> !section.paragraphs().equals(words.get(section.heading())))
                .forEach(section -> deviating.add("Texten under " + section.heading()));
        return List.copyOf(deviating);
    }

    private List<Change> changes(ReportFacts report, Draft then, Draft now) {
        Map<String, ReportFigure> published = byName(report.published().figures());
        Map<String, ReportFigure> today = byName(now.figures());
        Set<String> names = new LinkedHashSet<>(published.keySet());
        names.addAll(today.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            ReportFigure was = published.get(name);
            ReportFigure is = today.get(name);
            if (was == null || is == null || !was.saysTheSameAs(is)) {
                changes.add(new Change(
                        was,
                        is,
                        causes.of(
                                then.partsOf(name),
                                now.partsOf(name),
                                report.published().position())));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, ReportFigure> byName(List<ReportFigure> figures) {
        Map<String, ReportFigure> byName = new LinkedHashMap<>();
        figures.forEach(figure -> byName.put(figure.name(), figure));
        return byName;
    }
}
