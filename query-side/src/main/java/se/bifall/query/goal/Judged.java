package se.bifall.query.goal;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;

/**
 * How an indicator stands.
 *
 * @param fulfilment null when it is not judged: that is never counted as reached
 * @param percent of the target; null where there is no such thing
 */
public record Judged(
        @Nullable Fulfilment fulfilment, @Nullable Exact percent, Reason reason) {
    static Judged open(Reason reason) {
        return new Judged(null, null, reason);
    }

    /** As {@code 99,9 %}, cut and not rounded, so that a limit never seems reached before it is; a dash for none. */
    public String percentShown() {
        return percent == null ? "–" : Figure.swedish(percent.rounded(1, RoundingMode.DOWN)) + "\u00a0%";
    }
}
