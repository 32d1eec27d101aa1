package se.bifall.query.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bifall.codes.LedBy;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;

/** Whom företagsstöd reached, by who leads the company: how far the applications came, and how it was distributed. */
@Component
final class EqualityReport implements ReportMaker {
    private static final int YEARS = 5;
    private static final List<String> LED =
            Arrays.stream(LedBy.values()).map(Enum::name).toList();
    private static final List<Quantity> QUANTITIES = List.of(Quantity.decisions, Quantity.companies, Quantity.granted);
    private final Answers answers;

    EqualityReport(Answers answers) {
        this.answers = answers;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.EQUALITY;
    }

    @Override
    public String slug() {
        return "jamstalldhet";
    }

    @Override
    public String about() {
        return "Företagsstödet efter vem som leder företaget: från ansökan till utbetalning, per stödform, bransch och område,"
                + " och över åren.";
    }

    @Override
    public Draft draft(Scope scope) {
        Writing writing = new Writing(this, scope);
        Questions questions = new Questions(answers, scope.standing());
        String base = base(scope.year());
        summary(writing, questions, scope.year());
        new EqualityFunnel(writing, questions)
                .write("grantKind=FORETAGSSTOD&year=" + scope.year(), LED, EqualityReport::led);
        by(writing, questions, "supportType", "stödform", base);
        by(writing, questions, "sniSection", "bransch (SNI-avdelning)", base);
        by(writing, questions, "investmentArea", "investeringsområde", base);
        trend(writing, questions, scope.year());
        return writing.draft();
    }

    private static String base(int year) {
        return "grantKind=FORETAGSSTOD&year=" + year;
    }

    static String led(String key) {
        String word = Wording.SWEDISH.of(LedBy.valueOf(key));
        return word.substring(0, 1).toUpperCase(Wording.SWEDISH.locale()) + word.substring(1);
    }

    private static void summary(Writing writing, Questions questions, int year) {
        List<ReportRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Quantity quantity : QUANTITIES) {
            ReportFigure now = share(writing, questions, year, quantity, "");
            ReportFigure before = share(writing, questions, year - 1, quantity, "_FOREGAENDE");
            rows.add(new ReportRow(quantity.label(Wording.SWEDISH), List.of(now, before)));
            said.add(Shown.spoken(now) + " (" + (year - 1) + ": " + Shown.spoken(before) + ") räknat på "
                    + quantity.label(Wording.SWEDISH).toLowerCase(Wording.SWEDISH.locale()));
        }
        writing.section(
                "Andel till företag som leds av kvinnor",
                List.of("Företag som leds av kvinnor fick " + year + " följande andel av företagsstödet: "
                        + String.join("; ", said)
                        + ". De tre måtten säger olika saker. Andelen är av alla, även de där uppgift saknas."),
                "Mått",
                List.of(Integer.toString(year), Integer.toString(year - 1)),
                rows);
    }

    private static ReportFigure share(Writing writing, Questions questions, int year, Quantity quantity, String when) {
        return writing.share(
                "KVINNOR." + quantity + when,
                "Andel till företag som leds av kvinnor, " + quantity.label(Wording.SWEDISH) + ", " + year,
                questions.total(base(year) + "&ledBy=WOMEN", quantity),
                questions.total(base(year), quantity));
    }

    /** A table for each measure: a row for each value that occurs, a column for each leadership, and the sum. */
    private static void by(Writing writing, Questions questions, String dimension, String word, String base) {
        Answered crossed = questions.ask("by=" + dimension + ",ledBy&" + base);
        Answered single = questions.ask("by=" + dimension + "&" + base);
        Analysis analysis = single.asked().by().getFirst();
        Set<String> keys = single.distribution().rows().stream()
                .filter(row ->
                        QUANTITIES.stream().anyMatch(quantity -> row.figures().sum(quantity) != 0))
                .map(row -> row.key().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Quantity quantity : QUANTITIES) {
            List<ReportRow> rows = new ArrayList<>();
            for (String key : keys) {
                String label = analysis.labelOf(key, Wording.SWEDISH);
                List<ReportFigure> figures = new ArrayList<>();
                for (String led : LED) {
                    figures.add(writing.sum(
                            dimension + "." + key + "." + led + "." + quantity,
                            label + ", " + led(led) + ", " + quantity.label(Wording.SWEDISH),
                            questions.cell(crossed, List.of(key, led), quantity)));
                }
                figures.add(writing.sum(
                        dimension + "." + key + ".SUMMA." + quantity,
                        label + ", summa, " + quantity.label(Wording.SWEDISH),
                        questions.cell(single, List.of(key), quantity)));
                rows.add(new ReportRow(label, figures));
            }
            if (!rows.isEmpty()) {
                writing.section(
                        "Per " + word + ": " + quantity.label(Wording.SWEDISH),
                        List.of(),
                        analysis.label(Wording.SWEDISH),
                        columns(),
                        rows);
            }
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        LED.forEach(led -> columns.add(led(led)));
        columns.add("Summa");
        return columns;
    }

    private static void trend(Writing writing, Questions questions, int last) {
        for (Quantity quantity : QUANTITIES) {
            List<ReportRow> rows = new ArrayList<>();
            for (int year = last - YEARS + 1; year <= last; year++) {
                Answered byLed = questions.ask("by=ledBy&" + base(year));
                List<ReportFigure> figures = new ArrayList<>();
                for (String led : LED) {
                    figures.add(writing.sum(
                            "AR." + year + "." + led + "." + quantity,
                            year + ", " + led(led) + ", " + quantity.label(Wording.SWEDISH),
                            questions.cell(byLed, List.of(led), quantity)));
                }
                figures.add(writing.sum(
                        "AR." + year + ".SUMMA." + quantity,
                        year + ", summa, " + quantity.label(Wording.SWEDISH),
                        questions.total(base(year), quantity)));
                rows.add(new ReportRow(Integer.toString(year), figures));
            }
            writing.section("Över åren: " + quantity.label(Wording.SWEDISH), List.of(), "År", columns(), rows);
        }
    }
}
