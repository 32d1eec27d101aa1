package se.bifall.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.codes.CaseId;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.events.FrameEvent;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.LegalDay;
import se.bifall.query.projection.Standing;
import se.bifall.region.Purpose;
import se.bifall.region.RegionProfile;
import se.bifall.report.FigureUnit;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportKind;
import se.bifall.report.ReportRow;

/** Frame, granted, given back, left and paid of a budget year, against what was meant to be paid. All of it is anslag 1:1. */
@Component
final class FrameReport implements ReportMaker {
    private final RegionProfile region;
    private final Answers answers;
    private final StreamEvents events;

    FrameReport(RegionProfile region, Answers answers, StreamEvents events) {
        this.region = region;
        this.answers = answers;
        this.events = events;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FRAMES;
    }

    @Override
    public String slug() {
        return FrameFigures.SLUG;
    }

    @Override
    public String about() {
        return "Beslutsramarna för ett budgetår: fastställt, beviljat, återfört, kvar och utbetalt mot mål.";
    }

    @Override
    public Draft draft(Scope scope) {
        Writing writing = new Writing(this, scope);
        List<FrameFacts> frames = scope.standing().frames().stream()
                .filter(frame -> Integer.valueOf(scope.year()).equals(frame.year()))
                .sorted(Comparator.comparing(frame -> frame.frameId().value()))
                .toList();
        List<ReportRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (FrameFacts frame : frames) {
            List<ReportFigure> figures = figures(writing, frame, scope);
            String label = label(String.valueOf(frame.purpose()));
            rows.add(new ReportRow(label, figures));
            said.add(label + ": av ramen " + Shown.of(figures.get(0)) + " är " + Shown.of(figures.get(1))
                    + " beviljat brutto och " + Shown.of(figures.get(2)) + " återfört; " + Shown.of(figures.get(3))
                    + " återstår. Utbetalt under året, oavsett beslutsår: " + Shown.of(figures.get(4)) + ".");
        }
        scope.standing().frames().stream()
                .filter(frame -> !frame.isSet() && frame.frameId().value().endsWith("-" + scope.year()))
                .sorted(Comparator.comparing(frame -> frame.frameId().value()))
                .forEach(frame -> said.add("Utelämnat: på ramen " + frame.frameId() + ", som inte är fastställd vid den"
                        + " här tidpunkten, är " + kronor(frame.committed()) + " beviljat brutto och "
                        + kronor(frame.released()) + " återfört."));
        if (!rows.isEmpty()) {
            writing.define(
                    "ram",
                    2,
                    "Ram och utbetalning",
                    "Beviljat är brutto, så som besluten lyder sedan skrivfel har rättats; återfört är vad nya beslut har"
                            + " gett tillbaka. Kvar är ramen minus beviljat plus återfört. Utbetalt är kalenderårets utbetalningar ur anslag 1:1 för"
                            + " ändamålet, oavsett beslutsår; återbetalningar dras inte av.");
        }
        writing.section(
                "Beslutsramar " + scope.year(),
                said,
                "Ändamål",
                List.of(
                        "Ram, kronor",
                        "Beviljat brutto, kronor",
                        "Återfört, kronor",
                        "Kvar, kronor",
                        "Utbetalt, kronor",
                        "Utbetalt av målet"),
                rows);
        return writing.draft();
    }

    private static String kronor(Kronor amount) {
        return Words.number(amount.amount()) + "\u00a0kronor";
    }

    private List<ReportFigure> figures(Writing writing, FrameFacts frame, Scope scope) {
        String name = "RAM." + frame.frameId();
        String purpose = String.valueOf(frame.purpose());
        String label = label(purpose) + " " + scope.year();
        Found paid = new Questions(answers, scope.standing())
                .total("purpose=" + purpose + "&fundingSource=ANSLAG_1_1&year=" + scope.year(), Quantity.paid);
        Long target = region.payout()
                .target(purpose, scope.year())
                .map(Kronor::amount)
                .filter(amount -> amount > 0)
                .orElse(null);
        List<ReportFigure> figures = new ArrayList<>();
        for (FrameFigures one : FrameFigures.values()) {
            figures.add(of(writing, one, label, frame, scope));
        }
        figures.add(writing.sum(name + ".UTBETALT", label + ", utbetalt", paid));
        figures.add(writing.counted(
                name + ".UTBETALT_AV_MAL",
                label + ", utbetalt av målet",
                FigureUnit.PER_CENT,
                target == null ? null : paid.amount(),
                target,
                "ram",
                paid.parts()));
        if (target != null) {
            writing.behind(name + ".UTBETALT_AV_MAL", () -> Stream.concat(
                            paid.parts().get().stream(),
                            Stream.of(new Part(label, null, 0, Part.TARGET, null, 0, target)))
                    .toList());
        }
        return figures;
    }

    private ReportFigure of(Writing writing, FrameFigures which, String label, FrameFacts frame, Scope scope) {
        String name = which.nameOf(frame.frameId());
        long value = which.of(frame);
        writing.behind(name, () -> booked(frame, which, scope.standing()));
        return writing.counted(
                name,
                label + ", " + which.label(),
                FigureUnit.KRONOR,
                value,
                null,
                "ram",
                () -> List.of(new Part(frame.frameId().value(), null, 0, "", null, value, 0)));
    }

    /** Every booking of the frame that adds to the figure; those that a case made lead to the case. */
    private List<Part> booked(FrameFacts frame, FrameFigures which, Standing standing) {
        Map<CaseId, CaseFacts> cases = new HashMap<>();
        standing.cases().forEach(one -> cases.put(one.caseId(), one));
        List<Part> parts = new ArrayList<>();
        for (StreamEvents.Found<FrameEvent> found : events.all(frame.frameId().value(), FrameEvent.class, standing)) {
            long amount = which.of(found.event());
            if (amount != 0) {
                CaseFacts one = Optional.ofNullable(FrameFigures.caseOf(found.event()))
                        .map(cases::get)
                        .orElse(null);
                parts.add(new Part(
                        one == null ? frame.frameId().value() : one.caseId().value(),
                        one == null ? null : one.diarienummer(),
                        found.position(),
                        found.event().getClass().getSimpleName(),
                        LegalDay.of(found.event()),
                        amount,
                        0));
            }
        }
        return parts;
    }

    private String label(String purpose) {
        return region.purposes().stream()
                .filter(entry -> entry.code().equals(purpose))
                .findFirst()
                .map(Purpose::label)
                .orElse(purpose);
    }
}
