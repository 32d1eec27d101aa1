package se.bifall.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.AnswerText;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.AnswerCommand.MarkAnswerReady;
import se.bifall.commands.AnswerCommand.ReopenAnswer;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.events.AnswerEvent.AnswerMarkedReady;
import se.bifall.events.AnswerEvent.AnswerReopened;
import se.bifall.events.AnswerEvent.AnswerWritten;

/** The answers of one year's chapter 5. */
class ReportAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private final ReportAnswers answers = new ReportAnswers();

    private static WriteAnswer write(
            ChapterQuestion question, @Nullable Boolean contributed, @Nullable String text, int restsOn) {
        return write(2025, question, contributed, text, Set.of(IndicatorBasis.FOLLOW_UP), restsOn);
    }

    private static WriteAnswer write(
            int year,
            ChapterQuestion question,
            @Nullable Boolean contributed,
            @Nullable String text,
            Set<IndicatorBasis> bases,
            int restsOn) {
        return new WriteAnswer(
                year,
                question,
                contributed,
                text == null ? null : new AnswerText(text),
                bases,
                null,
                List.of(),
                restsOn,
                null);
    }

    private void given(AnswerCommand command) {
        answers.evolve(answers.decide(command, TODAY));
    }

    private Rule refused(AnswerCommand command) {
        return catchThrowableOfType(Broken.class, () -> answers.decide(command, TODAY))
                .rule();
    }

    @Test
    void each_writing_is_a_version_of_its_own_question() {
        given(write(ChapterQuestion.RUS, true, "Första", 0));
        assertThat(answers.decide(write(ChapterQuestion.RUS, true, "Andra", 1), TODAY))
                .isInstanceOfSatisfying(AnswerWritten.class, event -> assertThat(event.version())
                        .isEqualTo(2));
        assertThat(answers.decide(write(ChapterQuestion.ERUF, false, "Första", 0), TODAY))
                .isInstanceOfSatisfying(AnswerWritten.class, event -> assertThat(event.version())
                        .isEqualTo(1));
    }

    @Test
    void of_two_who_write_on_the_same_version_the_second_is_told() {
        given(write(ChapterQuestion.RUS, true, "Den enas", 0));

        Rule rule = refused(write(ChapterQuestion.RUS, true, "Den andras", 0));

        assertThat(rule).isInstanceOf(AnswerUnchanged.class);
        assertThat(rule.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(rule.sentence()).contains("version 1", "version 0");
        assertThat(refused(write(ChapterQuestion.RUS, true, "Framtidens", 2))).isInstanceOf(AnswerUnchanged.class);
    }

    @Test
    void an_answer_says_something_and_something_new() {
        assertThat(refused(write(ChapterQuestion.RUS, null, null, 0))).isInstanceOf(SomethingAnswered.class);
        given(write(ChapterQuestion.RUS, false, null, 0));
        assertThat(refused(write(ChapterQuestion.RUS, false, null, 1))).isInstanceOf(AnswerChanges.class);
        given(write(ChapterQuestion.RUS, true, null, 1));
    }

    @Test
    void yes_and_no_are_answers_to_the_first_three_questions() {
        assertThat(refused(write(ChapterQuestion.TERRITORIAL, true, "Text", 0)))
                .isInstanceOf(YesOrNoOnlyWhereAsked.class);
    }

    @ParameterizedTest
    @CsvSource({"1999, false", "2000, true", "2026, true", "2027, false"})
    void a_year_is_reported_once_it_has_begun(int year, boolean holds) {
        WriteAnswer command = write(year, ChapterQuestion.TERRITORIAL, null, "Text", Set.of(), 0);

        Broken broken = catchThrowableOfType(Broken.class, () -> answers.decide(command, TODAY));

        assertThat(broken == null).isEqualTo(holds);
    }

    @Test
    void a_whole_answer_is_marked_ready_and_stays_until_it_is_reopened() {
        given(write(ChapterQuestion.RUS, true, "Så här", 0));
        assertThat(refused(new ReopenAnswer(2025, ChapterQuestion.RUS, 1, "Fel")))
                .isInstanceOf(AnswerIsReady.class);
        assertThat(answers.decide(new MarkAnswerReady(2025, ChapterQuestion.RUS, 1), TODAY))
                .isEqualTo(new AnswerMarkedReady(2025, ChapterQuestion.RUS, 1));
        given(new MarkAnswerReady(2025, ChapterQuestion.RUS, 1));

        assertThat(refused(new MarkAnswerReady(2025, ChapterQuestion.RUS, 1))).isInstanceOf(AnswerIsOpen.class);
        assertThat(refused(write(ChapterQuestion.RUS, false, "Ändrat", 1))).isInstanceOf(AnswerIsOpen.class);
        assertThat(answers.decide(new ReopenAnswer(2025, ChapterQuestion.RUS, 1, "Fel år"), TODAY))
                .isInstanceOf(AnswerReopened.class);
        given(new ReopenAnswer(2025, ChapterQuestion.RUS, 1, "Fel år"));
        given(write(ChapterQuestion.RUS, false, "Ändrat", 1));
    }

    @Test
    void what_is_not_whole_can_not_be_marked_ready() {
        assertThat(refused(new MarkAnswerReady(2025, ChapterQuestion.RUS, 0)).field())
                .isEqualTo("contributed");
        given(write(ChapterQuestion.RUS, false, null, 0));
        assertThat(refused(new MarkAnswerReady(2025, ChapterQuestion.RUS, 1)).field())
                .isEqualTo("text");
        given(write(2025, ChapterQuestion.RUS, false, "Därför", Set.of(), 1));
        assertThat(refused(new MarkAnswerReady(2025, ChapterQuestion.RUS, 2)).field())
                .isEqualTo("bases");
        given(write(ChapterQuestion.RUS, false, "Därför", 2));
        assertThat(refused(new MarkAnswerReady(2025, ChapterQuestion.RUS, 2))).isInstanceOf(AnswerUnchanged.class);
        given(new MarkAnswerReady(2025, ChapterQuestion.RUS, 3));
    }
}
