package se.bifall.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import se.bifall.codes.Kronor;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.FrameFacts;
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

    FrameReport(RegionProfile region, Answers answers) {
        this.region = region;
        this.answers = answers;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FRAMES;
    }

    @Override
    public String slug() {
        return "ram";
    }

    @Override
    public String about() {
        return "Beslutsramarna för ett budgetår: fastställt, beviljat, återfört, kvar och utbetalt mot mål.";
    }

    @Override
    public Draft draft(Scope scope) {
        Writing writing = new Writing();
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
        if (!rows.isEmpty()) {
            writing.define(
                    "ram",
                    1,
                    "Ram och utbetalning",
                    "Kvar är ramen minus beviljat plus återfört. Utbetalt är kalenderårets utbetalningar ur anslag 1:1 för"
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
        return writing.draft(this, scope);
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
        return List.of(
                of(writing, name + ".RAM", label + ", ram", frame, one -> one.amount()
                        .amount()),
                of(writing, name + ".BEVILJAT", label + ", beviljat brutto", frame, one -> one.committed()
                        .amount()),
                of(writing, name + ".ATERFORT", label + ", återfört", frame, one -> one.released()
                        .amount()),
                of(writing, name + ".KVAR", label + ", kvar", frame, FrameFacts::left),
                writing.sum(name + ".UTBETALT", label + ", utbetalt", paid),
                writing.counted(
                        name + ".UTBETALT_AV_MAL",
                        label + ", utbetalt av målet",
                        FigureUnit.PER_CENT,
                        target == null ? null : paid.amount(),
                        target,
                        paid.parts()));
    }

    private static ReportFigure of(
            Writing writing, String name, String label, FrameFacts frame, ToLongFunction<FrameFacts> amount) {
        long value = amount.applyAsLong(frame);
        return writing.counted(
                name,
                label,
                FigureUnit.KRONOR,
                value,
                null,
                () -> List.of(new Part(frame.frameId().value(), null, 0, "", null, value, 0)));
    }

    private String label(String purpose) {
        return region.purposes().stream()
                .filter(entry -> entry.code().equals(purpose))
                .findFirst()
                .map(Purpose::label)
                .orElse(purpose);
    }
}
