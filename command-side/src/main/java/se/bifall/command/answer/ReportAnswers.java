package se.bifall.command.answer;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AnswerText;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.AnswerCommand.MarkAnswerReady;
import se.bifall.commands.AnswerCommand.ReopenAnswer;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.events.AnswerEvent;
import se.bifall.events.AnswerEvent.AnswerMarkedReady;
import se.bifall.events.AnswerEvent.AnswerReopened;
import se.bifall.events.AnswerEvent.AnswerWritten;

/** What must be known of one year's answers to take more. Pure. */
final class ReportAnswers {
    private static final Answer NONE = new Answer(0, false, null, null, Set.of(), null, List.of());
    private final Map<ChapterQuestion, Answer> answers = new EnumMap<>(ChapterQuestion.class);

    private record Answer(
            int version,
            boolean ready,
            @Nullable Boolean contributed,
            @Nullable AnswerText text,
            Set<IndicatorBasis> bases,
            @Nullable String otherBasis,
            List<String> references) {
        static Answer of(AnswerWritten e) {
            return new Answer(e.version(), false, e.contributed(), e.text(), e.bases(), e.otherBasis(), e.references());
        }

        Answer ready(boolean now) {
            return new Answer(version, now, contributed, text, bases, otherBasis, references);
        }
    }

    AnswerEvent decide(AnswerCommand command, LocalDate today) {
        unless(new YearHasBegun(command.reportYear(), today.getYear()));
        Answer now = answers.getOrDefault(command.question(), NONE);
        return switch (command) {
            case WriteAnswer c -> write(c, now);
            case MarkAnswerReady c -> markReady(c, now);
            case ReopenAnswer c -> reopen(c, now);
        };
    }

    private static AnswerEvent write(WriteAnswer c, Answer now) {
        AnswerWritten next = new AnswerWritten(
                c.reportYear(),
                c.question(),
                c.contributed(),
                c.text(),
                c.bases(),
                c.otherBasis(),
                c.references(),
                now.version() + 1,
                c.importedFrom());
        Answer as = new Answer(
                now.version(),
                now.ready(),
                next.contributed(),
                next.text(),
                next.bases(),
                next.otherBasis(),
                next.references());
        unless(
                new YesOrNoOnlyWhereAsked(c.question(), c.contributed()),
                new SomethingAnswered(c.question(), c.contributed() != null || c.text() != null),
                new AnswerUnchanged(c.question(), c.restsOn(), now.version()),
                new AnswerIsOpen(c.question(), now.ready()),
                new AnswerChanges(c.question(), as.equals(now)));
        return next;
    }

    private static AnswerEvent markReady(MarkAnswerReady c, Answer now) {
        unless(
                new AnswerUnchanged(c.question(), c.restsOn(), now.version()),
                new AnswerIsOpen(c.question(), now.ready()),
                new AnswerIsWhole(
                        c.question(),
                        now.contributed() != null || !c.question().isYesOrNo(),
                        now.text() != null,
                        !now.bases().isEmpty() && now.otherBasis() == null));
        return new AnswerMarkedReady(c.reportYear(), c.question(), now.version());
    }

    private static AnswerEvent reopen(ReopenAnswer c, Answer now) {
        unless(
                new AnswerUnchanged(c.question(), c.restsOn(), now.version()),
                new AnswerIsReady(c.question(), now.ready()));
        return new AnswerReopened(c.reportYear(), c.question(), now.version(), c.reason());
    }

    void evolve(AnswerEvent event) {
        switch (event) {
            case AnswerWritten e -> answers.put(e.question(), Answer.of(e));
            case AnswerMarkedReady e ->
                answers.computeIfPresent(e.question(), (question, answer) -> answer.ready(true));
            case AnswerReopened e -> answers.computeIfPresent(e.question(), (question, answer) -> answer.ready(false));
        }
    }
}
