package se.bifall.benchmark.peer;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.SimpleFold.Facts;

/** What an event adds to the cells of its case, for peers that keep cells instead of computing them. */
public final class CellDelta {
    private CellDelta() {}

    /** A case is in a cell from its approval on, and stays in it. */
    public static void between(@Nullable Facts was, Facts is, BiConsumer<Cell, Sums> cells) {
        Sums all = is.sums();
        Sums more = was == null || was.year() == 0
                ? all
                : new Sums(
                        0,
                        all.granted() - was.sums().granted(),
                        all.paid() - was.sums().paid());
        for (Dimension by : Dimension.values()) {
            Cell cell = is.cell(by);
            if (cell != null) {
                cells.accept(cell, more);
            }
        }
    }
}
