package se.bifall.benchmark.work;

/**
 * What a log comes to.
 *
 * @param cells the figures of its cases
 * @param events of its cases, those that no figure needs as well
 */
public record Contents(Cells cells, EventSet events) {
    public static Contents none() {
        return new Contents(new Cells(), EventSet.NONE);
    }

    /** Of its answer. */
    public String hash() {
        return new Answer(cells).hash();
    }

    public Contents plus(Contents other) {
        return new Contents(new Cells().add(cells).add(other.cells), events.plus(other.events));
    }
}
