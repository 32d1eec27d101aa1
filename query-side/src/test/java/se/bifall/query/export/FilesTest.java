package se.bifall.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;

class FilesTest {
    @Test
    void a_spreadsheet_gets_semicolons_decimal_comma_no_formulas_and_the_total_last() throws IOException {
        StringBuilder file = new StringBuilder();
        CsvFiles.writeForSpreadsheets(sheet(), file);
        assertThat(file.toString())
                .isEqualTo("\ufeffKommun;Netto, kr;Dagar\r\n'=1+1;-250000;12,5\r\n\"a;\"\"b\"\"\";..;\r\nSumma;7;\r\n"
                        + "\r\nBas;Allt\r\n");
    }

    @Test
    void a_machine_gets_commas_points_field_names_and_only_rows() throws IOException {
        StringBuilder file = new StringBuilder();
        CsvFiles.writeForMachines(sheet(), file);
        assertThat(file.toString())
                .isEqualTo("municipality,net,leadTime\r\n=1+1,-250000,12.5\r\n\"a;\"\"b\"\"\",..,\r\n");
    }

    @Test
    void a_workbook_holds_numbers_as_numbers_and_a_sheet_about_itself() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XlsxFile.write(sheet(), file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(-250_000));
            assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("12.5"));
            assertThat(rows.get(3).getCellText(0)).isEqualTo("Summa");
            assertThat(workbook.findSheet("Om uttaget")
                            .orElseThrow()
                            .read()
                            .getFirst()
                            .getCellText(1))
                    .isEqualTo("Allt");
        }
    }

    private static Sheet sheet() {
        return new Sheet(
                "Fördelning: [1]",
                List.of(
                        new Column("Kommun", "municipality"),
                        new Column("Netto, kr", "net"),
                        new Column("Dagar", "leadTime")),
                Stream.of(row("=1+1", -250_000L, new BigDecimal("12.5")), row("a;\"b\"", "..", null)),
                row("Summa", 7L, null),
                List.of(new About("Bas", "Allt")));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
