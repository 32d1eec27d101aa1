package se.bifall.command.portfolio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.Commands;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.ReportActivityStatus;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
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
        for (CSVRecord row : SampleRows.of(sample.portfolio(), "maluppfoljning")) {
            send(row);
        }
    }

    private void send(CSVRecord row) {
        Said said = said(row);
        String id =
                "exempel-mal:" + row.get("delmal") + ":" + row.get("slag") + row.get("kod") + ":" + row.get("tertial");
        SampleRows.send(commands, row, id, said.type(), said.json(), said.by(), said.role());
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
