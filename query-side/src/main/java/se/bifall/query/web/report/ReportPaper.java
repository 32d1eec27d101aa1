package se.bifall.query.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.Words;
import se.bifall.query.report.Draft;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.Shown;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PointView;
import se.bifall.report.ReportDefinition;
import se.bifall.report.ReportFigure;
import se.bifall.report.ReportSection;

/**
 * A report as it is read, on a page and on paper; in Swedish.
 *
 * @param point which day it is about, as a sentence
 * @param position the last event known
 * @param head of the chain that covers everything up to that event: whoever keeps the report can show later whether the
 *     log is still the one it was made of
 * @param knownAt when that event was recorded; null when only its number is kept
 * @param published who answers for it and when; null for a draft
 * @param smallestGroup the fewest companies that stand behind a figure that is shown; null when none is hidden
 * @param linked true when figures lead to what they are made of
 */
record ReportPaper(
        String title,
        String point,
        long position,
        ChainHead head,
        @Nullable Instant knownAt,
        @Nullable String published,
        @Nullable String withdrawn,
        List<ReportSection> sections,
        List<ReportDefinition> definitions,
        int leftOut,
        @Nullable Integer smallestGroup,
        boolean linked) {

    static ReportPaper of(Draft draft, @Nullable Integer smallestGroup, ChainedLog log, boolean linked) {
        return new ReportPaper(
                draft.title(),
                PageWords.inSwedish(
                        () -> PointView.of(draft.point(), draft.standing().recordedAt())
                                .sentence()),
                draft.standing().position(),
                log.headAt(draft.standing().position()),
                draft.standing().recordedAt(),
                null,
                null,
                draft.sections(),
                draft.definitions(),
                draft.standing().leftOut().size(),
                smallestGroup,
                linked);
    }

    static ReportPaper of(ReportFacts report, ChainedLog log, boolean linked) {
        var event = report.published();
        var withdrawn = report.withdrawn();
        return new ReportPaper(
                event.title(),
                PageWords.inSwedish(() ->
                        PointView.of(report.pointThen(), report.recordedAt()).sentence()),
                event.position(),
                log.headAt(event.position()),
                null,
                event.publishedOn() + " av " + event.publishedBy(),
                withdrawn == null
                        ? null
                        : withdrawn.withdrawnOn() + " av " + withdrawn.withdrawnBy() + ": " + withdrawn.reason(),
                event.sections(),
                event.definitions(),
                0,
                event.smallestGroup(),
                linked);
    }

    public String shown(ReportFigure figure) {
        return Shown.of(figure);
    }

    /** What the nth name of a figure answers for: the part and the whole of a share, or a term of a sum. */
    public String term(ReportFigure figure, int number) {
        return figure.whole() != null ? (number == 1 ? "täljare" : "nämnare") : "del " + number;
    }

    /** How many figures are not shown. */
    public long hidden() {
        return sections.stream()
                .flatMap(section -> section.figures().stream())
                .filter(ReportFigure::hidden)
                .count();
    }

    public String eventNumber() {
        return Words.number(position);
    }

    public String known() {
        return knownAt == null ? "" : Labels.time(knownAt);
    }

    static String fileName(String title, @Nullable LocalDate day) {
        return title.toLowerCase(Words.SWEDISH)
                        .replace('å', 'a')
                        .replace('ä', 'a')
                        .replace('ö', 'o')
                        .replaceAll("[^a-z0-9]+", "-")
                + (day == null ? "" : "-" + Objects.requireNonNull(day));
    }
}
