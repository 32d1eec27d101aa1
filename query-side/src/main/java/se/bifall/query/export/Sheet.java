package se.bifall.query.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way out, whatever file it ends in.
 *
 * @param title of the sheet
 * @param about what the table is: as-of date, definitions, last event, filters
 * @param rows one value for each column: text, a {@link Long}, a {@link java.math.BigDecimal}, a
 *     {@link Share}, a date, or null
 * @param total in the same columns; null when nothing adds up. Machines never get it: they would add it again
 */
public record Sheet(
        String title,
        List<Column> columns,
        Stream<List<@Nullable Object>> rows,
        @Nullable List<@Nullable Object> total,
        List<About> about) {

    /**
     * @param label for people
     * @param name for machines
     */
    public record Column(String label, String name) {}

    /**
     * A share of a whole: a workbook holds it exact and shows it in per cent with one decimal.
     *
     * @param whole above zero
     */
    public record Share(long part, long whole) {}

    /** One line of the sheet “Om uttaget”. */
    public record About(String what, String value) {}

    /** Text that a spreadsheet would take for a formula is marked as text. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
