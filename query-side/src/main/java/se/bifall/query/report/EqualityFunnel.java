package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Funnel;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Funnel.Tally;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.projection.Standing;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;

/** How far the applications of a year have come, by who leads the company: in cases, companies and kronor. */
final class EqualityFunnel {
    private static final Tally NOBODY = new Tally(0, 0, 0);
    private final Writing writing;
    private final Questions questions;

    EqualityFunnel(Writing writing, Questions questions) {
        this.writing = writing;
        this.questions = questions;
    }

    void write(String question, List<String> led, UnaryOperator<String> label) {
        Asked asked = questions.ask("by=ledBy&" + question).asked();
        Funnel funnel = Funnel.of(
                asked,
                questions.standing().columns(),
                questions.standing().leftOut().size());
        writing.define(
                "TRATT",
                1,
                "Från ansökan till avslut",
                "Årets ansökningar, samma ärenden i varje steg. Kronor är sökt belopp till och med beslut, beviljat brutto i"
                        + " steget beviljat, och utbetalt därefter.");
        table(funnel, asked, led, label, "ARENDEN", "ärenden", stage -> Quantity.cases, Tally::cases);
        table(funnel, asked, led, label, "FORETAG", "företag", stage -> Quantity.companies, Tally::companies);
        table(funnel, asked, led, label, "KRONOR", "kronor", Stage::kronor, Tally::kronor);
    }

    private void table(
            Funnel funnel,
            Asked asked,
            List<String> led,
            UnaryOperator<String> label,
            String name,
            String word,
            Function<Stage, Quantity> quantity,
            ToLongFunction<Tally> amount) {
        List<ReportRow> rows = new ArrayList<>();
        for (String key : led) {
            List<ReportFigure> figures = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                figures.add(writing.staged(
                        "TRATT." + key + "." + stage + "." + name,
                        label.apply(key) + ", " + step(stage) + ", " + word,
                        amount.applyAsLong(tally(funnel, key, stage)),
                        FigureId.of(
                                asked.of(quantity.apply(stage)),
                                List.of(key),
                                questions.standing().position(),
                                stage),
                        quantity.apply(stage).unit() == Quantity.Unit.KRONOR ? FigureUnit.KRONOR : FigureUnit.COUNT,
                        () -> parts(asked, key, stage, amount)));
            }
            rows.add(new ReportRow(label.apply(key), figures));
        }
        writing.section(
                "Från ansökan till avslut: " + word,
                List.of(),
                "Leds av",
                java.util.Arrays.stream(Stage.values())
                        .map(EqualityFunnel::step)
                        .toList(),
                rows);
    }

    private static String step(Stage stage) {
        return switch (stage) {
            case APPLIED -> "Sökt";
            case DECIDED -> "Beslutat";
            case GRANTED -> "Beviljat";
            case PAID -> "Utbetalt";
            case CLOSED -> "Avslutat";
        };
    }

    private static Tally tally(Funnel funnel, String key, Stage stage) {
        return funnel.rows().stream()
                .filter(row -> row.key().equals(List.of(key)))
                .map(row -> row.stages().getOrDefault(stage, NOBODY))
                .findFirst()
                .orElse(NOBODY);
    }

    /** The same funnel, of one case at a time. */
    private List<Part> parts(Asked asked, String key, Stage stage, ToLongFunction<Tally> amount) {
        Standing standing = questions.standing();
        return standing.cases().stream()
                .map(one -> Part.of(
                        one, amount.applyAsLong(tally(Funnel.of(asked, new FactColumns(List.of(one)), 0), key, stage))))
                .filter(part -> part.above() != 0)
                .toList();
    }
}
