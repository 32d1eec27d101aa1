package se.bifall.query.report.chapter5;

/** A basis is uppföljning, utvärdering or egen bedömning. */
record BasisKnown(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return answer.otherBasis() == null;
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " har basen ”" + answer.otherBasis()
                + "”, som inte är någon av uppföljning, utvärdering och egen bedömning.";
    }

    @Override
    public String action() {
        return "Välj den av de tre som svaret vilar på, och beskriv underlaget i texten.";
    }

    @Override
    public String passage() {
        return String.valueOf(answer.otherBasis());
    }
}
