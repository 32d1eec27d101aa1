package se.bifall.command.answer;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;

/** Ja and Nej are answers to 5.1 alone. */
record YesOrNoOnlyWhereAsked(
        ChapterQuestion question, @Nullable Boolean contributed) implements Rule {
    @Override
    public boolean holds() {
        return contributed == null || question.isYesOrNo();
    }

    @Override
    public String field() {
        return "contributed";
    }

    @Override
    public String sentence() {
        return "Fråga " + question.number() + " besvaras med text, inte med Ja eller Nej.";
    }
}
