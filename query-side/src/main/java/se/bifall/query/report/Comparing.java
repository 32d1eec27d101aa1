package se.bifall.query.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.report.Comparison.Change;
import se.bifall.report.ReportFigure;

/** Holds published reports against what is known today. */
@Component
public final class Comparing {
    private final Reports reports;
    private final KeptDrafts drafts;
    private final Causes causes;

    Comparing(Reports reports, KeptDrafts drafts, Causes causes) {
        this.reports = reports;
        this.drafts = drafts;
        this.causes = causes;
    }

    /**
     * Labels of figures, and headings of words, that say another thing when they are asked again of what was known then;
     * empty when all agree.
     */
    public List<String> deviating(ReportFacts report) {
        return deviating(report, then(report, report.published().smallestGroup()));
    }

    public Comparison of(ReportFacts report) {
        Integer smallestGroup = report.published().smallestGroup();
        ReportMaker maker = reports.maker(report.published().kind());
        Draft now = reports.draft(maker, report.published().year(), report.pointNow());
        Set<String> hidden = smallestGroup == null ? Set.of() : SmallGroups.hidden(now, smallestGroup);
        List<String> deviating = deviating(report, then(report, smallestGroup));
        return new Comparison(
                deviating.isEmpty(),
                deviating,
                report.pointNow(),
                now.standing().position(),
                changes(report, then(report, null), now, hidden));
    }

    private Draft then(ReportFacts report, @Nullable Integer smallestGroup) {
        return drafts.published(
                reports.maker(report.published().kind()), report.published().year(), report.pointThen(), smallestGroup);
    }

    /** The label of the first figure that says another thing, or that only one of the two has. */
    static Optional<String> differing(List<ReportFigure> figures, Draft draft) {
        return labels(figures, draft).stream().findFirst();
    }

    private static List<String> labels(List<ReportFigure> figures, Draft then) {
        Map<String, ReportFigure> again = byName(then.figures());
        List<String> labels = new ArrayList<>();
        for (ReportFigure figure : figures) {
            ReportFigure same = again.remove(figure.name());
            if (same == null || !same.saysTheSameAs(figure)) {
                labels.add(figure.label());
            }
        }
        again.values().forEach(more -> labels.add(more.label()));
        return labels;
    }

    private static List<String> deviating(ReportFacts report, Draft then) {
        List<String> deviating = labels(report.published().figures(), then);
        Map<String, List<String>> words = new HashMap<>();
        then.sections().forEach(section -> words.put(section.heading(), section.paragraphs()));
        report.published().sections().stream()
                .filter(section -> !section.paragraphs().equals(words.get(section.heading())))
                .forEach(section -> deviating.add("Texten under " + section.heading()));
        return List.copyOf(deviating);
    }

    /**
     * What was hidden is held against what it is by what is counted, and told of without a number; so is what is hidden now.
     *
     * @param hidden names of figures that would be hidden now
     */
    private List<Change> changes(ReportFacts report, Draft then, Draft now, Set<String> hidden) {
        Map<String, ReportFigure> counted = byName(then.figures());
        Map<String, ReportFigure> published = byName(report.published().figures());
        Map<String, ReportFigure> today = byName(now.figures());
        Set<String> names = new LinkedHashSet<>(published.keySet());
        names.addAll(today.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            ReportFigure was = published.get(name);
            ReportFigure is = today.get(name);
            ReportFigure before = was != null && was.hidden() ? counted.get(name) : was;
            if (before == null || is == null || !before.saysTheSameAs(is)) {
                List<Cause> why = causes.of(
                        then.partsOf(name),
                        now.partsOf(name),
                        report.published().position());
                boolean untold = (was != null && was.hidden()) || hidden.contains(name);
                changes.add(untold ? new Change(was, is, why).withoutNumbers() : new Change(was, is, why));
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
