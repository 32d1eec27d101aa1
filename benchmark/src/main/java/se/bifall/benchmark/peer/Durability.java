package se.bifall.benchmark.peer;

/** What an accepted command survives. Rows of unlike durability are never compared without saying so. */
public enum Durability {
    /** Nothing: it is in the memory of the process. */
    MEMORY("memory"),
    /** That the process is killed: it has been handed to the operating system. */
    KILL("kill -9"),
    /** That the power is cut: it was forced to the disk (fsync) before the answer. */
    POWER("power cut");

    private final String survives;

    Durability(String survives) {
        this.survives = survives;
    }

    public String survives() {
        return survives;
    }
}
