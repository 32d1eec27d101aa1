package se.bifall.query.report.chapter5;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChapterQuestion;
import se.bifall.events.AnswerEvent;
import se.bifall.events.AnswerEvent.AnswerMarkedReady;
import se.bifall.events.AnswerEvent.AnswerReopened;
import se.bifall.events.AnswerEvent.AnswerWritten;

/**
 * All that has been written and marked of one year's chapter 5, oldest first. The last version of an answer stands;
 * earlier ones stay readable.
 *
 * @param events in its stream
 */
public record ChapterFacts(int year, List<Version> versions, List<Marking> markings, long events) {

    /**
     * @param number from 1 for each question
     * @param importedFrom name of the file it was read from; null when it was written here
     * @param at the store's clock
     */
    public record Version(
            Answer answer, int number, @Nullable String importedFrom, Instant at, String by) {}

    /**
     * @param ready false when a ready answer was opened again
     * @param reason why it was; null for ready
     */
    public record Marking(
            ChapterQuestion question,
            int version,
            boolean ready,
            @Nullable String reason,
            Instant at,
            String by) {}

    /** Before anything is written. */
    public static ChapterFacts none(int year) {
        return new ChapterFacts(year, List.of(), List.of(), 0);
    }

    public static ChapterFacts after(@Nullable ChapterFacts before, AnswerEvent event, Instant at, String by) {
        ChapterFacts f = before == null ? none(event.reportYear()) : before;
        return switch (event) {
            case AnswerWritten e -> f.with(new Version(Answer.of(e), e.version(), e.importedFrom(), at, by));
            case AnswerMarkedReady e -> f.with(new Marking(e.question(), e.version(), true, null, at, by));
            case AnswerReopened e -> f.with(new Marking(e.question(), e.version(), false, e.reason(), at, by));
        };
    }

    private ChapterFacts with(Version version) {
        return new ChapterFacts(year, more(versions, version), markings, events + 1);
    }

    private ChapterFacts with(Marking marking) {
        return new ChapterFacts(year, versions, more(markings, marking), events + 1);
    }

    private static <T> List<T> more(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /** The stream that it is the fold of. */
    public String stream() {
        return "resultatredovisning:" + year;
    }

    /** The newest version; empty while there is none. */
    public Optional<Version> version(ChapterQuestion question) {
        return versions.stream()
                .filter(one -> one.answer().question() == question)
                .reduce((one, later) -> later);
    }

    /** What stands as the answer. */
    public Answer answer(ChapterQuestion question) {
        return version(question).map(Version::answer).orElseGet(() -> Answer.none(question));
    }

    /** Number of the newest version; 0 while there is none. */
    public int versionNumber(ChapterQuestion question) {
        return version(question).map(Version::number).orElse(0);
    }

    public AnswerStatus status(ChapterQuestion question) {
        int now = versionNumber(question);
        if (now == 0) {
            return AnswerStatus.EMPTY;
        }
        boolean ready = markings.stream()
                .filter(one -> one.question() == question && one.version() == now)
                .reduce((one, later) -> later)
                .map(Marking::ready)
                .orElse(false);
        return ready ? AnswerStatus.READY : AnswerStatus.DRAFT;
    }

    /** What stands, in the order of the template. */
    public List<Answer> answers() {
        return Stream.of(ChapterQuestion.values()).map(this::answer).toList();
    }
}
