package se.bifall.command.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.InputReader;
import se.bifall.commands.InputReader.Read;

/**
 * {@code POST /api/checks/{CommandName}}: the rules that would judge the command, held or broken, in the order in which
 * they refuse. The body is that of the command; nothing is stored.
 */
@Hidden
@RestController
class ChecksApi {
    private final DecisionChecks checks;

    ChecksApi(DecisionChecks checks) {
        this.checks = checks;
    }

    @PostMapping("/api/checks/{name}")
    ResponseEntity<?> post(@PathVariable String name, HttpServletRequest http, Authentication asker)
            throws IOException {
        Class<? extends BifallCommand> type = CommandCatalogue.named(name);
        if (type == null || !GrantCommand.class.isAssignableFrom(type)) {
            return Problems.refused(Problems.UNKNOWN_COMMAND);
        }
        byte[] body = http.getInputStream().readNBytes(CommandApi.LARGEST + 1);
        if (body.length > CommandApi.LARGEST) {
            return Problems.refused(Problems.TOO_LARGE);
        }
        Read<ObjectNode> json = InputReader.parse(body);
        if (!json.isOk()) {
            return Problems.malformed(json.errors());
        }
        ObjectNode object = Objects.requireNonNull(json.value());
        object.remove("commandId");
        object.remove("expectedVersion");
        Read<? extends BifallCommand> command = InputReader.read(type, object);
        if (!command.isOk()) {
            return Problems.malformed(command.errors());
        }
        var roles = Role.among(asker.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        CommandId id = new CommandId(UUID.randomUUID().toString());
        return ResponseEntity.ok(checks.check(
                new CommandRequest(id, null, asker.getName(), roles, Objects.requireNonNull(command.value()))));
    }
}
