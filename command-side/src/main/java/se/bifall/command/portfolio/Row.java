package se.bifall.command.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** One row of a file, cell by cell; every fault is kept with its line and column. */
final class Row {
    private final CSVRecord cells;
    private final long line;
    private final List<RowError> errors = new ArrayList<>();

    Row(CSVRecord cells, long line) {
        this.cells = cells;
        this.line = line;
    }

    long line() {
        return line;
    }

    List<RowError> errors() {
        return errors;
    }

    void fault(String column, String reason) {
        RowError error = new RowError(line, column, reason);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String text(String column) {
        return cells.isMapped(column) ? cells.get(column).strip() : "";
    }

    /** The words of a cell, separated by spaces. */
    List<String> words(String column) {
        return has(column) ? Arrays.asList(text(column).split("\\s+")) : List.of();
    }
}
