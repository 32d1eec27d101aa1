package se.bifall.query.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns of counts with a sign: what is for and what is against is never summed.
 *
 * @param columns headings
 */
public record HeatMap(String title, List<String> columns, List<Row> rows) {
    /** Tones of each sign, from light to dark; 0 is for nothing. */
    public static final int TONES = 5;

    /** @param sign {@code +} or {@code −}, said beside the tone */
    public record Cell(String sign, long count, int tone) {
        public boolean positive() {
            return sign.equals("+");
        }
    }

    public record Row(String label, List<Cell> cells) {}

    /** One count to draw. */
    public record Count(boolean positive, long count) {}

    /** @param rows each with one count for each column */
    public static HeatMap of(String title, List<String> columns, List<String> labels, List<List<Count>> rows) {
        long most = rows.stream()
                .flatMap(List::stream)
                .mapToLong(Count::count)
                .max()
                .orElse(0);
        List<Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drawn.add(new Row(
                    labels.get(i),
                    rows.get(i).stream()
                            .map(count -> new Cell(
                                    count.positive() ? "+" : "\u2212", count.count(), tone(count.count(), most)))
                            .toList()));
        }
        return new HeatMap(title, columns, drawn);
    }

    private static int tone(long count, long most) {
        return count <= 0 || most <= 0 ? 0 : (int) Math.min(TONES - 1L, 1 + Lengths.part(count, most, TONES - 1L));
    }
}
