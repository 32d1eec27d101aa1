package se.bifall.command.grantcase.rule;

/** What is answered or taken back is a question of the case that still waits. */
public record StillWaiting(String field, int number, String what, boolean waiting) implements Rule {
    @Override
    public boolean holds() {
        return waiting;
    }

    @Override
    public String sentence() {
        return what + " nr " + number + " finns inte i ärendet eller väntar inte längre på svar.";
    }
}
