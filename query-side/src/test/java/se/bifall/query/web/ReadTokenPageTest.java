package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.query.access.Access;
import se.bifall.query.whole.Addresses;

/** A read key is made on a page, and reads what an analyst reads: nothing more, whoever made it. */
class ReadTokenPageTest extends RunningBifall {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void the_secret_is_shown_once_and_the_key_is_there_until_it_is_revoked() {
        Visitor visitor = visitor(Role.ANALYTIKER);
        String secret = made(visitor, "Excel på kontoret");

        assertThat(secret).startsWith("bifall_");
        assertThat(visitor.open("/uttag").body()).contains("Excel på kontoret").doesNotContain(secret);
        assertThat(get("/api/distributions?by=ledBy", secret).statusCode()).isEqualTo(200);

        visitor.submit(row(visitor, "Excel på kontoret"), Map.of());

        assertThat(visitor.page().text()).contains("återkallad");
        HttpResponse<String> refused = get("/api/distributions?by=ledBy", secret);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(refused.body()).contains("\"rule\":\"Lasnyckel\"", "återkallad eller har gått ut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/distributions?by=ledBy&by=year",
                "/api/distributions.csv?by=ledBy",
                "/analys.csv?by=ledBy&published=true",
                "/analys.xlsx?by=ledBy",
                "/api/goals",
                "/api/region",
                "/api/openapi.json"
            })
    void what_figures_are_read_from_is_read_with_the_key_in_the_head_or_in_the_address(String path) {
        String secret = made(visitor(Role.ANALYTIKER), "Program");

        assertThat(get(path, secret).statusCode()).isEqualTo(200);
        String address = path + (path.contains("?") ? "&" : "?") + "token=" + secret;
        assertThat(get(address, null).statusCode()).isEqualTo(200);
        assertThat(get(address.replace("token=bifall", "token=fel"), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_key_opens_what_the_table_of_access_gives_an_analyst_and_nothing_else() {
        String id = applied("Hemligt för nyckeln");
        String secret = made(visitor(Role.ADMINISTRATOR), "Administratörens");
        for (String pattern : Addresses.toRead(bifall())) {
            String path = pattern.replace("{name}", "SubmitClaim")
                    .replace("/mal/{id}", "/mal/2024-3.2")
                    .replaceAll("\\{[A-Za-z]+(:[^}]*}?)?}", id);
            boolean open = Access.mayOpen(Set.of(Role.ANALYTIKER), path)
                    || List.of("/api/openapi.json", "/error").contains(path);
            HttpResponse<String> answer = get(path, secret);
            assertThat(answer.statusCode()).as(path).isLessThan(500).isNotEqualTo(401);
            if (!open && !path.startsWith("/oppna-data")) {
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
            }
            assertThat(answer.body()).as(path).doesNotContain("Hemligt för nyckeln");
        }
        assertThat(get("/api/cases/" + id, secret).body()).contains("siffror men inte till ärenden");
    }

    @Test
    void a_key_never_sends_anything() throws Exception {
        String secret = made(visitor(Role.HANDLAGGARE), "Handläggarens");
        for (String path : List.of("/api/commands/ApplyForGrant", "/uttag/nycklar", "/logout")) {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(address(path))
                            .header("Authorization", "Bearer " + secret)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isIn(403, 405);
        }
        HttpResponse<String> inAddress = CLIENT.send(
                HttpRequest.newBuilder(address("/api/commands/ApplyForGrant?token=" + secret))
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(inAddress.statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_in_the_address_of_a_page_opens_nothing() {
        String secret = made(visitor(Role.ANALYTIKER), "Adress");

        assertThat(get("/analys?token=" + secret, null).statusCode()).isEqualTo(302);
    }

    @Test
    void another_persons_key_is_revoked_by_an_administrator_alone() {
        Visitor owner = visitor(Role.EKONOM);
        String secret = made(owner, "Ekonomens");
        String action = row(owner, "Ekonomens").attr("action");

        Visitor other = visitor(Role.REVISOR);
        other.open("/uttag");
        var form = other.form("form[action=/uttag/nycklar]");
        form.attr("action", action);
        other.submit(form, Map.of());
        assertThat(other.page().text()).contains("inte din");
        assertThat(get("/api/analyses", secret).statusCode()).isEqualTo(200);

        Visitor administrator = visitor(Role.ADMINISTRATOR);
        administrator.submit(row(administrator, "Ekonomens"), Map.of());
        assertThat(get("/api/analyses", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void a_name_too_long_and_days_not_offered_are_refused() {
        Visitor visitor = visitor(Role.ANALYTIKER);
        visitor.open("/uttag");
        visitor.submit(visitor.form("form[action=/uttag/nycklar]"), Map.of("name", "x".repeat(61), "days", "30"));
        assertThat(visitor.page().select(".fault-summary").text()).contains("1–60 tecken");
        visitor.submit(visitor.form("form[action=/uttag/nycklar]"), Map.of("name", "x".repeat(60), "days", "31"));
        assertThat(visitor.page().select(".fault-summary").text()).contains("hur länge");
        assertThat(visitor.page().select("#secret")).isEmpty();
    }

    @Test
    void an_analysis_is_saved_by_its_address_and_read_by_it() {
        Visitor visitor = visitor(Role.ANALYTIKER);
        visitor.open("/uttag?by=ledBy&measure=net");
        assertThat(visitor.first("#question").attr("value")).isEqualTo("/analys?measure=net&by=ledBy");

        visitor.submit(visitor.form("form[action=/uttag/vyer]"), Map.of("name", "Netto efter ledning"));
        assertThat(visitor.page().text()).contains("Analysen är sparad", "/api/distributions.csv?measure=net&by=ledBy");

        visitor.submit(
                visitor.form("form[action=/uttag/vyer]"), Map.of("name", "Fel", "question", "/analys?by=finns-inte"));
        assertThat(visitor.page().select(".fault-summary").text()).contains("ingen analys");

        visitor.submit(visitor.form("form[action=/uttag/vyer/bort]"), Map.of("name", "Netto efter ledning"));
        assertThat(visitor.page().select(".extracts li")).isEmpty();
    }

    private static String made(Visitor visitor, String name) {
        visitor.open("/uttag");
        visitor.submit(visitor.form("form[action=/uttag/nycklar]"), Map.of("name", name, "days", "30"));
        return visitor.first("#secret").attr("value");
    }

    private static org.jsoup.nodes.FormElement row(Visitor visitor, String name) {
        visitor.open("/uttag");
        return visitor.form("tr:contains(" + name + ") form");
    }

    private HttpResponse<String> get(String path, @Nullable String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
