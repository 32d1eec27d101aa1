package se.bifall.command.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.InputReader;
import se.bifall.commands.InputReader.Read;
import se.bifall.commands.ReadModels;
import se.bifall.commands.SittingCommand;

/** {@code POST /api/commands/{CommandName}}: one command as JSON. Described for strangers by {@link OpenApi}. */
@Hidden
@RestController
class CommandApi {
    /** Most bytes in one command. */
    static final int LARGEST = 1_000_000;

    private final Commands commands;
    private final ObjectProvider<ReadModels> readModels;

    CommandApi(Commands commands, ObjectProvider<ReadModels> readModels) {
        this.commands = commands;
        this.readModels = readModels;
    }

    @PostMapping("/api/commands/{name}")
    ResponseEntity<?> post(@PathVariable String name, HttpServletRequest http, Authentication asker)
            throws IOException {
        Class<? extends BifallCommand> type = CommandCatalogue.named(name);
        if (type == null) {
            return Problems.unknownCommand();
        }
        byte[] body = http.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Problems.tooLarge();
        }
        Read<ObjectNode> json = InputReader.parse(body);
        if (!json.isOk()) {
            return Problems.malformed(json.errors());
        }
        ObjectNode object = Objects.requireNonNull(json.value());
        try {
            return send(type, object, asker);
        } catch (InvalidValue e) {
            return Problems.malformedEnvelope(e);
        }
    }

    private ResponseEntity<?> send(Class<? extends BifallCommand> type, ObjectNode json, Authentication asker) {
        CommandId id = commandId(json.remove("commandId"));
        Long expectedVersion = expectedVersion(json.remove("expectedVersion"));
        if (type == ApplyForGrant.class && !json.has("caseId")) {
            json.put("caseId", CaseId.openedBy(id).value());
        }
        Read<? extends BifallCommand> command = InputReader.read(type, json);
        if (!command.isOk()) {
            return Problems.malformed(command.errors());
        }
        var roles = Role.among(asker.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        CommandResult result = commands.send(new CommandRequest(
                id, expectedVersion, asker.getName(), roles, Objects.requireNonNull(command.value())));
        return switch (result) {
            case Accepted accepted -> {
                awaitSeen(accepted);
                yield ResponseEntity.ok(answer(type, accepted));
            }
            case Refused refused -> Problems.refused(refused);
        };
    }

    /** So that the next question of the same asker sees what was just done. */
    private void awaitSeen(Accepted accepted) {
        readModels.ifAvailable(models -> {
            try {
                models.awaitVersion(accepted.stream(), accepted.version(), Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Map<String, Object> answer(Class<? extends BifallCommand> type, Accepted accepted) {
        if (SittingCommand.class.isAssignableFrom(type)) {
            String on = accepted.stream().substring(accepted.stream().indexOf(':') + 1);
            return Map.of("sittingOn", on, "version", accepted.version());
        }
        String key = FrameCommand.class.isAssignableFrom(type) ? "frameId" : "caseId";
        return Map.of(key, accepted.stream(), "version", accepted.version());
    }

    private static CommandId commandId(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return new CommandId(UUID.randomUUID().toString());
        }
        return new CommandId(node.asText());
    }

    private static @Nullable Long expectedVersion(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.canConvertToLong() || !node.isIntegralNumber() || node.asLong() < 0) {
            throw new InvalidValue("FelTyp", "expectedVersion ska vara ett heltal, 0 eller högre.");
        }
        return node.asLong();
    }
}
