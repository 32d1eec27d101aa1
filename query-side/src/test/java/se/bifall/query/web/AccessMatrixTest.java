package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.events.Json;
import se.bifall.query.whole.Addresses;
import se.bifall.testing.Approved;
import se.bifall.testing.Examples;

/**
 * Every page, question and command, tried as every role. What comes of it is approved by a person in
 * {@code approved/access.txt}: {@code -Dbifall.approve=true} writes it anew, and the difference is then read before it is
 * committed.
 */
class AccessMatrixTest extends RunningBifall {
    private static final Path APPROVED = Path.of("src/test/resources/approved/access.txt");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void every_role_opens_what_is_approved_and_nothing_else() throws IOException {
        String running = running();
        List<String> rows = new ArrayList<>();
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            visitors.put(role, visitor(role));
        }
        for (String pattern : Addresses.toRead(bifall())) {
            rows.add(row(
                    "GET " + pattern,
                    role -> status(Objects.requireNonNull(visitors.get(role)), role, path(pattern, running))));
        }
        CommandCatalogue.all()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(type -> rows.add(row(type.getSimpleName(), role -> send(role, type))));

        if (Approved.isApproving()) {
            Files.write(APPROVED, rows);
        }
        assertThat(rows).isEqualTo(Files.readAllLines(APPROVED));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_menu_shows_what_the_person_may_open_and_nothing_else(Role role) {
        Visitor visitor = visitor(role);
        List<String> menu = visitor.open("/").statusCode() == 200
                ? visitor.page().select(".site-nav a").eachAttr("href")
                : List.of();
        assertThat(menu).isNotEmpty();
        for (String address : menu) {
            assertThat(visitor.open(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(menu.contains("/arenden")).isEqualTo(role != Role.ANALYTIKER);
        assertThat(menu.contains("/revision")).isEqualTo(role == Role.REVISOR || role == Role.ADMINISTRATOR);
    }

    @Test
    void an_analyst_is_told_in_swedish_that_cases_are_for_others() throws Exception {
        String id = applied("Hemligt för analytiker");
        Visitor visitor = visitor(Role.ANALYTIKER);
        for (String path : List.of("/arenden", "/arenden/" + id, "/arenden/ny")) {
            assertThat(WholePage.status(visitor, path)).as(path).isEqualTo(403);
            assertThat(visitor.page().select("main").text())
                    .contains("Som analytiker ser du siffror")
                    .doesNotContain("Hemligt");
        }
        for (String path : List.of("/api/cases", "/api/cases/" + id, "/api/cases/" + id + "/events")) {
            HttpResponse<String> answer = machine(Role.ANALYTIKER, path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .contains("\"rule\":\"Behorighet\"", "siffror")
                    .doesNotContain("Hemligt");
        }
        assertThat(visitor.open("/").url().getPath()).isEqualTo("/analys");
    }

    @Test
    void no_one_reads_anything_but_open_data_without_logging_in() throws Exception {
        Visitor stranger = Visitor.anonymous(port);
        for (String pattern : Addresses.toRead(bifall())) {
            String path = path(pattern, "finns");
            if (path.startsWith("/oppna-data")) {
                assertThat(stranger.open(path).statusCode()).as(path).isEqualTo(200);
                assertThat(stranger.address()).isEqualTo(path);
            } else if (path.startsWith("/api/")) {
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(401);
            } else {
                stranger.open(path);
                assertThat(stranger.address()).as(path).isEqualTo("/login");
            }
        }
    }

    private static String path(String pattern, String caseId) {
        return pattern.replace("{name}", "SubmitClaim")
                .replace("/mal/{id}", "/mal/2024-3.2")
                .replace("{form}", "bedomning")
                .replace("{reportYear}", "2025")
                .replace("{question}", "5.1a")
                .replaceAll("\\{[A-Za-z]+}", caseId);
    }

    private interface Try {
        int as(Role role);
    }

    /** As {@code GET /arenden: handlaggare, beslutsfattare}. */
    private static String row(String what, Try tried) {
        return what + ": "
                + Stream.of(Role.values())
                        .filter(role -> {
                            int status = tried.as(role);
                            assertThat(status).as(what + " as " + role).isLessThan(500);
                            return status != 403;
                        })
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private int status(Visitor visitor, Role role, String path) {
        if (path.startsWith("/api/")) {
            return machine(role, path, null).statusCode();
        }
        return visitor.open(path).statusCode();
    }

    private int send(Role role, Class<? extends BifallCommand> type) {
        ObjectNode body = Json.STORED.valueToTree(Examples.whole(type));
        return machine(role, "/api/commands/" + type.getSimpleName(), body.toString())
                .statusCode();
    }

    private HttpResponse<String> machine(Role role, String path, @Nullable String body) {
        String user = role.name().toLowerCase(Locale.ROOT) + ":demo";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
