package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bifall.codes.SupportType;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;

/** The paragraph of the yearly report about anslag 1:1, with every figure that it states. */
@Component
final class AnnualReport implements ReportMaker {
    private final Answers answers;
    private final RegionProfile region;
    private final AnnualIndicators indicators;

    AnnualReport(Answers answers, RegionProfile region, AnnualIndicators indicators) {
        this.answers = answers;
        this.region = region;
        this.indicators = indicators;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.ANNUAL_ANSLAG;
    }

    @Override
    public String slug() {
        return AnnualFigures.SLUG;
    }

    @Override
    public String about() {
        return "Vad som beviljades ur anslag 1:1 under året, till vilka prioriteringar, och indikatorerna för delmål 3.2.";
    }

    @Override
    public Draft draft(Scope scope) {
        return new Year(new Questions(answers, scope.standing()), scope).draft();
    }

    private final class Year {
        private final Questions questions;
        private final int year;
        private final Writing writing;

        Year(Questions questions, Scope scope) {
            this.questions = questions;
            this.year = scope.year();
            this.writing = new Writing(AnnualReport.this, scope);
        }

        private String companies() {
            return "grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=" + year;
        }

        private String projects(int of) {
            return "grantKind=PROJEKTSTOD&fundingSource=ANSLAG_1_1&year=" + of;
        }

        private String commercialService() {
            return "supportType="
                    + region.supportTypes().stream()
                            .filter(Support::commercialService)
                            .map(Support::code)
                            .map(SupportType::value)
                            .distinct()
                            .collect(Collectors.joining(","));
        }

        Draft draft() {
            anslag();
            priorities();
            others();
            indicators.write(writing, questions, year);
            return writing.draft();
        }

        private void anslag() {
            Found net = questions.total(companies(), Quantity.net);
            Found project = questions.total(projects(year), Quantity.granted);
            Found projectDecisions = questions.total(projects(year), Quantity.decisions);
            Found companyDecisions = questions.total(companies(), Quantity.decisions);
            String service = companies() + "&" + commercialService();
            ReportFigure company = writing.sum("FORETAGSSTOD.NETTO", "Företagsstöd, beviljat netto", net);
            ReportFigure inside = writing.sum(
                    "KOMMERSIELL_SERVICE.NETTO",
                    "Varav kommersiell service, beviljat netto",
                    questions.total(service, Quantity.net));
            ReportFigure granted = writing.sum("PROJEKTSTOD.BRUTTO", "Projektstöd, beviljat brutto", project);
            ReportFigure decisions = writing.sum("PROJEKTSTOD.BESLUT", "Projektstöd, bifall", projectDecisions);
            ReportFigure whole =
                    writing.sum("ANSLAG.SUMMA", "Anslag 1:1, företagsstöd netto och projektstöd brutto", net, project);
            ReportFigure before = writing.sum(
                    "PROJEKTSTOD.BESLUT_FOREGAENDE",
                    "Projektstöd, bifall " + (year - 1),
                    questions.total(projects(year - 1), Quantity.decisions));
            List<ReportRow> rows = List.of(
                    new ReportRow(
                            "Företagsstöd, netto efter återtag och återföringar",
                            List.of(
                                    company,
                                    writing.sum("FORETAGSSTOD.BESLUT", "Företagsstöd, bifall", companyDecisions))),
                    new ReportRow(
                            "– varav kommersiell service, netto",
                            List.of(
                                    inside,
                                    writing.sum(
                                            "KOMMERSIELL_SERVICE.BESLUT",
                                            "Kommersiell service, bifall",
                                            questions.total(service, Quantity.decisions)))),
                    new ReportRow("Projektstöd, brutto", List.of(granted, decisions)),
                    new ReportRow(
                            "Anslag 1:1 tillsammans",
                            List.of(
                                    whole,
                                    writing.sum(
                                            "ANSLAG.BESLUT",
                                            "Anslag 1:1, bifall",
                                            companyDecisions,
                                            projectDecisions))));
            ReportRow earlier = new ReportRow(
                    "Projektstöd året före, " + (year - 1),
                    List.of(
                            writing.sum(
                                    "PROJEKTSTOD.BRUTTO_FOREGAENDE",
                                    "Projektstöd, beviljat brutto " + (year - 1),
                                    questions.total(projects(year - 1), Quantity.granted)),
                            before));
            List<ReportRow> all = new ArrayList<>(rows);
            all.add(earlier);
            writing.section(
                    "Anslag 1:1 under " + year,
                    List.of(
                            "Under " + year + " beviljades " + Shown.of(whole) + " ur anslag 1:1: företagsstöd med "
                                    + Shown.of(company)
                                    + " (netto, efter återtag och återföringar) och projektstöd med "
                                    + Shown.of(granted) + " (brutto, före återtag).",
                            "Stöd till kommersiell service, " + Shown.of(inside)
                                    + " netto, ingår i företagsstödet och läggs inte till en gång till.",
                            "Projektstödet gavs i " + Shown.of(decisions) + " bifall. Året före, " + (year - 1)
                                    + ", var de " + Shown.of(before) + "."),
                    "Stöd",
                    List.of("Beviljat, kronor", "Bifall, antal"),
                    all);
        }

        private void priorities() {
            Answered byPriority = questions.ask("by=rusPriority&" + projects(year));
            Analysis priority = byPriority.asked().by().getFirst();
            List<ReportRow> rows = new ArrayList<>();
            byPriority.distribution().rows().forEach(row -> {
                String key = row.key().getFirst();
                Found granted = questions.cell(byPriority, row.key(), Quantity.granted);
                Found made = questions.cell(byPriority, row.key(), Quantity.decisions);
                if (!key.equals(Analysis.NONE) && (made.amount() != 0 || granted.amount() != 0)) {
                    rows.add(row("PRIORITERING_" + key, priority.labelOf(key, Wording.SWEDISH), granted, made));
                }
            });
            int reached = rows.size();
            String prioritised = "rusPriority="
                    + region.priorities().stream()
                            .map(entry -> entry.code().value())
                            .distinct()
                            .collect(Collectors.joining(","))
                    + "&" + projects(year);
            ReportRow with = row(
                    "MED_PRIORITERING",
                    "Med RUS-prioritering tillsammans",
                    questions.total(prioritised, Quantity.granted),
                    questions.total(prioritised, Quantity.decisions));
            ReportRow without = row(
                    "UTAN_PRIORITERING",
                    "Utan RUS-prioritering",
                    questions.cell(byPriority, List.of(Analysis.NONE), Quantity.granted),
                    questions.cell(byPriority, List.of(Analysis.NONE), Quantity.decisions));
            rows.add(with);
            rows.add(without);
            writing.section(
                    "Projektstöd efter RUS-prioritering",
                    List.of("Av bifallen har "
                            + Shown.of(with.figures().get(1)) + " en RUS-prioritering, "
                            + Shown.of(with.figures().getFirst()) + " brutto, och "
                            + Shown.of(without.figures().get(1))
                            + " ingen (uppföljning, utvärdering och administration), "
                            + Shown.of(without.figures().getFirst()) + " brutto. "
                            + reached + " prioriteringar har beviljats projektstöd."),
                    "Primär RUS-prioritering",
                    List.of("Beviljat brutto, kronor", "Bifall, antal"),
                    rows);
        }

        private ReportRow row(String name, String label, Found kronor, Found decisions) {
            return new ReportRow(
                    label,
                    List.of(
                            writing.sum(name + ".BRUTTO", label + ", beviljat brutto", kronor),
                            writing.sum(name + ".BESLUT", label + ", bifall", decisions)));
        }

        private void others() {
            ReportFigure eu = writing.sum(
                    "EU_RAMPROJEKT.BRUTTO",
                    "EU-ramprojekt till företag, beviljat brutto",
                    questions.total(
                            "grantKind=FORETAGSSTOD&fundingSource=EU_RAMPROJEKT&year=" + year, Quantity.granted));
            ReportFigure special = writing.sum(
                    "SARSKILDA_MEDEL.BRUTTO",
                    "Särskilda medel, beviljat brutto",
                    questions.total("fundingSource=SARSKILDA_MEDEL&year=" + year, Quantity.granted));
            writing.section(
                    "Vid sidan av anslaget",
                    List.of("Utöver anslag 1:1 beviljades företag " + Shown.of(eu) + " ur EU-ramprojekt, och "
                            + Shown.of(special) + " av särskilda medel. Båda är brutto."),
                    "Källa",
                    List.of("Beviljat brutto, kronor"),
                    List.of(
                            new ReportRow("EU-ramprojekt till företag", List.of(eu)),
                            new ReportRow("Särskilda medel", List.of(special))));
        }
    }
}
