package se.bifall.command.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import se.bifall.commands.BifallCommand;

/** Which steps of the invented portfolio were registered later than they were done, all of it invented too. */
final class LateRegistrations {
    private final Map<Step, LocalDate> days = new HashMap<>();

    /** @param command its simple name */
    record Step(String stream, String command) {}

    private LateRegistrations() {}

    /** @param rows none when nothing was late */
    static LateRegistrations of(List<CSVRecord> rows) {
        LateRegistrations late = new LateRegistrations();
        for (CSVRecord row : rows) {
            late.days.put(
                    new Step(CaseRow.caseIdOf(row.get("diarienummer")).value(), row.get("atgard")),
                    LocalDate.parse(row.get("registrerad")));
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
