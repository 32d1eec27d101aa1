package se.bifall.command.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.command.CommandChannel;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.events.StoreAway;

/** The way to Axon Server. It is opened when somebody first needs it, and mended by itself when it breaks. */
public final class AxonServer implements AutoCloseable {
    /** Most bytes of one message; the largest event is a good deal smaller. */
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private static final int ANSWER_SECONDS = 10;
    private static final long TRIED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long TOLD_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Logger LOG = LoggerFactory.getLogger(AxonServer.class);
    private final String servers;
    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;

    /**
     * @param servers as {@code host:port,host:port}
     * @param context the log's name in Axon Server
     * @param token what Axon Server knows us by; empty when it asks for none
     * @param node name of this process, as operators see it
     */
    public AxonServer(String servers, String context, String token, String node) {
        this.servers = servers;
        var builder = AxonServerConnectionFactory.forClient("bifall", node)
                .routingServers(Arrays.stream(servers.split(","))
                        .map(AxonServer::address)
                        .toArray(ServerAddress[]::new))
                .connectTimeout(2, TimeUnit.SECONDS)
                .reconnectInterval(500, TimeUnit.MILLISECONDS)
                .forceReconnectViaRoutingServers(false)
                .usingKeepAlive(5, 5, TimeUnit.SECONDS, true)
                .maxInboundMessageSize(LARGEST_MESSAGE);
        factory = (token.isEmpty() ? builder : builder.token(token)).build();
        connection = factory.connect(context);
    }

    private static ServerAddress address(String server) {
        int colon = server.strip().lastIndexOf(':');
        return colon < 0
                ? new ServerAddress(server.strip())
                : new ServerAddress(
                        server.strip().substring(0, colon),
                        Integer.parseInt(server.strip().substring(colon + 1)));
    }

    EventChannel events() {
        return connection.eventChannel();
    }

    CommandChannel commands() {
        return connection.commandChannel();
    }

    /** Waits for as long as it takes, and says so: a node that starts before its stores shall start when they have. */
    public void awaitThere() {
        long began = System.nanoTime();
        long told = began - TOLD_EVERY_NANOS;
        while (true) {
            try {
                await(events().getLastToken());
                return;
            } catch (StoreAway away) {
                if (System.nanoTime() - told >= TOLD_EVERY_NANOS) {
                    told = System.nanoTime();
                    LOG.error("Väntar på Axon Server på {}: {}", servers, cause(away));
                }
                LockSupport.parkNanos(TRIED_EVERY_NANOS);
            }
        }
    }

    private static @Nullable String cause(StoreAway away) {
        return away.getCause() == null ? "" : away.getCause().getMessage();
    }

    /** @throws StoreAway when no answer comes, or one that says that the server can't */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    /** Why Axon Server said no: {@link ErrorCategory#OTHER} when it said nothing. */
    static ErrorCategory reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonServerException known) {
                return known.getErrorCategory();
            }
        }
        Metadata beside = Status.trailersFromThrowable(failure); // a refused append comes bare from the wire
        String code = beside == null ? null : beside.get(ERROR_CODE);
        return code == null ? ErrorCategory.OTHER : ErrorCategory.getFromCode(code);
    }

    static StoreAway away(Throwable cause) {
        return StoreAway.of("Händelseloggen på Axon Server", cause);
    }

    @Override
    public void close() {
        connection.disconnect();
        factory.shutdown();
    }
}
