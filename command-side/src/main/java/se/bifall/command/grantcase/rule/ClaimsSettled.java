package se.bifall.command.grantcase.rule;

/** Nothing the applicant waits for is left behind. */
public record ClaimsSettled(int openClaims, int unpaidPayments) implements Rule {
    @Override
    public boolean holds() {
        return openClaims == 0 && unpaidPayments == 0;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Ärendet har " + openClaims + " obeslutade rekvisitioner och " + unpaidPayments
                + " beslutade men inte utbetalda utbetalningar. De måste först vara klara.";
    }
}
