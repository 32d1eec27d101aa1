package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.goal.ProjectAspects;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;

/** The four indicators of delmål 3.2 that follow from events, beside the same of the year before. */
@Component
final class AnnualIndicators {
    private static final String AREA = "&investmentArea=1";

    void write(Writing writing, Questions questions, int year) {
        List<ReportRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        rows.add(new ReportRow(
                "RUS-prioriteringar som beviljats projektstöd ur anslag 1:1, antal",
                List.of(priorities(writing, questions, year, ""), priorities(writing, questions, year - 1, BEFORE))));
        if (questions.canAsk(AREA)) {
            ReportFigure area = area(writing, questions, year, "");
            rows.add(new ReportRow(
                    "Företagsstöd till investeringsområde 1, andel av kronor netto",
                    List.of(area, area(writing, questions, year - 1, BEFORE))));
            said.add("Av företagsstödet ur anslag 1:1 gick " + Shown.spoken(area)
                    + " av kronorna (netto) till investeringsområde 1.");
        }
        ReportFigure women = women(writing, questions, year, "");
        ReportFigure earlier = women(writing, questions, year - 1, BEFORE);
        rows.add(new ReportRow("Företag med bifall som leds av kvinnor, andel av företagen", List.of(women, earlier)));
        said.add("Av företagen som fick företagsstöd leds " + Shown.spoken(women) + " av kvinnor, att jämföra med "
                + Shown.spoken(earlier) + " " + (year - 1) + ". Andelen är av antalet företag, varje företag en gång.");
        rows.add(new ReportRow(
                "Projekt som använder alla tre aspekter som verktyg, andel av projekten",
                List.of(aspects(writing, questions, year, ""), aspects(writing, questions, year - 1, BEFORE))));
        writing.define("ALLA_ASPEKTER", 1, "Projekt som använder alla tre aspekter", ProjectAspects.DEFINITION);
        writing.section(
                "Indikatorer för delmål 3.2",
                said,
                "Indikator",
                List.of(Integer.toString(year), Integer.toString(year - 1)),
                rows);
    }

    private static final String BEFORE = "_FOREGAENDE";

    private static ReportFigure priorities(Writing writing, Questions questions, int year, String when) {
        Answered answered = questions.ask("by=rusPriority&grantKind=PROJEKTSTOD&fundingSource=ANSLAG_1_1&year=" + year);
        List<Found> granted = answered.distribution().rows().stream()
                .filter(row -> !row.key().equals(List.of(Analysis.NONE)))
                .map(row -> questions.cell(answered, row.key(), Quantity.granted))
                .filter(found -> found.amount() > 0)
                .toList();
        ReportFigure counted = writing.counted(
                "PRIORITERINGAR" + when,
                "RUS-prioriteringar med projektstöd " + year,
                FigureUnit.COUNT,
                (long) granted.size(),
                null,
                () -> granted.stream()
                        .flatMap(found -> found.parts().get().stream())
                        .toList());
        return new ReportFigure(
                counted.name(),
                counted.label(),
                counted.unit(),
                counted.amount(),
                null,
                granted.stream().map(found -> found.id().value()).limit(20).toList());
    }

    private static ReportFigure area(Writing writing, Questions questions, int year, String when) {
        String base = "grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=" + year;
        return writing.share(
                "OMRADE_1" + when,
                "Andel av företagsstödets kronor netto till investeringsområde 1, " + year,
                questions.total(base + AREA, Quantity.net),
                questions.total(base, Quantity.net));
    }

    private static ReportFigure women(Writing writing, Questions questions, int year, String when) {
        String base = "grantKind=FORETAGSSTOD&year=" + year;
        return writing.share(
                "KVINNOR" + when,
                "Andel av företagen med företagsstöd som leds av kvinnor, " + year,
                questions.total(base + "&ledBy=WOMEN", Quantity.companies),
                questions.total(base, Quantity.companies));
    }

    private static ReportFigure aspects(Writing writing, Questions questions, int year, String when) {
        ProjectAspects projects = ProjectAspects.of(year, questions.standing().cases());
        boolean none = projects.judged().isEmpty();
        return writing.counted(
                "ASPEKTER" + when,
                "Andel av projekten som använder alla tre aspekter, " + year,
                FigureUnit.PER_CENT,
                none ? null : (long) projects.using().size(),
                none ? null : (long) projects.granted().size(),
                () -> projects.granted().stream()
                        .map(one -> new Part(
                                one.caseId().value(),
                                one.diarienummer(),
                                0,
                                "",
                                null,
                                projects.using().contains(one) ? 1 : 0,
                                1))
                        .toList());
    }
}
