package se.bifall.command.grantcase.rule;

/** Only a claim that waits can be decided, once. */
public record ClaimIsOpen(String field, int claim, boolean open) implements Rule {
    @Override
    public boolean holds() {
        return open;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String sentence() {
        return "Rekvisition " + claim + " finns inte eller är redan beslutad.";
    }
}
