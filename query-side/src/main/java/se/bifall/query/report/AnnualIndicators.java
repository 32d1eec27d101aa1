package se.bifall.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.codes.InvestmentArea;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.goal.ProjectAspects;
import se.bifall.region.GoalPlan;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportRow;

/** The four indicators of delmål 3.2 that follow from events, beside the same of the year before. */
@Component
final class AnnualIndicators {
    private final RegionProfile region;

    AnnualIndicators(RegionProfile region) {
        this.region = region;
    }

    void write(Writing writing, Questions questions, int year) {
        List<ReportRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        rows.add(new ReportRow(
                "RUS-prioriteringar som beviljats projektstöd ur anslag 1:1, antal",
                List.of(priorities(writing, questions, year, ""), priorities(writing, questions, year - 1, BEFORE))));
        areas(region, year).stream()
                .filter(asked -> questions.canAsk(in(asked)))
                .forEach(asked -> {
                    ReportFigure area = area(writing, questions, year, asked, "");
                    rows.add(new ReportRow(
                            "Företagsstöd till investeringsområde " + asked + ", andel av kronor netto",
                            List.of(area, area(writing, questions, year - 1, asked, BEFORE))));
                    said.add("Av företagsstödet ur anslag 1:1 gick " + Shown.spoken(area)
                            + " av kronorna (netto) till investeringsområde " + asked + ".");
                });
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
    private static final String PRIORITIES =
            "Antal RUS-prioriteringar som är primär prioritering i minst ett bifall till projektstöd ur anslag 1:1 under"
                    + " året. Varje prioritering räknas en gång, genom det bifall som först gav den pengar.";

    /**
     * Every area that an indicator of the year's plan counts, in the order of the plan. Where the year's plan counts none,
     * those of the nearest earlier plan that does: a plan of a later year changes no report of this one.
     */
    static List<InvestmentArea> areas(RegionProfile region, int year) {
        return GoalPlan.years(region).stream()
                .filter(planned -> planned <= year)
                .map(planned -> GoalPlan.of(region, planned)
                        .subGoals()
                        .flatMap(subGoal -> subGoal.indicators().stream())
                        .map(Indicator::area)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .filter(areas -> !areas.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String in(InvestmentArea area) {
        return "&investmentArea=" + area;
    }

    private static ReportFigure priorities(Writing writing, Questions questions, int year, String when) {
        Answered answered = questions.ask("by=rusPriority&grantKind=PROJEKTSTOD&fundingSource=ANSLAG_1_1&year=" + year);
        List<Found> granted = answered.distribution().rows().stream()
                .filter(row -> !row.key().equals(List.of(Analysis.NONE)))
                .map(row -> questions.cell(answered, row.key(), Quantity.granted))
                .filter(found -> found.amount() > 0)
                .toList();
        String name = AnnualFigures.PRIORITIES + when;
        writing.define("PRIORITERINGAR", 1, "RUS-prioriteringar med projektstöd", PRIORITIES);
        writing.behind(
                name,
                () -> granted.stream().flatMap(AnnualIndicators::oneForAll).toList());
        return writing.counted(
                name,
                "RUS-prioriteringar med projektstöd " + year,
                FigureUnit.COUNT,
                (long) granted.size(),
                null,
                "PRIORITERINGAR",
                () -> granted.stream()
                        .flatMap(found -> found.parts().get().stream())
                        .toList());
    }

    /** The priority is counted by the first decision that granted it money; the others add nothing to the count. */
    private static Stream<Part> oneForAll(Found priority) {
        List<Part> parts = priority.parts().get();
        Part first = parts.stream()
                .filter(part -> part.above() > 0)
                .min(Comparator.comparingLong(Part::event))
                .orElseThrow();
        return parts.stream().map(part -> part.counting(part.equals(first) ? 1 : 0));
    }

    private static ReportFigure area(Writing writing, Questions questions, int year, InvestmentArea area, String when) {
        String base = "grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=" + year;
        return writing.share(
                AnnualFigures.area(area) + when,
                "Andel av företagsstödets kronor netto till investeringsområde " + area + ", " + year,
                questions.total(base + in(area), Quantity.net),
                questions.total(base, Quantity.net));
    }

    private static ReportFigure women(Writing writing, Questions questions, int year, String when) {
        String base = "grantKind=FORETAGSSTOD&year=" + year;
        return writing.share(
                AnnualFigures.WOMEN + when,
                "Andel av företagen med företagsstöd som leds av kvinnor, " + year,
                questions.total(base + "&ledBy=WOMEN", Quantity.companies),
                questions.total(base, Quantity.companies));
    }

    private static ReportFigure aspects(Writing writing, Questions questions, int year, String when) {
        ProjectAspects projects = ProjectAspects.of(year, questions.standing().cases());
        boolean none = projects.judged().isEmpty();
        writing.behind(
                AnnualFigures.ASPECTS + when,
                () -> none
                        ? List.of()
                        : projects.granted().stream()
                                .map(one -> Part.ofApproval(
                                        one, year, projects.using().contains(one) ? 1 : 0, 1))
                                .toList());
        return writing.counted(
                AnnualFigures.ASPECTS + when,
                "Andel av projekten som använder alla tre aspekter, " + year,
                FigureUnit.PER_CENT,
                none ? null : (long) projects.using().size(),
                none ? null : (long) projects.granted().size(),
                "ALLA_ASPEKTER",
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
