package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.Registration;
import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.bifall.commands.Commands;

/**
 * A node that decides: takes the requests that Axon Server sends here. All about one case come to the same node for as long
 * as it lives. A node that stops takes no more and answers those that it has.
 */
final class CommandsServed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CommandsServed.class);
    /** A share of the work like every other node's. */
    private static final int LOAD = 100;
    /** More at once would only wait for each other's place in the log. */
    private static final int AT_ONCE = 32;

    private static final int LAST_ANSWERS_SECONDS = 10;
    private final AxonServer server;
    private final Commands commands;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("command-", 1).daemon().factory());
    private volatile boolean running;
    private volatile Registration registration = () -> CompletableFuture.completedFuture(null);

    CommandsServed(AxonServer server, Commands commands) {
        this.server = server;
        this.commands = commands;
    }

    @Override
    public void start() {
        registration = server.commands()
                .registerCommandHandler(
                        command -> CompletableFuture.supplyAsync(() -> answer(command), threads),
                        LOAD,
                        CommandWire.NAME);
        running = true;
    }

    private CommandResponse answer(Command command) {
        CommandResponse.Builder response =
                CommandResponse.newBuilder().setRequestIdentifier(command.getMessageIdentifier());
        try {
            return response.setPayload(CommandWire.of(commands.send(CommandWire.request(command.getPayload()))))
                    .build();
        } catch (IOException | RuntimeException e) {
            LOG.error("a request could not be taken", e);
            return response.setErrorCode(ErrorCategory.COMMAND_EXECUTION_ERROR.errorCode())
                    .setErrorMessage(ErrorMessage.newBuilder()
                            .setMessage(e.getClass().getSimpleName())
                            .setErrorCode(ErrorCategory.COMMAND_EXECUTION_ERROR.errorCode()))
                    .build();
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            registration.cancel().get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
            server.commands().prepareDisconnect().get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("Axon Server was not told that this node stops", e);
        }
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
