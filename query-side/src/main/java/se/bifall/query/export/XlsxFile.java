package se.bifall.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook: the table on one sheet, and on another what it is and where it comes from. */
public final class XlsxFile {
    private static final String APPLICATION = "Bifall";
    private static final String VERSION = "1.0";
    private static final String WHOLE = "#,##0";
    private static final String DECIMAL = "#,##0.00";
    private static final String PER_CENT = "0.0\\ %";
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_IN_MEMORY = 1_000;

    private XlsxFile() {}

    /** Rows are written as they come: there is no most. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        write(List.of(sheet), sheet.about(), out);
    }

    /** Several tables, each on a sheet of its own, and one sheet that says what they are; titles differ. */
    public static void write(List<Sheet> sheets, List<Sheet.About> about, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            for (Sheet sheet : sheets) {
                table(sheet, workbook.newWorksheet(name(sheet.title())));
            }
            about(about, workbook.newWorksheet("Om uttaget"));
        }
    }

    private static void table(Sheet sheet, Worksheet page) throws IOException {
        int column = 0;
        for (Sheet.Column head : sheet.columns()) {
            page.value(0, column, head.label());
            page.style(0, column).bold().wrapText(true).set();
            column++;
        }
        page.freezePane(0, 1);
        int row = 1;
        Iterator<List<@Nullable Object>> rows = sheet.rows().iterator();
        while (rows.hasNext()) {
            line(page, row, rows.next(), false);
            if (++row % ROWS_IN_MEMORY == 0) {
                page.flush();
            }
        }
        List<@Nullable Object> total = sheet.total();
        if (total != null) {
            line(page, row, total, true);
        }
        page.finish();
    }

    private static void line(Worksheet page, int row, List<@Nullable Object> values, boolean bold) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Long number -> {
                    page.value(row, column, number);
                    page.style(row, column).format(WHOLE).set();
                }
                case BigDecimal number -> {
                    page.value(row, column, number);
                    page.style(row, column).format(DECIMAL).set();
                }
                case Sheet.Share share -> {
                    page.value(row, column, (double) share.part() / share.whole());
                    page.style(row, column).format(PER_CENT).set();
                }
                case LocalDate day -> page.value(row, column, day.toString());
                case Integer number -> page.value(row, column, number);
                case null -> {}
                case Object text -> page.value(row, column, text.toString());
            }
            if (bold) {
                page.style(row, column).bold().set();
            }
        }
    }

    private static void about(List<Sheet.About> about, Worksheet page) throws IOException {
        int row = 0;
        for (Sheet.About line : about) {
            page.value(row, 0, line.what());
            page.style(row, 0).bold().set();
            page.value(row, 1, line.value());
            row++;
        }
        page.width(0, 28);
        page.width(1, 100);
        page.finish();
    }

    /** As spreadsheets allow it: short, and without their own signs. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return plain.isEmpty() ? "Tabell" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
