package se.bifall.command.portfolio;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file read to its end: UTF-8, semicolon or comma, one heading row.
 *
 * @param rows every row, in order
 * @param errors what makes the file unreadable; then {@code rows} is empty
 */
record PortfolioFile(Columns columns, List<Row> rows, List<RowError> errors) {
    static PortfolioFile read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return faulty("Filen är inte UTF-8. Spara den som CSV UTF-8.");
        }
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (whole.isBlank()) {
            return faulty("Filen är tom.");
        }
        String heading = whole.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(heading.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(whole), format)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return faulty("Filen kan inte läsas som CSV: " + e.getMessage());
        }
    }

    private static PortfolioFile read(CSVParser parser) {
        List<String> header = parser.getHeaderNames();
        Columns columns = Columns.of(header);
        List<RowError> errors = new ArrayList<>(columns.faults(header));
        List<Row> rows = new ArrayList<>();
        if (!errors.isEmpty()) {
            return new PortfolioFile(columns, rows, errors);
        }
        long line = parser.getCurrentLineNumber() + 1;
        for (CSVRecord cells : parser) {
            if (!cells.isConsistent()) {
                errors.add(new RowError(
                        line, "", "raden har " + cells.size() + " kolumner, rubrikraden har " + header.size() + "."));
            }
            rows.add(new Row(cells, line));
            line = parser.getCurrentLineNumber() + 1;
        }
        return new PortfolioFile(columns, errors.isEmpty() ? rows : List.of(), errors);
    }

    private static PortfolioFile faulty(String reason) {
        return new PortfolioFile(Columns.CASES, List.of(), List.of(new RowError(0, "", reason)));
    }
}
