package se.bifall.command.grantcase.rule;

/** Only a decided payment can be paid, once. */
public record PaymentIsOpen(int payment, boolean open) implements Rule {
    @Override
    public boolean holds() {
        return open;
    }

    @Override
    public String field() {
        return "payment";
    }

    @Override
    public String sentence() {
        return "Utbetalning " + payment + " finns inte eller är redan utbetald.";
    }
}
