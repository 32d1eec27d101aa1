package se.bifall.query.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.query.report.chapter5.ChapterFive;
import se.bifall.query.report.chapter5.FigureTable;
import se.bifall.query.report.chapter5.Finding;

/**
 * Chapter 5 for machines, in the shape that it is read in as well.
 *
 * @param asOf the day that the figures are of; null for now. The answers are always those of now
 * @param axis {@code recorded} or {@code decided}; null for now
 */
record ChapterJson(
        @JsonProperty("ar") int year,
        @JsonProperty("region") String region,
        @JsonProperty("senast") LocalDate due,

        @JsonProperty("siffror_per") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        LocalDate asOf,

        @JsonProperty("axel") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String axis,

        @JsonProperty("svar") List<Question> answers) {

    /** @param figures one for each cell of each table */
    record Question(
            @JsonProperty("fraga") String question,
            @JsonProperty("status") AnswerStatus status,
            @JsonProperty("version") int version,
            @JsonProperty("ja_nej") @Nullable String contributed,
            @JsonProperty("text") String text,
            @JsonProperty("bas") List<String> bases,
            @JsonProperty("hanvisningar") List<String> references,
            @JsonProperty("fynd") List<Found> findings,
            @JsonProperty("siffror") List<Figure> figures) {}

    record Found(
            @JsonProperty("fraga") String question,
            @JsonProperty("regel") String rule,
            @JsonProperty("allvar") Finding.Severity severity,
            @JsonProperty("mening") String sentence,
            @JsonProperty("gor") String action,
            @JsonProperty("stalle") String passage) {
        static Found of(Finding finding) {
            return new Found(
                    finding.question().number(),
                    finding.rule(),
                    finding.severity(),
                    finding.sentence(),
                    finding.action(),
                    finding.passage());
        }
    }

    /**
     * @param row labels of the row; empty for the total
     * @param why name of the figure, for {@code /api/why}; null for a change
     */
    record Figure(
            @JsonProperty("tabell") String table,
            @JsonProperty("rad") List<String> row,
            @JsonProperty("matt") String measure,
            @JsonProperty("enhet") String unit,
            @JsonProperty("varde") @Nullable BigDecimal value,
            @JsonProperty("varfor") @Nullable String why) {}

    static ChapterJson of(int year, String region, PointInTime point, List<ChapterFive.Part> parts) {
        LocalDate asOf = point.day();
        return new ChapterJson(
                year,
                region,
                ChapterFive.dueOn(year),
                asOf,
                asOf == null ? null : point.axis().code(),
                parts.stream().map(ChapterJson::question).toList());
    }

    private static Question question(ChapterFive.Part part) {
        List<String> bases = new ArrayList<>(part.answer().bases().stream()
                .map(basis -> Wording.SWEDISH.of(basis))
                .toList());
        if (part.answer().otherBasis() != null) {
            bases.add(part.answer().otherBasis());
        }
        Boolean contributed = part.answer().contributed();
        return new Question(
                part.question().number(),
                part.status(),
                part.version(),
                contributed == null ? null : contributed ? "Ja" : "Nej",
                part.answer().text(),
                bases,
                part.answer().references(),
                part.findings().stream().map(Found::of).toList(),
                part.figures().stream()
                        .flatMap(table -> figures(table).stream())
                        .toList());
    }

    static List<Figure> figures(FigureTable table) {
        List<Figure> figures = new ArrayList<>();
        table.lines().forEach(line -> add(table, line, figures));
        if (table.total() != null) {
            add(table, table.total(), figures);
        }
        return figures;
    }

    private static void add(FigureTable table, FigureTable.Line line, List<Figure> figures) {
        line.cells()
                .forEach(cell -> figures.add(new Figure(
                        table.name(), line.labels(), cell.name(), cell.unit().name(), cell.value(), cell.figure())));
    }
}
