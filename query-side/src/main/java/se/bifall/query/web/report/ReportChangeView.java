package se.bifall.query.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Words;
import se.bifall.query.report.Cause;
import se.bifall.query.report.Comparison.Change;
import se.bifall.query.report.Shown;
import se.bifall.query.web.Labels;
import se.bifall.report.FigureUnit;

/** A changed figure as it is read, in Swedish. */
record ReportChangeView(String label, String then, String now, String change, List<Because> causes) {
    private static final String NONE = "–";

    /** @param caseId null for what is no case */
    record Because(
            @Nullable String caseId,
            String about,
            long event,
            String what,
            String legalDay,
            String recorded,
            String actor,
            String amount) {}

    static ReportChangeView of(Change change) {
        var then = change.then();
        var now = change.now();
        return new ReportChangeView(
                change.figure().label(),
                then == null ? NONE : Shown.of(then),
                now == null ? NONE : Shown.of(now),
                then == null || now == null ? NONE : Shown.change(then, now),
                change.causes().stream()
                        .map(cause -> because(cause, change.figure().unit()))
                        .toList());
    }

    private static Because because(Cause cause, FigureUnit unit) {
        Long amount = cause.amount();
        return new Because(
                cause.isOfACase() ? cause.stream() : null,
                cause.diarienummer() == null ? cause.stream() : cause.diarienummer(),
                cause.event(),
                Words.word(cause.type()),
                cause.legalDay() == null ? NONE : cause.legalDay().toString(),
                Labels.time(cause.recordedAt()),
                cause.actor(),
                amount == null
                        ? "flyttat"
                        : (amount > 0 ? "+" : "")
                                + Words.number(amount)
                                + (unit == FigureUnit.KRONOR ? "\u00a0kr" : ""));
    }
}
