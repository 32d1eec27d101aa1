package se.bifall.query.report.chapter5;

import java.util.List;
import se.bifall.codes.ChapterQuestion;
import se.bifall.query.report.chapter5.Finding.Severity;

/** 5.3 asks of all decisions: a text that names some kinds of grants and not the others has perhaps forgotten them. */
record AllGrantKindsMentioned(Answer answer) implements AnswerRule {
    private static final int KINDS = 3;

    @Override
    public boolean holds() {
        int missing = missing().size();
        return answer.question() != ChapterQuestion.TERRITORIAL || missing == 0 || missing == KINDS;
    }

    private List<String> missing() {
        return GrantKinds.notIn(answer.text());
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " nämner en del av stöden men inte " + String.join(" eller ", missing())
                + ".";
    }

    @Override
    public String action() {
        return "Skriv hur territoriella perspektiv har påverkat alla tre slagen av stöd.";
    }

    @Override
    public Severity severity() {
        return Severity.CHECK;
    }
}
