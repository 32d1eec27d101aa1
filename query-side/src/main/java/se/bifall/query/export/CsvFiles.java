package se.bifall.query.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The two kinds of CSV, which no one file can be both of: for Swedish spreadsheets, and for machines. */
public final class CsvFiles {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat SPREADSHEET = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final CSVFormat MACHINE = CSVFormat.Builder.create()
            .setDelimiter(',')
            .setRecordSeparator("\r\n")
            .get();

    private CsvFiles() {}

    /** Byte order mark, semicolons, decimal comma, no formulas; the total and what the table is come last. */
    public static void writeForSpreadsheets(Sheet sheet, Appendable out) throws IOException {
        CSVPrinter printer = spreadsheet(out);
        printer.printRecord(sheet.columns().stream().map(Sheet.Column::label).toList());
        Iterator<List<@Nullable Object>> rows = sheet.rows().iterator();
        while (rows.hasNext()) {
            printer.printRecord(forPeople(rows.next()));
        }
        List<@Nullable Object> total = sheet.total();
        if (total != null) {
            printer.printRecord(forPeople(total));
        }
        if (!sheet.about().isEmpty()) {
            printer.println();
            for (Sheet.About line : sheet.about()) {
                printer.printRecord(Sheet.harmless(line.what()), Sheet.harmless(line.value()));
            }
        }
    }

    /** A printer for tables of other shapes, in the same dialect. */
    public static CSVPrinter spreadsheet(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        return new CSVPrinter(out, SPREADSHEET);
    }

    /** UTF-8, commas, decimal points, names of fields as headings, and nothing but rows. */
    public static void writeForMachines(Sheet sheet, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, MACHINE);
        printer.printRecord(sheet.columns().stream().map(Sheet.Column::name).toList());
        Iterator<List<@Nullable Object>> rows = sheet.rows().iterator();
        while (rows.hasNext()) {
            printer.printRecord(rows.next());
        }
    }

    private static List<@Nullable Object> forPeople(List<@Nullable Object> row) {
        List<@Nullable Object> written = new ArrayList<>();
        for (Object value : row) {
            written.add(
                    switch (value) {
                        case String text -> Sheet.harmless(text);
                        case BigDecimal number -> number.toPlainString().replace('.', ',');
                        case null, default -> value;
                    });
        }
        return written;
    }
}
