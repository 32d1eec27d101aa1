package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;

/** A new version differs from the one before. */
record AnswerChanges(ChapterQuestion question, boolean same) implements Rule {
    @Override
    public boolean holds() {
        return !same;
    }

    @Override
    public String field() {
        return "text";
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + question.number() + " är redan skrivet så; ingenting ändras.";
    }
}
