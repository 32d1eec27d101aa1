package se.bifall.query.report.chapter5;

import se.bifall.codes.ChapterQuestion;

/** 5.2 is answered for each of projektverksamhet, regionala företagsstöd and stöd till kommersiell service. */
record NoGrantKindLeftOut(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return !answer.isEmpty() || !answer.question().isOfAGrantKind();
    }

    @Override
    public String sentence() {
        return "Svaret på fråga 5.2 utelämnar " + GrantKinds.nameOf(answer.question()) + " (" + number()
                + "); frågan gäller alla tre slagen av stöd.";
    }

    @Override
    public String action() {
        return answer.question() == ChapterQuestion.PROJECTS
                ? "Beskriv hur hållbarhet har påverkat beslut om medel till projekt."
                : "Beskriv hur hållbarhet har påverkat besluten. Har inga beslut fattats, skriv det.";
    }
}
