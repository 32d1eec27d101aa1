package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;
import se.bifall.query.whole.Running;

/** A session ends with a warning, and what was typed is not lost (WCAG 2.2.1, 2.2.5). */
class SessionTest extends RunningBifall {
    private static final Running BIFALL = Running.with("--bifall.session.idle=4s");

    SessionTest() {
        super(BIFALL);
    }

    private static void untilItEnds() throws InterruptedException {
        Thread.sleep(5_500);
    }

    private void logsInAs(String name, Visitor visitor) {
        assertThat(visitor.address()).isEqualTo("/login");
        assertThat(visitor.page().select("[role=status]").text()).contains("Sessionen har avslutats");
        visitor.submit(visitor.form("main form"), Map.of("username", name, "password", "demo"));
    }

    @Test
    void a_page_says_when_the_session_ends_also_without_a_script() {
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden");
        assertThat(worker.first("footer").text())
                .containsPattern("Sessionen avslutas [0-2][0-9]:[0-5][0-9] om du inte");
        assertThat(worker.first("#session-warning").attr("data-seconds")).isEqualTo("4");
        assertThat(worker.open("/js/session.js").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_sent_too_late_is_filled_in_again_for_the_same_person() throws Exception {
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/ny");
        untilItEnds();
        worker.fillIn(Map.of("title", "Det jag skrev", "applicant.name", "Exempel AB (påhittat)"));
        logsInAs("handlaggare", worker);

        assertThat(worker.address()).isEqualTo("/arenden/ny");
        assertThat(worker.first("[name=title]").attr("value")).isEqualTo("Det jag skrev");
        assertThat(worker.first("[role=status]").text()).contains("inte skickat än");
        worker.fillIn(application());
        assertThat(worker.address()).matches("/arenden/[0-9a-f-]{36}");
        worker.open("/arenden/ny");
        assertThat(worker.first("[name=title]").attr("value")).isEmpty();
    }

    @Test
    void another_person_on_the_same_machine_does_not_see_it() throws Exception {
        String id = applied("Delad dator");
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/" + id + "/RequestCompletion");
        assertThat(worker.status()).isEqualTo(409);
        worker.open("/arenden/" + id + "/RegisterApplication");
        untilItEnds();
        worker.fillIn(Map.of("diarienummer", "RUN 2026-07777"));
        logsInAs("revisor", worker);

        assertThat(worker.address()).isEqualTo("/arenden");
        assertThat(worker.open("/session/formular").body()).doesNotContain("07777");
    }

    @Test
    void a_stranger_gets_nothing_held() {
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/ny");
        Visitor stranger = Visitor.anonymous(port);
        stranger.submit(worker.form("form.command"), Map.of("title", "Spam"));
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void going_on_keeps_the_session_and_a_read_after_its_end_leads_to_the_login_and_back() throws Exception {
        Visitor worker = visitor(Role.HANDLAGGARE);
        for (int i = 0; i < 3; i++) {
            Thread.sleep(2_000);
            assertThat(worker.open("/session").statusCode()).isEqualTo(204);
        }
        untilItEnds();
        worker.open("/arenden?q=x");
        logsInAs("handlaggare", worker);
        assertThat(worker.address()).isEqualTo("/arenden");
    }

    @Test
    void cookies_are_for_us_alone_and_behind_tls_for_tls_alone() throws Exception {
        assertThat(login(List.of()))
                .containsPattern("JSESSIONID=[^;]+; Path=/; HttpOnly; SameSite=Lax")
                .doesNotContainIgnoringCase("strict-transport-security");
        assertThat(login(List.of("X-Forwarded-Proto", "https")))
                .containsPattern("JSESSIONID=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax")
                .containsIgnoringCase("strict-transport-security")
                .contains("script-src 'self'", "frame-ancestors 'none'");
    }

    private String login(List<String> headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .map()
                    .toString();
        }
    }

    @Test
    void five_wrong_passwords_and_even_the_right_one_has_to_wait() {
        Visitor guesser = Visitor.anonymous(port);
        for (int i = 0; i < 5; i++) {
            guesser.open("/login");
            guesser.submit(guesser.form("main form"), Map.of("username", "namndsekreterare", "password", "fel" + i));
            assertThat(guesser.page().select("[role=alert]").text()).contains("stämmer inte, eller");
        }
        guesser.submit(guesser.form("main form"), Map.of("username", "namndsekreterare", "password", "demo"));
        assertThat(guesser.page().select("[role=alert]").text()).contains("stämmer inte, eller");
        guesser.submit(guesser.form("main form"), Map.of("username", "revisor", "password", "demo"));
        assertThat(guesser.address()).isEqualTo("/arenden");
    }
}
