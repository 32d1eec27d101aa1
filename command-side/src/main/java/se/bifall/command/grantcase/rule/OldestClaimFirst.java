package se.bifall.command.grantcase.rule;

/** Claims are accumulated: once a later one is decided, an earlier could never be, nor the case be closed. */
public record OldestClaimFirst(int claim, int oldestOpen) implements Rule {
    @Override
    public boolean holds() {
        return claim == oldestOpen;
    }

    @Override
    public String field() {
        return "claim";
    }

    @Override
    public String sentence() {
        return "Rekvisition " + oldestOpen + " kom in före rekvisition " + claim + " och ska beslutas först.";
    }
}
