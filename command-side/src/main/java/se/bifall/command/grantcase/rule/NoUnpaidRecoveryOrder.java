package se.bifall.command.grantcase.rule;

/** Nothing is paid while a recovery order of the Commission is unpaid (2022:1467 28 §, 2022:1468 39 §). */
public record NoUnpaidRecoveryOrder(boolean unpaid) implements Rule {
    @Override
    public boolean holds() {
        return !unpaid;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Mottagaren har ett obetalt återkrav från Europeiska kommissionen. Inget stöd betalas ut förrän det är"
                + " betalt (2022:1467 28 §, 2022:1468 39 §).";
    }
}
