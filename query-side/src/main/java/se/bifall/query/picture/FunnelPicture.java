package se.bifall.query.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Stages that each lie inside the one before, as bars around one axis.
 *
 * @param height in pixels
 */
public record FunnelPicture(String title, int height, List<Step> steps) {
    private static final int ROW = 54;
    private static final int WHOLE = 1000;

    /** @param figure the amount, written */
    public record Stage(String label, long amount, String figure) {}

    /** @param y top of the step, pixels */
    public record Step(int y, String label, String figure, String x, String width) {
        public int textY() {
            return y + 15;
        }

        public int barY() {
            return y + 22;
        }
    }

    public static FunnelPicture of(String title, List<Stage> stages) {
        long most = stages.stream().mapToLong(Stage::amount).max().orElse(0);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : stages) {
            long width = Lengths.tenths(stage.amount(), most);
            steps.add(new Step(
                    steps.size() * ROW,
                    stage.label(),
                    stage.figure(),
                    Lengths.percent((WHOLE - width) / 2),
                    Lengths.percent(width)));
        }
        return new FunnelPicture(title, steps.size() * ROW, steps);
    }
}
