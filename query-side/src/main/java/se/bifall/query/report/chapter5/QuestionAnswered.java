package se.bifall.query.report.chapter5;

/** Every question of the template is answered (SFS 2024:99). */
record QuestionAnswered(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return !answer.isEmpty() || answer.question().isOfAGrantKind();
    }

    @Override
    public String sentence() {
        return "Fråga " + number() + " är inte besvarad.";
    }

    @Override
    public String action() {
        return "Skriv ett svar.";
    }
}
