package se.bifall.command.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.ReportActivityStatus;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
import se.bifall.commands.InputReader;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/**
 * Loads what the annual report prints of outcomes and assessments, and invented reports of a later plan, at start; what is
 * loaded already is left as it is.
 */
@Component
@Order(2)
@ConditionalOnBooleanProperty("bifall.sample")
class GoalSampleLoader implements ApplicationRunner {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private final Commands commands;
    private final RegionProfile region;

    GoalSampleLoader(Commands commands, RegionProfile region) {
        this.commands = commands;
        this.region = region;
    }

    private record Said(Class<? extends BifallCommand> type, ObjectNode json, String by, Role role) {}

    /** @throws IllegalStateException when a row of the shipped file is refused */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Sample sample = Objects.requireNonNull(region.sample());
        try (InputStream file = getClass().getResourceAsStream("/" + sample.portfolio() + "/maluppfoljning.csv")) {
            if (file == null) {
                return;
            }
            for (CSVRecord row : CSVParser.parse(new InputStreamReader(file, UTF_8), FORMAT)) {
                send(row);
            }
        }
    }

    private void send(CSVRecord row) {
        Said said = said(row);
        InputReader.Read<? extends BifallCommand> read = InputReader.read(said.type(), said.json());
        if (!read.isOk()) {
            throw new IllegalStateException(row + ": " + read.errors());
        }
        CommandId id = new CommandId(
                "exempel-mal:" + row.get("delmal") + ":" + row.get("slag") + row.get("kod") + ":" + row.get("tertial"));
        CommandRequest request =
                new CommandRequest(id, null, said.by(), Set.of(said.role()), Objects.requireNonNull(read.value()));
        if (commands.send(request) instanceof Refused refused) {
            throw new IllegalStateException(row + ": " + refused.detail());
        }
    }

    private Said said(CSVRecord row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("subGoalId", row.get("delmal"))
                .put("tertial", row.get("tertial"));
        return switch (row.get("slag")) {
            case "UTFALL" ->
                new Said(
                        ReportIndicatorOutcome.class,
                        json.put("indicator", row.get("kod"))
                                .put("value", row.get("varde"))
                                .put("reportedOn", row.get("dag"))
                                .put("source", row.get("text")),
                        "handlaggare",
                        Role.HANDLAGGARE);
            case "AKTIVITET" ->
                new Said(
                        ReportActivityStatus.class,
                        json.put("activity", row.get("kod"))
                                .put("status", row.get("varde"))
                                .put("reportedOn", row.get("dag"))
                                .put("deviation", row.get("text")),
                        "handlaggare",
                        Role.HANDLAGGARE);
            case "BEDOMNING" ->
                new Said(
                        AssessSubGoal.class,
                        json.put("assessment", row.get("varde"))
                                .put(
                                        "decidedBy",
                                        region.boards().getFirst().code().value())
                                .put("decidedOn", row.get("dag"))
                                .put("motivering", row.get("text")),
                        "namndsekreterare",
                        Role.NAMNDSEKRETERARE);
            default -> throw new IllegalStateException(row.toString());
        };
    }
}
