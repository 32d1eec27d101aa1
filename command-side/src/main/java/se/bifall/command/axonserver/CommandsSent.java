package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.command.WorkedOut;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;

/** A node that answers: sends requests through Axon Server to a node that decides. */
final class CommandsSent implements Commands {
    private static final Logger LOG = LoggerFactory.getLogger(CommandsSent.class);
    /** Longer than any decision takes, and shorter than anybody waits. */
    private static final int ANSWER_SECONDS = 20;

    private static final String SAME_ID = " Försök igen; samma kommando-id ger aldrig dubbel verkan.";
    private final AxonServer server;
    private final WorkedOut workedOut;

    CommandsSent(AxonServer server, WorkedOut workedOut) {
        this.server = server;
        this.workedOut = workedOut;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        try {
            Command command = command(request.with(workedOut.sentWith(request.command())));
            CommandResponse response = server.commands().sendCommand(command).get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return response.getErrorCode().isEmpty()
                    ? CommandWire.result(response.getPayload())
                    : failed(
                            request,
                            ErrorCategory.getFromCode(response.getErrorCode()),
                            new IOException(response.getErrorMessage().getMessage()));
        } catch (ExecutionException | TimeoutException | IOException | RuntimeException e) {
            return failed(request, AxonServer.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, ErrorCategory.OTHER, e);
        }
    }

    /** What one case is asked goes to one node, so that two seldom get in each other's way. */
    private static Command command(CommandRequest request) {
        return Command.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setName(CommandWire.NAME)
                .setPayload(CommandWire.of(request))
                .addProcessingInstructions(ProcessingInstruction.newBuilder()
                        .setKey(ProcessingKey.ROUTING_KEY)
                        .setValue(MetaDataValue.newBuilder().setTextValue(request.command().stream())))
                .build();
    }

    private static Refused failed(CommandRequest request, ErrorCategory reason, Exception cause) {
        LOG.error("command {} got no answer: {}", request.id(), cause.toString());
        String sentence = reason == ErrorCategory.NO_HANDLER_FOR_COMMAND
                ? "Ingen nod som beslutar är igång just nu."
                : "Ärendelagret svarar inte just nu.";
        return new Refused(Reason.UNAVAILABLE, "LagretTillgangligt", null, sentence + SAME_ID);
    }
}
