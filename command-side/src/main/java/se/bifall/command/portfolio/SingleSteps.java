package se.bifall.command.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.InputReader;
import se.bifall.events.EventLog;
import se.bifall.events.Json;

/** Steps of the invented cases that a row of the portfolio has no column for, as a conflict of interest. */
final class SingleSteps {
    private SingleSteps() {}

    /** What is not done yet. */
    static List<Import.Due> of(List<CSVRecord> rows, EventLog log) {
        return rows.stream()
                .map(SingleSteps::due)
                .filter(due -> log.stream(due.request().command().stream()).stream()
                        .noneMatch(event -> due.request()
                                .id()
                                .value()
                                .equals(event.context().commandId())))
                .toList();
    }

    /** @throws IllegalStateException when the row asks for nothing that there is */
    private static Import.Due due(CSVRecord row) {
        CaseId caseId = CaseRow.caseIdOf(row.get("diarienummer"));
        Class<? extends BifallCommand> type = Objects.requireNonNull(CommandCatalogue.named(row.get("atgard")));
        InputReader.Read<? extends BifallCommand> read;
        try {
            ObjectNode json = (ObjectNode) Json.STRICT.readTree(row.get("uppgifter"));
            read = InputReader.read(type, json.put("caseId", caseId.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(row.toString(), e);
        }
        if (!read.isOk()) {
            throw new IllegalStateException(row + ": " + read.errors());
        }
        CommandId id = new CommandId("exempel:" + caseId + ":" + row.get("atgard"));
        return new Import.Due(
                new CommandRequest(
                        id,
                        null,
                        row.get("av"),
                        Set.of(Role.valueOf(row.get("roll"))),
                        Objects.requireNonNull(read.value())),
                LocalDate.parse(row.get("dag")),
                null);
    }
}
