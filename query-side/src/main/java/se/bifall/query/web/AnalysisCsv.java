package se.bifall.query.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;

/** A table as a file that Swedish spreadsheets open right: semicolons, byte order mark, whole numbers as they are. */
final class AnalysisCsv {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private AnalysisCsv() {}

    static void write(AnalysisTable table, Appendable out) throws IOException {
        CSVPrinter printer = printer(out);
        List<Object> head = new ArrayList<>(table.dimensions().isEmpty() ? List.of("Urval") : table.dimensions());
        Arrays.stream(Quantity.values())
                .map(quantity -> quantity.label(Wording.SWEDISH))
                .forEach(head::add);
        printer.printRecord(head);
        for (AnalysisTable.Line line : table.lines()) {
            List<Object> cells = new ArrayList<>();
            line.labels().stream().map(AnalysisCsv::harmless).forEach(cells::add);
            Arrays.stream(Quantity.values())
                    .map(quantity -> written(quantity, line.figures()))
                    .forEach(cells::add);
            printer.printRecord(cells);
        }
    }

    /** Decimal comma; two dots where the figure is not published; empty where there is nothing to divide by. */
    private static Object written(Quantity quantity, @Nullable Figures figures) {
        return figures == null
                ? AnalysisTable.HIDDEN
                : quantity.valueOf(figures)
                        .map(value -> value.toPlainString().replace('.', ','))
                        .orElse("");
    }

    static CSVPrinter printer(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        return new CSVPrinter(out, FORMAT);
    }

    /** Text that a spreadsheet would take for a formula is marked as text. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
