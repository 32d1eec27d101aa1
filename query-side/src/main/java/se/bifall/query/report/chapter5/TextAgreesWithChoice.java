package se.bifall.query.report.chapter5;

import java.util.regex.Pattern;

/** A text that begins with Ja or Nej says the same as the choice beside it. */
record TextAgreesWithChoice(Answer answer) implements AnswerRule {
    private static final Pattern YES = Passages.pattern("^\\s*ja\\b(?=[\\s.,:;–-]|$)");
    private static final Pattern NO = Passages.pattern("^\\s*nej\\b");

    @Override
    public boolean holds() {
        Boolean contributed = answer.contributed();
        return contributed == null
                || !(contributed ? NO : YES).matcher(answer.text()).find();
    }

    @Override
    public String sentence() {
        return "Fråga " + number() + " är besvarad med " + (Boolean.TRUE.equals(answer.contributed()) ? "Ja" : "Nej")
                + ", men texten börjar med motsatsen.";
    }

    @Override
    public String action() {
        return "Ändra valet eller texten så att de säger samma sak.";
    }

    @Override
    public String passage() {
        return Passages.around(Passages.pattern("^\\s*(?:ja|nej)\\b"), answer.text());
    }
}
