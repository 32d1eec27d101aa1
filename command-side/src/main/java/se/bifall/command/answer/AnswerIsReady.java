package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** Only what is ready can be opened again. */
record AnswerIsReady(ChapterQuestion question, boolean ready) implements Rule {
    @Override
    public boolean holds() {
        return ready;
    }

    @Override
    public String field() {
        return "question";
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + question.number() + " är inte markerat som klart, så det kan ändras som det är.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
