package se.bifall.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.PointInTime;

/** Standings for tests. */
public final class StandingForTest {
    public static final Standing EMPTY = new Standing(
            PointInTime.NOW, 0, Instant.EPOCH, List.of(), List::of, Set.of(), () -> new FactColumns(List.of()));

    private StandingForTest() {}

    /** With frames and nothing else. */
    public static Standing of(List<FrameFacts> frames) {
        return new Standing(
                PointInTime.NOW, 1, Instant.EPOCH, List.of(), () -> frames, Set.of(), () -> new FactColumns(List.of()));
    }
}
