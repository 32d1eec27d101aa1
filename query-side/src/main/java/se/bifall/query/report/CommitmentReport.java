package se.bifall.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;

/** What is granted of anslag 1:1 and neither paid nor taken back, at three days of a year, by year of the first decision. */
@Component
final class CommitmentReport implements ReportMaker {
    private static final String QUESTION = "by=firstDecisionYear&fundingSource=ANSLAG_1_1";
    private final Answers answers;
    private final AsOf asOf;

    CommitmentReport(Answers answers, AsOf asOf) {
        this.answers = answers;
        this.asOf = asOf;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.COMMITMENTS;
    }

    @Override
    public String slug() {
        return "bemyndigande";
    }

    @Override
    public String about() {
        return "Beviljat minus utbetalt minus återtaget ur anslag 1:1, per 31 mars, 30 september och 31 december, efter år för"
                + " första beslutet.";
    }

    @Override
    public Draft draft(Scope scope) {
        Writing writing = new Writing(this, scope);
        Map<LocalDate, Questions> days = days(scope);
        Map<LocalDate, Answered> answered = new LinkedHashMap<>();
        TreeSet<String> years = new TreeSet<>();
        days.forEach((day, questions) -> {
            Answered answer = questions.ask(QUESTION);
            answered.put(day, answer);
            answer.distribution().rows().stream()
                    .filter(row -> row.figures().sum(Quantity.granted) != 0)
                    .forEach(row -> years.add(row.key().getFirst()));
        });
        List<ReportRow> rows = new ArrayList<>();
        for (String year : years) {
            List<ReportFigure> figures = new ArrayList<>();
            days.forEach((day, questions) -> figures.add(writing.sum(
                    "BEMYNDIGANDE." + year + "." + day,
                    "Bundet per " + day + ", första beslut " + year,
                    questions.cell(
                            java.util.Objects.requireNonNull(answered.get(day)), List.of(year), Quantity.commitment))));
            rows.add(new ReportRow("Första beslut " + year, figures));
        }
        List<ReportFigure> totals = new ArrayList<>();
        List<String> said = new ArrayList<>();
        days.forEach((day, questions) -> {
            ReportFigure total = writing.sum(
                    "BEMYNDIGANDE.SUMMA." + day,
                    "Bundet per " + day + ", alla år",
                    questions.total("fundingSource=ANSLAG_1_1", Quantity.commitment));
            totals.add(total);
            said.add("Per " + day + " var " + Shown.of(total)
                    + " av anslag 1:1 beviljat och varken utbetalt eller återtaget.");
        });
        rows.add(new ReportRow("Summa", totals));
        writing.section(
                "Bundna medel " + scope.year(),
                said,
                "År för första beslutet",
                days.keySet().stream().map(LocalDate::toString).toList(),
                rows);
        return writing.draft();
    }

    /** The days of the year that have been at the point in time asked for, each seen with what was known there. */
    private Map<LocalDate, Questions> days(Scope scope) {
        PointInTime point = scope.standing().point();
        Standing last = scope.standing();
        LocalDate limit = point.day() == null ? PointDay.of(last.recordedAt()) : point.day();
        Map<LocalDate, Questions> days = new LinkedHashMap<>();
        for (LocalDate day : List.of(
                LocalDate.of(scope.year(), 3, 31),
                LocalDate.of(scope.year(), 9, 30),
                LocalDate.of(scope.year(), 12, 31))) {
            if (!day.isAfter(limit)) {
                PointInTime at = PointInTime.at(point.axis(), day).knownAt(last.position());
                days.put(day, new Questions(answers, asOf.at(at)));
            }
        }
        return days;
    }
}
