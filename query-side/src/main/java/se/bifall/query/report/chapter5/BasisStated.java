package se.bifall.query.report.chapter5;

/** An answer says what it rests on. */
record BasisStated(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return answer.isEmpty() || !answer.bases().isEmpty() || answer.otherBasis() != null;
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " saknar bas.";
    }

    @Override
    public String action() {
        return "Ange uppföljning, utvärdering eller egen bedömning, en eller flera.";
    }
}
