package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bifall.query.access.TestProvider;
import se.bifall.query.whole.Running;

/** Bifall behind a Region's own identity provider: a browser walks the whole way there and back. */
class OidcTest extends RunningBifall {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final List<String> CASEWORKER = List.of("grupp-handlaggare", "grupp-annat");

    private static final Running BIFALL = Running.with(
            "--bifall.oidc.issuer=" + PROVIDER.issuer(),
            "--bifall.oidc.client-id=" + TestProvider.CLIENT,
            "--bifall.oidc.client-secret=" + TestProvider.SECRET,
            "--bifall.oidc.label=Exempelregionen",
            "--bifall.oidc.name-domain=region.example",
            "--bifall.oidc.roles-claim=groups",
            "--bifall.oidc.roles.handlaggare=grupp-handlaggare",
            "--bifall.oidc.roles.ekonom=grupp-ekonomi",
            "--bifall.oidc.roles.analytiker=grupp-statistik");

    OidcTest() {
        super(BIFALL);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private Visitor comesIn(String name, List<String> groups) {
        PROVIDER.logsIn(name, groups);
        PROVIDER.forgesNonce(false);
        Visitor visitor = Visitor.anonymous(port);
        visitor.open("/arenden");
        assertThat(visitor.address()).isEqualTo("/login");
        visitor.open(visitor.first("main a.btn").attr("href"));
        return visitor;
    }

    @Test
    void a_caseworker_comes_in_through_the_provider_and_registers_an_application_in_her_own_name() {
        Visitor anna = comesIn("Anna.Berg@region.example", CASEWORKER);
        assertThat(anna.address()).isEqualTo("/arenden");
        assertThat(anna.first(".site-user").text()).contains("anna.berg", "Handläggare");

        anna.open("/arenden/ny");
        anna.fillIn(application());

        assertThat(anna.status()).isEqualTo(200);
        String id = anna.address().replace("/arenden/", "");
        assertThat(log.stream(id).getFirst().context().actor()).isEqualTo("anna.berg");
    }

    @Test
    void what_is_not_the_roles_to_do_is_refused_also_for_one_the_provider_knows() {
        Visitor erik = comesIn("erik", List.of("grupp-ekonomi"));
        assertThat(erik.open("/arenden").statusCode()).isEqualTo(200);
        assertThat(erik.open("/arenden/ny").statusCode()).isEqualTo(403);
    }

    @Test
    void one_without_a_role_here_is_told_so_and_not_let_in() {
        Visitor stranger = comesIn("otto", List.of("grupp-annat"));
        assertThat(stranger.address()).isEqualTo("/login");
        assertThat(stranger.page().select("[role=alert]").text()).contains("ingen roll i Bifall");
        stranger.open("/arenden");
        assertThat(stranger.address()).isEqualTo("/login");
    }

    @Test
    void a_name_of_another_domain_is_not_taken_for_one_of_ours() {
        Visitor stranger = comesIn("anna.berg@annan.example", CASEWORKER);
        assertThat(stranger.address()).isEqualTo("/login");
        assertThat(stranger.page().select("[role=alert]").text()).contains("inget användarnamn");
    }

    @Test
    void logging_out_is_logging_out_of_both() {
        Visitor anna = comesIn("anna", CASEWORKER);
        int before = PROVIDER.logouts();
        anna.submit(anna.form("form.site-user"), Map.of());
        assertThat(PROVIDER.logouts()).isEqualTo(before + 1);
        assertThat(anna.page().text()).contains("Du är utloggad");
        anna.open("/arenden");
        assertThat(anna.address()).isEqualTo("/login");
    }

    @Test
    void an_answer_to_no_question_of_ours_lets_nobody_in() {
        Visitor stranger = Visitor.anonymous(port);
        stranger.open("/login/oauth2/code/bifall?code=stulen&state=gissad");
        assertThat(stranger.address()).isEqualTo("/login");
        assertThat(stranger.page().select("[role=alert]").text()).contains("Exempelregionen");

        PROVIDER.logsIn("anna", CASEWORKER);
        PROVIDER.forgesNonce(true);
        stranger.open("/oauth2/authorization/bifall");
        assertThat(stranger.address()).isEqualTo("/login");
        PROVIDER.forgesNonce(false);
    }

    @Test
    void the_demo_users_are_gone() throws Exception {
        assertThat(Visitor.anonymous(port).page().select("main form")).isEmpty();
        assertThat(machine("Basic cmV2aXNvcjpkZW1v").statusCode()).isEqualTo(401);
    }

    @Test
    void machines_come_with_a_token_of_the_same_provider_meant_for_us() throws Exception {
        Duration valid = Duration.ofMinutes(5);
        assertThat(machine(token(TestProvider.CLIENT, valid, CASEWORKER)).statusCode())
                .isEqualTo(200);
        assertThat(machine(token(TestProvider.CLIENT, valid, List.of("grupp-statistik")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(machine(token(TestProvider.CLIENT, valid, List.of())).statusCode())
                .isEqualTo(403);
        assertThat(machine(token("en-annan", valid, CASEWORKER)).statusCode()).isEqualTo(401);
        assertThat(machine(token(TestProvider.CLIENT, Duration.ofMinutes(-5), CASEWORKER))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> forged = machine(token(TestProvider.CLIENT, valid, CASEWORKER) + "x");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).contains("Exempelregionen").doesNotContain("Exception");
        try (TestProvider other = new TestProvider()) {
            assertThat(machine("Bearer " + other.bearer(TestProvider.CLIENT, valid, "anna", CASEWORKER))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static String token(String audience, Duration valid, List<String> groups) {
        return "Bearer " + PROVIDER.bearer(audience, valid, "robot", groups);
    }

    private HttpResponse<String> machine(String authorization) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/cases"))
                            .header("Authorization", authorization)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
