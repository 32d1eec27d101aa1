package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;

/** What those who run Bifall can see of it, and nobody else. */
class OperationTest extends RunningBifall {
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, @Nullable Role role) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (role != null) {
            String login = role.name().toLowerCase(Locale.ROOT) + ":demo";
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void anybody_may_ask_whether_it_lives_and_learns_no_more(String path) throws Exception {
        HttpResponse<String> answer = get(path, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("lag", "path", "database");
    }

    @ParameterizedTest
    @CsvSource({"HANDLAGGARE,403", "ANALYTIKER,403", "REVISOR,403", "ADMINISTRATOR,200"})
    void meters_are_for_the_administrator(Role role, int status) throws Exception {
        assertThat(get("/actuator/prometheus", role).statusCode()).isEqualTo(status);
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "shutdown", "threaddump", "configprops", "mappings"})
    void nothing_else_of_the_inside_is_shown(String endpoint) throws Exception {
        assertThat(get("/actuator/" + endpoint, Role.ADMINISTRATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void commands_are_counted_by_outcome_and_refusals_by_rule_without_cases_and_people() throws Exception {
        String id = running();

        String meters = get("/actuator/prometheus", Role.ADMINISTRATOR).body();

        assertThat(value(meters, "bifall_commands_seconds_count{command=\"ApproveGrant\",outcome=\"accepted\"}"))
                .isPositive();
        assertThat(value(meters, "bifall_log_head")).isEqualTo((double) log.head());
        assertThat(value(meters, "bifall_projection_lag_events")).isBetween(0.0, (double) log.head());
        assertThat(value(meters, "bifall_projection_dead_letters"))
                .isEqualTo(table.snapshot().deadLetters().size());
        assertThat(value(meters, "bifall_chain_head_age_seconds")).isNotNegative();
        assertThat(value(meters, "bifall_rebuild_progress")).isNaN();
        assertThat(meters).doesNotContain(id, "handlaggare", "Norrskens");
    }

    @Test
    void a_refusal_is_counted_by_its_rule() throws Exception {
        String id = proposed();
        String rule = "bifall_refusals_total{rule=\"Behorighet\"}";
        double before = value(get("/actuator/prometheus", Role.ADMINISTRATOR).body(), rule);

        refused(Role.REVISOR, "CloseProject", "{\"caseId\":\"" + id + "\",\"closedOn\":\"2026-02-16\"}");

        assertThat(value(get("/actuator/prometheus", Role.ADMINISTRATOR).body(), rule))
                .isEqualTo(before + 1);
    }

    /** 0 for a meter that nothing has moved yet. */
    private static double value(String meters, String name) {
        return meters.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }
}
