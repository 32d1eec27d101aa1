package se.bifall.command.grantcase.rule;

/** Only a demand that waits for money can be handed over or written off. */
public record RecoveryIsOpen(int recovery, boolean open) implements Rule {
    @Override
    public boolean holds() {
        return open;
    }

    @Override
    public String field() {
        return "recovery";
    }

    @Override
    public String sentence() {
        return "Återkrav " + recovery + " finns inte eller har inget kvar att betala.";
    }
}
