package se.bifall.query.report.chapter5;

/** 5.1 is answered with Ja or Nej. */
record YesOrNoChosen(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return !answer.question().isYesOrNo() || answer.isEmpty() || answer.contributed() != null;
    }

    @Override
    public String sentence() {
        return "Fråga " + number() + " har en text men varken Ja eller Nej.";
    }

    @Override
    public String action() {
        return "Välj Ja eller Nej.";
    }
}
