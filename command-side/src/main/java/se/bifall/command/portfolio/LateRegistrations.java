package se.bifall.command.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.BifallCommand;

/** Which steps of the invented portfolio were registered later than they were done, all of it invented too. */
final class LateRegistrations {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private final Map<Step, LocalDate> days = new HashMap<>();

    /** @param command its simple name */
    record Step(String stream, String command) {}

    private LateRegistrations() {}

    /** @param file null when nothing was late */
    static LateRegistrations read(@Nullable InputStream file) throws IOException {
        LateRegistrations late = new LateRegistrations();
        if (file != null) {
            for (CSVRecord row : CSVParser.parse(new InputStreamReader(file, UTF_8), FORMAT)) {
                late.days.put(
                        new Step(CaseRow.caseIdOf(row.get("diarienummer")).value(), row.get("atgard")),
                        LocalDate.parse(row.get("registrerad")));
            }
        }
        return late;
    }

    /** Rows that no command was found for: recorded by an earlier start, or mistyped. */
    Set<Step> unused() {
        return Set.copyOf(days.keySet());
    }

    /** Of the first command of that name in the case; those that follow it are registered no earlier. */
    Optional<LocalDate> dayOf(BifallCommand command) {
        return Optional.ofNullable(
                days.remove(new Step(command.stream(), command.getClass().getSimpleName())));
    }
}
