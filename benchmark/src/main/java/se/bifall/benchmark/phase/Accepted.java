package se.bifall.benchmark.phase;

/** What refuses everything is fast, and measures nothing. */
final class Accepted {
    private Accepted() {}

    /** @throws IllegalStateException when nothing was accepted */
    static void some(long accepted, long refused) {
        if (accepted == 0) {
            throw new IllegalStateException("nothing was accepted, " + refused + " refused");
        }
    }
}
