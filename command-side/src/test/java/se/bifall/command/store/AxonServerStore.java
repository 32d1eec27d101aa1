package se.bifall.command.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.DocumentFormat;
import se.bifall.command.StoreClock;
import se.bifall.command.WorkedOut;
import se.bifall.commands.Commands;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Ask;

/**
 * A node that decides and one that answers, as the application configures them, over the Axon Server that
 * {@code BIFALL_AXONSERVER} names. It has to run in development mode: every folder begins with an empty log.
 */
final class AxonServerStore implements EventStoreContract.Opened {
    private static final MongoServer MEMORY = new MongoServer(new MemoryBackend());
    private static final Map<Path, String> DATABASES = new HashMap<>();
    private final AnnotationConfigApplicationContext deciding;
    private final AnnotationConfigApplicationContext answering;

    private AxonServerStore(Path folder, Clock clock) {
        String database = DATABASES.get(folder);
        if (database == null) {
            database = "test" + DATABASES.size();
            DATABASES.put(folder, database);
            empty();
        }
        deciding = node("command", folder, database, clock);
        answering = node("query", folder, database, clock);
        try {
            deciding.getBean(Documents.class).store(new ByteArrayInputStream(Ask.content()), DocumentFormat.PDF);
        } catch (IOException | ContentRefused e) {
            throw new IllegalStateException(e);
        }
    }

    static AxonServerStore open(Path folder, Clock clock) {
        return new AxonServerStore(folder, clock);
    }

    static AnnotationConfigApplicationContext node(String role, Path folder, String database, Clock clock) {
        return node(role, folder, database, clock, server());
    }

    /** @param server the way to Axon Server */
    static AnnotationConfigApplicationContext node(
            String role, Path folder, String database, Clock clock, String server) {
        AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
        node.getEnvironment().setActiveProfiles(role);
        node.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "bifall.data",
                                folder.resolve(role).toString(),
                                "bifall.axonserver.servers",
                                server,
                                "bifall.mongodb.uri",
                                mongodb(),
                                "bifall.mongodb.database",
                                database)));
        node.registerBean(Clock.class, () -> clock);
        node.registerBean(RegionProfile.class, RegionProfile::vasterbotten);
        node.register(StoreClock.class, WorkedOut.class);
        node.scan(
                "se.bifall.command.store",
                "se.bifall.command.person.store",
                "se.bifall.command.axonserver",
                "se.bifall.command.beside");
        node.refresh();
        return node;
    }

    static String server() {
        return Objects.requireNonNull(System.getenv("BIFALL_AXONSERVER"), "BIFALL_AXONSERVER=host:port");
    }

    private static synchronized String mongodb() {
        String other = System.getenv("BIFALL_MONGODB");
        if (other != null) {
            return other;
        }
        if (MEMORY.getLocalAddress() == null) {
            MEMORY.bind("127.0.0.1", 0);
            System.out.println("Händelser på Axon Server " + server() + "; MongoDB i minnet.");
        }
        return "mongodb://127.0.0.1:" + MEMORY.getLocalAddress().getPort();
    }

    /** Its port for people is where it is by default. */
    static void empty() {
        String host = server().substring(0, server().indexOf(':'));
        String http = Objects.requireNonNullElse(System.getenv("BIFALL_AXONSERVER_HTTP"), host + ":8024");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + http + "/v1/devmode/purge-events"))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Axon Server has to run in development mode: " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return deciding.getBean(type);
    }

    @Override
    public Commands commands() {
        return answering.getBean(Commands.class);
    }

    @Override
    public EventLog log() {
        return answering.getBean(EventLog.class);
    }

    @Override
    public ChainedLog chain() {
        return answering.getBean(ChainedLog.class);
    }

    @Override
    public void close() {
        answering.close();
        deciding.close();
    }
}
