package se.bifall.query.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Quantity;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;
import se.bifall.report.ReportSection;

/** A report while it is written: each figure with its parts, and the definitions that they rest on. */
final class Writing {
    private final List<ReportSection> sections = new ArrayList<>();
    private final Map<String, ReportDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Supplier<List<Part>>> parts = new LinkedHashMap<>();
    private final Map<String, Supplier<List<Part>>> behind = new LinkedHashMap<>();
    private final Map<String, List<String>> rests = new LinkedHashMap<>();
    private final ReportMaker maker;
    private final ReportMaker.Scope scope;

    Writing(ReportMaker maker, ReportMaker.Scope scope) {
        this.maker = maker;
        this.scope = scope;
    }

    /** @param terms what it is the sum of; of one unit */
    ReportFigure sum(String name, String label, Found... terms) {
        FigureUnit unit =
                terms[0].asked().quantity().unit() == Quantity.Unit.KRONOR ? FigureUnit.KRONOR : FigureUnit.COUNT;
        long amount = Arrays.stream(terms).mapToLong(Found::amount).reduce(0, Math::addExact);
        defines(name, terms);
        parts.put(name, () -> Arrays.stream(terms)
                .flatMap(term -> term.parts().get().stream())
                .toList());
        return figure(new ReportFigure(name, label, unit, amount, null, ids(terms)));
    }

    /** @return without a value when there is no whole to be a share of */
    ReportFigure share(String name, String label, Found part, Found whole) {
        defines(name, part, whole);
        parts.put(name, () -> Stream.concat(
                        part.parts().get().stream(),
                        whole.parts().get().stream().map(Part::asDenominator))
                .toList());
        boolean none = whole.amount() <= 0;
        return figure(new ReportFigure(
                name,
                label,
                FigureUnit.PER_CENT,
                none ? null : part.amount(),
                none ? null : whole.amount(),
                ids(part, whole)));
    }

    /**
     * A figure that no single question gives.
     *
     * @param definition the name of the definition that it rests on
     */
    ReportFigure counted(
            String name,
            String label,
            FigureUnit unit,
            @Nullable Long amount,
            @Nullable Long whole,
            String definition,
            Supplier<List<Part>> of) {
        parts.put(name, of);
        rests.put(name, List.of(definition));
        return figure(new ReportFigure(
                name,
                label,
                unit,
                amount,
                whole,
                List.of(CountedFigure.id(
                                maker.slug(),
                                scope.year(),
                                name,
                                scope.standing().known())
                        .value())));
    }

    /** A figure of the funnel, which answers <i>Varför?</i> by a name of its own. */
    ReportFigure staged(String name, String label, long amount, FigureId id, FigureUnit unit, Supplier<List<Part>> of) {
        parts.put(name, of);
        return figure(new ReportFigure(name, label, unit, amount, null, List.of(id.value())));
    }

    /** Words are written from what this gives, so that a hidden figure stands in none of them. */
    private ReportFigure figure(ReportFigure figure) {
        return scope.hidden().contains(figure.name()) ? figure.asHidden() : figure;
    }

    /** What answers <i>Varför?</i> of a figure, when it is not what changes are looked for in. */
    void behind(String name, Supplier<List<Part>> of) {
        behind.put(name, of);
    }

    private static List<String> ids(Found... found) {
        return Arrays.stream(found).map(one -> one.id().value()).toList();
    }

    private void defines(String name, Found... found) {
        Set<String> names = new LinkedHashSet<>();
        for (Found one : found) {
            Quantity quantity = one.asked().quantity();
            define(
                    quantity.name(),
                    quantity.version(),
                    quantity.label(Wording.SWEDISH),
                    quantity.definition(Wording.SWEDISH));
            names.add(quantity.name());
            Stream.concat(one.asked().by().stream(), one.asked().where().keySet().stream())
                    .forEach(analysis -> {
                        defines(analysis);
                        names.add(analysis.name());
                    });
        }
        rests.put(name, List.copyOf(names));
    }

    private void defines(Analysis analysis) {
        define(
                analysis.name(),
                analysis.version(),
                analysis.label(Wording.SWEDISH),
                analysis.definition(Wording.SWEDISH));
    }

    void define(String name, int version, String label, String text) {
        definitions.put(name, new ReportDefinition(name, version, label, text));
    }

    void section(
            String heading, List<String> paragraphs, String rowHeading, List<String> columns, List<ReportRow> rows) {
        sections.add(new ReportSection(heading, paragraphs, rowHeading, columns, rows));
    }

    Draft draft() {
        return new Draft(
                maker.kind(),
                Wording.SWEDISH.of(maker.kind()) + " " + scope.year(),
                scope.year(),
                scope.standing().point(),
                scope.standing(),
                List.copyOf(sections),
                List.copyOf(definitions.values()),
                Map.copyOf(parts),
                Map.copyOf(behind),
                Map.copyOf(rests));
    }
}
