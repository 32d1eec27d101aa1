package se.bifall.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.Wording;
import se.bifall.events.GrantEvent.AgendaImpactStated;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Casework.Impact;
import se.bifall.query.casefile.Measure;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;

/** How many granted cases work for and against each goal, directly and indirectly. The two are never netted. */
@Component
final class AgendaReport implements ReportMaker {
    private final StreamEvents events;

    AgendaReport(StreamEvents events) {
        this.events = events;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.AGENDA_2030;
    }

    @Override
    public String slug() {
        return "agenda-2030";
    }

    @Override
    public String about() {
        return "Hur årets beviljade ärenden påverkar målen i Agenda 2030, för och emot, direkt och indirekt; aldrig"
                + " nettoräknat.";
    }

    @Override
    public Draft draft(Scope scope) {
        Writing writing = new Writing(this, scope);
        List<CaseFacts> granted = scope.standing().cases().stream()
                .filter(one -> one.postings().stream()
                        .anyMatch(posting -> posting.measure() == Measure.DECISION
                                && posting.on().getYear() == scope.year()))
                .toList();
        List<CaseFacts> stated = granted.stream()
                .filter(one -> !one.casework().impacts().isEmpty())
                .toList();
        List<CaseFacts> silent = granted.stream()
                .filter(one -> one.casework().impacts().isEmpty())
                .toList();
        writing.define(
                "AGENDA_2030",
                1,
                "Påverkan på Agenda 2030",
                "Antal ärenden med bifall under året där beredningen har angett påverkan på målet. Ett ärende räknas en gång i"
                        + " varje ruta som det har påverkan i. Positivt och negativt, direkt och indirekt räknas var för sig"
                        + " och läggs aldrig ihop.");
        ReportFigure all = decided(writing, scope, "AGENDA.ARENDEN", "Ärenden med bifall " + scope.year(), granted);
        ReportFigure with = decided(writing, scope, "AGENDA.MED", "Ärenden med angiven påverkan", stated);
        ReportFigure without =
                decided(writing, scope, "AGENDA.UTAN", "Ärenden utan angiven påverkan (uppgift saknas)", silent);
        List<ReportRow> rows = new ArrayList<>();
        for (AgendaGoal goal : AgendaGoal.values()) {
            rows.add(new ReportRow(capital(Wording.SWEDISH.of(goal)), figures(writing, scope, goal, stated)));
        }
        writing.section(
                "Underlag",
                List.of("Av " + Shown.of(all) + " ärenden med bifall under " + scope.year() + " har " + Shown.of(with)
                        + " en angiven påverkan på målen. För " + Shown.of(without) + " saknas uppgift."),
                "Ärenden",
                List.of("Antal"),
                List.of(
                        new ReportRow("Med bifall", List.of(all)),
                        new ReportRow("Med angiven påverkan", List.of(with)),
                        new ReportRow("Uppgift saknas", List.of(without))));
        writing.section(
                "Mål och påverkan",
                List.of("Positiv och negativ påverkan står var för sig; de räknas aldrig av mot varandra."),
                "Mål",
                List.of("+ direkt", "+ indirekt", "\u2212 direkt", "\u2212 indirekt"),
                rows);
        return writing.draft();
    }

    private List<ReportFigure> figures(Writing writing, Scope scope, AgendaGoal goal, List<CaseFacts> cases) {
        List<ReportFigure> figures = new ArrayList<>();
        for (ImpactSign sign : ImpactSign.values()) {
            for (ImpactRoute route : ImpactRoute.values()) {
                Impact sought = new Impact(goal, sign, route);
                String name = "AGENDA." + goal + "." + sign + "." + route;
                List<CaseFacts> found = cases.stream()
                        .filter(one -> one.casework().impacts().contains(sought))
                        .toList();
                writing.behind(name, () -> found.stream()
                        .map(one -> part(one, sought, scope))
                        .toList());
                figures.add(cases(
                        writing,
                        name,
                        capital(Wording.SWEDISH.of(goal)) + ", "
                                + Wording.SWEDISH.of(sign).toLowerCase(Locale.ROOT) + " påverkan, "
                                + Wording.SWEDISH.of(route).toLowerCase(Locale.ROOT),
                        found));
            }
        }
        return figures;
    }

    /** The case, by the event that stated the impact last. */
    private Part part(CaseFacts facts, Impact impact, Scope scope) {
        return events.last(facts.caseId().value(), AgendaImpactStated.class, scope.standing(), event -> new Impact(
                                event.goal(), event.sign(), event.route())
                        .equals(impact))
                .map(found -> new Part(
                        facts.caseId().value(),
                        facts.diarienummer(),
                        found.position(),
                        AgendaImpactStated.class.getSimpleName(),
                        found.event().assessedOn(),
                        1,
                        0))
                .orElseGet(() -> Part.of(facts, 1));
    }

    private static ReportFigure decided(
            Writing writing, Scope scope, String name, String label, List<CaseFacts> cases) {
        writing.behind(name, () -> cases.stream()
                .map(one -> Part.ofApproval(one, scope.year(), 1, 0))
                .toList());
        return cases(writing, name, label, cases);
    }

    private static ReportFigure cases(Writing writing, String name, String label, List<CaseFacts> cases) {
        return writing.counted(
                name, label, FigureUnit.COUNT, (long) cases.size(), null, "AGENDA_2030", () -> cases.stream()
                        .map(one -> Part.of(one, 1))
                        .toList());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Wording.SWEDISH.locale()) + text.substring(1);
    }
}
