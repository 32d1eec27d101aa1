package se.bifall.query.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.Standing;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportSection;

/**
 * A report as its figures are at one point in time, not yet published.
 *
 * @param point what was asked for
 * @param standing what was looked at
 * @param parts by the name of the figure, worked out when somebody asks
 * @param behind the same, of figures that answer <i>Varför?</i> with something else than what changes are looked for in
 * @param rests the names of the definitions that a figure rests on, what it was counted by first
 */
public record Draft(
        ReportKind kind,
        String title,
        int year,
        PointInTime point,
        Standing standing,
        List<ReportSection> sections,
        List<ReportDefinition> definitions,
        Map<String, Supplier<List<Part>>> parts,
        Map<String, Supplier<List<Part>>> behind,
        Map<String, List<String>> rests) {

    /** Every figure, in the order they are read. */
    public List<ReportFigure> figures() {
        return sections.stream().flatMap(section -> section.figures().stream()).toList();
    }

    public Optional<ReportFigure> figure(String name) {
        return figures().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What a figure is made of; nothing for a name that the report does not have. */
    public List<Part> partsOf(String name) {
        return parts.getOrDefault(name, List::of).get();
    }

    /** What answers <i>Varför?</i>: parts that sum to the figure, or to what is above and below the line of a share. */
    public List<Part> behind(String name) {
        Supplier<List<Part>> told = behind.get(name);
        return told == null ? partsOf(name) : told.get();
    }

    /** The same, as it was asked for: by its name, also when that is all there is so far. */
    Draft askedAt(PointInTime asked) {
        return new Draft(kind, title, year, asked, standing, sections, definitions, parts, behind, rests);
    }

    /** What a figure was counted by; empty for one of the funnel, which has a reason of its own. */
    public Optional<ReportDefinition> definitionOf(String name) {
        return rests.getOrDefault(name, List.of()).stream().findFirst().flatMap(first -> definitions.stream()
                .filter(definition -> definition.name().equals(first))
                .findFirst());
    }

    /** What a figure rests on, with versions. */
    public List<ReportDefinition> definitionsOf(String name) {
        List<String> names = rests.getOrDefault(name, List.of());
        return definitions.stream()
                .filter(definition -> names.contains(definition.name()))
                .toList();
    }
}
