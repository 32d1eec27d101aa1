package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;

/** What is ready answers its question: Ja or Nej where it is asked, an explanation of either, and what it rests on. */
record AnswerIsWhole(ChapterQuestion question, boolean said, boolean explained, boolean based) implements Rule {
    @Override
    public boolean holds() {
        return said && explained && based;
    }

    @Override
    public String field() {
        return !said ? "contributed" : !explained ? "text" : "bases";
    }

    @Override
    public String sentence() {
        String missing = !said
                ? "Ja eller Nej är inte valt"
                : !explained
                        ? "förklaringen saknas; både Ja och Nej ska förklaras"
                        : "basen ska vara uppföljning, utvärdering eller egen bedömning";
        return "Svaret på fråga " + question.number() + " kan inte markeras som klart: " + missing + ".";
    }
}
