package se.bifall.query.web.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.bifall.codes.ChapterQuestion;
import se.bifall.events.AnswerEvent.AnswerMarkedReady;
import se.bifall.events.AnswerEvent.AnswerReopened;
import se.bifall.events.AnswerEvent.AnswerWritten;
import se.bifall.query.report.chapter5.ChapterFacts;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;

/** What has happened to one answer, the newest first, with every version's text. */
final class ChapterHistory {
    private ChapterHistory() {}

    /** @param text of the version, or why it was opened again; empty for a marking */
    record Line(java.time.Instant at, String time, String by, String what, int version, String text, String from) {}

    static List<Line> of(ChapterFacts facts, ChapterQuestion question) {
        Stream<Line> versions = facts.versions().stream()
                .filter(one -> one.answer().question() == question)
                .map(one -> new Line(
                        one.at(),
                        Labels.time(one.at()),
                        one.by(),
                        PageWords.of(AnswerWritten.class),
                        one.number(),
                        yesOrNo(one.answer().contributed()) + one.answer().text(),
                        Objects.requireNonNullElse(one.importedFrom(), "")));
        Stream<Line> markings = facts.markings().stream()
                .filter(one -> one.question() == question)
                .map(one -> new Line(
                        one.at(),
                        Labels.time(one.at()),
                        one.by(),
                        PageWords.of(one.ready() ? AnswerMarkedReady.class : AnswerReopened.class),
                        one.version(),
                        Objects.requireNonNullElse(one.reason(), ""),
                        ""));
        return Stream.concat(versions, markings)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
    }

    private static String yesOrNo(@org.jspecify.annotations.Nullable Boolean contributed) {
        return contributed == null ? "" : PageWords.word(contributed ? "yes" : "no") + ". ";
    }
}
