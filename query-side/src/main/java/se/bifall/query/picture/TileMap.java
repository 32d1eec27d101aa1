package se.bifall.query.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A schematic map: one square a municipality, where the region profile puts it, darker the more.
 *
 * @param height in pixels
 * @param missing values of places that have no square; they stand in the table alone
 */
public record TileMap(String title, int height, List<Tile> tiles, int missing) {
    /** Tones from light to dark; 0 is for nothing. */
    public static final int TONES = 5;

    private static final int ROW = 62;
    private static final long GAP = 4;

    /**
     * @param column and row from 1
     * @param figure the amount, written
     */
    public record Place(String name, int column, int row, long amount, String figure) {}

    /** @param x the left edge and the middle in per cent, y in pixels */
    public record Tile(String name, String figure, String x, String middle, String width, int y, int tone) {
        public int nameY() {
            return y + 24;
        }

        public int figureY() {
            return y + 44;
        }
    }

    /** @param missing see {@link TileMap} */
    public static TileMap of(String title, List<Place> places, int missing) {
        int columns = places.stream().mapToInt(Place::column).max().orElse(1);
        int rows = places.stream().mapToInt(Place::row).max().orElse(0);
        long most = places.stream().mapToLong(Place::amount).max().orElse(0);
        long width = 1000L / columns;
        List<Tile> tiles = new ArrayList<>();
        for (Place place : places) {
            long x = width * (place.column() - 1);
            tiles.add(new Tile(
                    place.name(),
                    place.figure(),
                    Lengths.percent(x),
                    Lengths.percent(x + (width - GAP) / 2),
                    Lengths.percent(width - GAP),
                    (place.row() - 1) * ROW,
                    tone(place.amount(), most)));
        }
        return new TileMap(title, rows * ROW, tiles, missing);
    }

    private static int tone(long amount, long most) {
        return amount <= 0 || most <= 0 ? 0 : (int) Math.min(TONES - 1L, 1 + Lengths.part(amount, most, TONES - 1L));
    }
}
