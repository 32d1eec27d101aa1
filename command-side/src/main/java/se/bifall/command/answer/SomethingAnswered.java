package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;

/** A version says something: Ja, Nej or a text. */
record SomethingAnswered(ChapterQuestion question, boolean said) implements Rule {
    @Override
    public boolean holds() {
        return said;
    }

    @Override
    public String field() {
        return "text";
    }

    @Override
    public String sentence() {
        return "Skriv ett svar på fråga " + question.number() + " innan du sparar.";
    }
}
