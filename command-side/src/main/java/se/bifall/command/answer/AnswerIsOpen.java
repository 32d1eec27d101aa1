package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** An answer that is ready stays as it is until somebody opens it again, and says why. */
record AnswerIsOpen(ChapterQuestion question, boolean ready) implements Rule {
    @Override
    public boolean holds() {
        return !ready;
    }

    @Override
    public String field() {
        return "question";
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + question.number() + " är markerat som klart. Öppna det igen innan du ändrar det.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
