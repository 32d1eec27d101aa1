package se.bifall.query.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.Commands;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.events.Json;
import se.bifall.query.Application;
import se.bifall.testing.Ask;

/**
 * Bifall started for tests, in this JVM, on a free port and an empty folder. Those that many tests share are started once:
 * one empty, one for the tests of pages, and one with the sample.
 */
public final class Running {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;
    private final Path data;

    private static final class Empty {
        static final Running INSTANCE = new Running();
    }

    private static final class Pages {
        static final Running INSTANCE = new Running("--bifall.documents.largest=1000000");
    }

    private static final class Sample {
        static final Running INSTANCE = new Running("--bifall.sample=true");
    }

    private Running(String... options) {
        this(emptyFolder(), options);
    }

    private Running(Path folder, String... options) {
        this(folder, Ask.frames(), options);
    }

    private Running(Path folder, List<SetDecisionFrame> frames, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--server.port=0");
        data = folder;
        arguments.add("--bifall.data=" + data);
        context = SpringApplication.run(Application.class, arguments.toArray(String[]::new));
        frames.forEach(frame -> bean(Commands.class)
                .send(new CommandRequest(
                        new CommandId("ram-" + frame.frameId()), null, "ekonom", Set.of(Role.EKONOM), frame)));
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("bifall-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of its own on a folder, to be stopped. */
    static Running at(Path folder) {
        return new Running(folder);
    }

    /** One of its own on a folder where everything is, to be stopped. */
    static Running without(Path folder, String... options) {
        return new Running(folder, List.of(), options);
    }

    void stop() {
        context.close();
    }

    /** With another Region's profile. */
    static Running with(Path profile) {
        return new Running("--bifall.profile=" + profile);
    }

    /** With settings of its own. */
    public static Running with(String... options) {
        return new Running(options);
    }

    /** With the sample, and no other frames than its own and these. */
    public static Running withSample(List<SetDecisionFrame> frames) {
        return new Running(emptyFolder(), frames, "--bifall.sample=true");
    }

    /** The one that the tests of single pages share. */
    public static Running forPages() {
        return Pages.INSTANCE;
    }

    public static Running empty() {
        return Empty.INSTANCE;
    }

    public static Running withSample() {
        return Sample.INSTANCE;
    }

    public String address() {
        return address;
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public int port() {
        return URI.create(address).getPort();
    }

    public record Answer(int status, String type, String text) {
        public JsonNode json() {
            try {
                return Json.STORED.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Answer get(String path) {
        return get("revisor", path);
    }

    public Answer get(String user, String path) {
        return send(request(address, user, path).GET());
    }

    Answer put(String user, String path, Map<String, ?> body) {
        try {
            return send(request(address, user, path)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.STORED.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer getAt(String address, String path) {
        return send(request(address, "revisor", path).GET());
    }

    public Answer command(String user, String name, Map<String, ?> body) {
        return command(address, user, name, body);
    }

    static Answer command(String address, String user, String name, Map<String, ?> body) {
        try {
            return post(address, user, name, Json.STORED.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer post(String user, String name, byte[] body) {
        return post(address, user, name, body);
    }

    /** Sends a file as it is. */
    public Answer upload(String user, String path, String type, byte[] content) {
        return send(request(address, user, path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private static Answer post(String address, String user, String name, byte[] body) {
        return send(request(address, user, "/api/commands/" + name)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(String address, String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + basic);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
