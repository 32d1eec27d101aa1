package se.bifall.command.portfolio;

/**
 * What is wrong with a file.
 *
 * @param line in the file, from 1; 0 when it concerns the whole file
 * @param column its heading, or empty
 * @param reason a Swedish sentence
 */
public record RowError(long line, String column, String reason) {
    @Override
    public String toString() {
        return (line == 0 ? "" : "Rad " + line + (column.isEmpty() ? "" : ", kolumn " + column) + ": ") + reason;
    }
}
