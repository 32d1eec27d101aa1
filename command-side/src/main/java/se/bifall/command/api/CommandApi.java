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
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.InputReader;
import se.bifall.commands.InputReader.Read;
import se.bifall.commands.ReadModels;
import se.bifall.commands.Refusals;
import se.bifall.commands.Refusals.Attempt;
import se.bifall.persons.Intake;

/**
 * {@code POST /api/commands/{CommandName}}: one command as JSON. Described for strangers by {@link OpenApi}. What can't
 * be understood is refused and kept here; {@link Commands} keeps what it refuses itself.
 */
@Hidden
@RestController
class CommandApi {
    /** Most bytes in one command. */
    static final int LARGEST = 1_000_000;

    private final Commands commands;
    private final Refusals refusals;
    private final Intake intake;
    private final ObjectProvider<ReadModels> readModels;

    CommandApi(Commands commands, Refusals refusals, Intake intake, ObjectProvider<ReadModels> readModels) {
        this.commands = commands;
        this.refusals = refusals;
        this.intake = intake;
        this.readModels = readModels;
    }

    @PostMapping("/api/commands/{name}")
    ResponseEntity<?> post(@PathVariable String name, HttpServletRequest http, Authentication asker)
            throws IOException {
        Class<? extends BifallCommand> type = CommandCatalogue.named(name);
        if (type == null) {
            return kept(new Attempt(null, asker.getName(), null, null, null), Problems.UNKNOWN_COMMAND);
        }
        Attempt attempt = new Attempt(null, asker.getName(), type.getSimpleName(), null, null);
        byte[] body = http.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return kept(attempt, Problems.TOO_LARGE);
        }
        Read<ObjectNode> json = InputReader.parse(body);
        if (!json.isOk()) {
            return kept(attempt, json);
        }
        ObjectNode object = Objects.requireNonNull(json.value());
        String about = object.path(idOf(type)).asText(null);
        try {
            CommandId id = commandId(object.remove("commandId"));
            Attempt known = new Attempt(id, asker.getName(), type.getSimpleName(), about, null);
            return send(type, object, id, known, asker);
        } catch (InvalidValue e) {
            return kept(
                    new Attempt(null, asker.getName(), type.getSimpleName(), about, null),
                    new Refused(Reason.MALFORMED, e.rule(), null, Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }

    private ResponseEntity<?> send(
            Class<? extends BifallCommand> type,
            ObjectNode json,
            @Nullable CommandId given,
            Attempt attempt,
            Authentication asker) {
        Long expectedVersion = expectedVersion(json.remove("expectedVersion"));
        CommandId id = given == null ? new CommandId(UUID.randomUUID().toString()) : given;
        if (type == ApplyForGrant.class && !json.has("caseId")) {
            json.put("caseId", CaseId.openedBy(id).value());
        }
        Intake.Taken taken = intake.take(type, json, id, asker.getName());
        Read<? extends BifallCommand> command = taken.read(type, json);
        if (!command.isOk()) {
            return kept(attempt, command);
        }
        var roles = Role.among(asker.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        CommandResult result = taken.sending(() -> commands.send(new CommandRequest(
                id, expectedVersion, asker.getName(), roles, Objects.requireNonNull(command.value()))));
        return switch (result) {
            case Accepted accepted -> {
                awaitSeen(accepted);
                yield ResponseEntity.ok(answer(type, accepted));
            }
            case Refused refused -> Problems.refused(refused);
        };
    }

    private ResponseEntity<?> kept(Attempt attempt, Refused refused) {
        refusals.keep(attempt, refused);
        return Problems.refused(refused);
    }

    private ResponseEntity<?> kept(Attempt attempt, Read<?> unreadable) {
        refusals.keep(attempt, Problems.first(unreadable.errors()));
        return Problems.malformed(unreadable.errors());
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
        String id = accepted.stream().substring(accepted.stream().indexOf(':') + 1);
        return Map.of(idOf(type), id, "version", accepted.version());
    }

    private static String idOf(Class<? extends BifallCommand> type) {
        return OpenApi.key(type);
    }

    private static @Nullable CommandId commandId(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : new CommandId(node.asText());
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
