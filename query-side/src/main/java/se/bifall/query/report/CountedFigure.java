package se.bifall.query.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;

/**
 * Why a figure that no single question gives is what it is: a decision frame, a goal's indicator, a count of Agenda 2030.
 * Its name holds the report that counts it, the year, the figure and the point in time; the same name gives the same
 * figure for ever.
 *
 * @param parts what it is the sum of, or for a share the sum of what is above and below the line
 * @param definition what it was counted by
 * @param definitions what it rests on, that one among them, with versions
 */
public record CountedFigure(
        Draft draft,
        ReportFigure figure,
        List<Part> parts,
        ReportDefinition definition,
        List<ReportDefinition> definitions,
        String slug) {
    private static final int SHARE_DECIMALS = 2;

    /** The name of a figure of a report, with the newest event that was known. */
    public static FigureId id(String slug, int year, String figure, PointInTime point) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("report", slug);
        parameters.add("year", Integer.toString(year));
        parameters.add("figure", figure);
        parameters.addAll(PointAsked.parameters(point));
        return FigureId.of(parameters);
    }

    /** The sum of the parts, which is the figure or, for a share, what is above the line. */
    public long numerator() {
        return parts.stream().mapToLong(Part::above).reduce(0, Math::addExact);
    }

    /** What is below the line; null for what is no share. */
    public @Nullable Long denominator() {
        return figure.unit() == FigureUnit.PER_CENT
                ? parts.stream().mapToLong(Part::below).reduce(0, Math::addExact)
                : null;
    }

    /** The cases that a part can be of, by their ids; what is none of them is a frame or a target. */
    public Map<String, CaseFacts> cases() {
        return draft.standing().cases().stream()
                .collect(Collectors.toMap(facts -> facts.caseId().value(), facts -> facts));
    }

    /** Exact for kronor and counts, shares in per cent with two decimals; empty when there is nothing to count. */
    public Optional<BigDecimal> value() {
        return figure.value(SHARE_DECIMALS);
    }

    /** Finds figures by their names. */
    @Component
    public static final class Finder {
        private static final int FIRST_YEAR = 1990;
        private static final int LAST_YEAR = 2100;
        private final Reports reports;
        private final KeptDrafts drafts;

        Finder(Reports reports, KeptDrafts drafts) {
            this.reports = reports;
            this.drafts = drafts;
        }

        /** Empty when it is no such figure's name: then it may be one of an analysis. */
        public Optional<CountedFigure> find(FigureId id) {
            return id.parameters().flatMap(this::find);
        }

        private Optional<CountedFigure> find(MultiValueMap<String, String> parameters) {
            String slug = parameters.getFirst("report");
            String name = parameters.getFirst("figure");
            String year = parameters.getFirst("year");
            PointAsked point = PointAsked.of(parameters);
            if (slug == null
                    || name == null
                    || year == null
                    || !point.wrong().isEmpty()
                    || !isYear(year)
                    || drafts.isBeyond(point.point())) {
                return Optional.empty();
            }
            return reports.named(slug).flatMap(maker -> {
                Draft draft = drafts.draft(maker, Integer.parseInt(year), point.point());
                return draft.figure(name).flatMap(figure -> draft.definitionOf(name)
                        .map(definition -> new CountedFigure(
                                draft, figure, once(draft.behind(name)), definition, draft.definitionsOf(name), slug)));
            });
        }

        /** What is counted above and below the line is said once, with both. */
        private static List<Part> once(List<Part> parts) {
            Map<List<Object>, Part> found = new LinkedHashMap<>();
            parts.forEach(part -> found.merge(
                    List.of(part.stream(), part.event(), part.what(), Optional.ofNullable(part.on())),
                    part,
                    Part::plus));
            return List.copyOf(found.values());
        }

        private static boolean isYear(String typed) {
            return typed.matches("[0-9]{4}")
                    && Integer.parseInt(typed) >= FIRST_YEAR
                    && Integer.parseInt(typed) <= LAST_YEAR;
        }
    }
}
