package se.bifall.command.axonserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.events.Json;

/** Requests and their answers between nodes, as JSON with the names of commands and never of classes. */
final class CommandWire {
    /** The one name that nodes which decide are known by. */
    static final String NAME = "se.bifall.Command";

    private static final String REQUEST = "CommandRequest";
    private static final String RESULT = "CommandResult";
    private static final String REVISION = "1";

    private CommandWire() {}

    private record Asked(
            CommandId id,
            @Nullable Long expectedVersion,
            String actor,
            Set<Role> roles,
            String name,
            JsonNode command,
            @Nullable Map<String, String> found) {}

    private record Answered(
            @Nullable Accepted accepted, @Nullable Refused refused) {}

    static SerializedObject of(CommandRequest request) {
        BifallCommand command = request.command();
        return written(
                REQUEST,
                new Asked(
                        request.id(),
                        request.expectedVersion(),
                        request.actor(),
                        request.roles(),
                        command.getClass().getSimpleName(),
                        Json.STORED.valueToTree(command),
                        request.found()));
    }

    /** @throws IOException when another version of Bifall speaks another language */
    static CommandRequest request(SerializedObject payload) throws IOException {
        Asked asked = read(payload, REQUEST, Asked.class);
        Class<? extends BifallCommand> type = CommandCatalogue.named(asked.name());
        if (type == null) {
            throw new IOException("unknown command " + asked.name());
        }
        return new CommandRequest(
                asked.id(),
                asked.expectedVersion(),
                asked.actor(),
                asked.roles(),
                Objects.requireNonNull(Json.STORED.treeToValue(asked.command(), type)),
                asked.found());
    }

    static SerializedObject of(CommandResult result) {
        return written(
                RESULT,
                switch (result) {
                    case Accepted accepted -> new Answered(accepted, null);
                    case Refused refused -> new Answered(null, refused);
                });
    }

    /** @throws IOException when another version of Bifall speaks another language */
    static CommandResult result(SerializedObject payload) throws IOException {
        Answered answered = read(payload, RESULT, Answered.class);
        CommandResult result = answered.accepted() == null ? answered.refused() : answered.accepted();
        if (result == null) {
            throw new IOException("an answer that says nothing");
        }
        return result;
    }

    private static SerializedObject written(String type, Object value) {
        try {
            return SerializedObject.newBuilder()
                    .setType(type)
                    .setRevision(REVISION)
                    .setData(ByteString.copyFrom(Json.STORED.writeValueAsBytes(value)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(SerializedObject payload, String type, Class<T> as) throws IOException {
        if (!payload.getType().equals(type) || !payload.getRevision().equals(REVISION)) {
            throw new IOException(payload.getType() + "/" + payload.getRevision() + " in place of " + type);
        }
        return Objects.requireNonNull(Json.STORED.readValue(payload.getData().toByteArray(), as));
    }
}
