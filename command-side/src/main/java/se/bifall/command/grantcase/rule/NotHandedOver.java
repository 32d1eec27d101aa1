package se.bifall.command.grantcase.rule;

/** A demand is handed over once. */
public record NotHandedOver(int recovery, boolean handedOver) implements Rule {
    @Override
    public boolean holds() {
        return !handedOver;
    }

    @Override
    public String field() {
        return "recovery";
    }

    @Override
    public String sentence() {
        return "Återkrav " + recovery + " är redan överlämnat till Tillväxtverket.";
    }
}
