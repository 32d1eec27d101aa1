package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.codes.Words;
import se.bifall.query.audit.Refusal;

/** What was asked for in vain is there for the auditor, and holds nothing that was typed. */
class RefusalPageTest extends RunningBifall {
    private List<Refusal> about(String id) {
        return table.refusals().stream()
                .filter(refusal -> id.equals(refusal.about()))
                .toList();
    }

    private void awaitRefusals(String id, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> about(id).size() == count);
    }

    @Test
    void a_form_that_a_rule_refused_is_told_to_the_auditor_with_who_when_and_which_rule() {
        String id = proposed();
        Visitor decider = visitor(Role.BESLUTSFATTARE);
        decider.open("/arenden/" + id + "/ApproveGrant");
        decider.fillIn(Map.of(
                "funding.ANSLAG_1_1", "100 001",
                "decision.legalBasis", "SFS 2022:1468 17 §",
                "decision.communicatedOn", "2026-02-05"));
        assertThat(decider.status()).isEqualTo(422);
        awaitRefusals(id, 1);

        Refusal kept = about(id).getFirst();
        assertThat(kept.actor()).isEqualTo("beslutsfattare");
        assertThat(kept.command()).isEqualTo("ApproveGrant");
        assertThat(kept.sentence()).isNotNull();
        Document page = page(Role.REVISOR, "/revision/nekade?case=" + id);
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text())
                .contains("beslutsfattare", "Bevilja stöd", "Mot en regel", Words.word("rule." + kept.rule()))
                .doesNotContain(kept.rule());
        assertThat(page.select("#rule option").eachText()).contains("Alla regler", Words.word("rule." + kept.rule()));
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/arenden/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revision", "/revision/beslut", "/revision/nekade", "/revision/handlingar"})
    void the_menu_marks_where_the_auditor_is(String address) {
        assertThat(page(Role.REVISOR, address)
                        .select(".site-nav a[aria-current]")
                        .eachAttr("href"))
                .containsExactly("/revision");
    }

    @Test
    void the_case_shows_its_refusals_to_the_auditor_alone() {
        String id = applied("Med nekade försök");
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/" + id + "/RegisterApplication");
        worker.fillIn(Map.of("diarienummer", "Anna Andersson", "registeredOn", "2026-02-30"));
        assertThat(worker.status()).isEqualTo(400);
        awaitRefusals(id, 1);

        assertThat(about(id).getFirst().sentence()).isNull();
        Document audit = page(Role.REVISOR, "/arenden/" + id);
        assertThat(audit.select("section[aria-labelledby=nekade] tbody tr")).hasSize(1);
        assertThat(audit.text()).doesNotContain("Anna Andersson");
        assertThat(page(Role.HANDLAGGARE, "/arenden/" + id).select("#nekade")).isEmpty();
    }

    @Test
    void a_form_sent_by_one_who_may_not_is_kept_though_it_never_became_a_command() {
        String id = applied("Fel person");
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/" + id + "/RegisterApplication");
        var form = worker.form("form.command");
        Visitor economist = visitor(Role.EKONOM);
        economist.open("/arenden/" + id);
        String token = economist.first("form.site-user [name=_csrf]").attr("value");
        economist.submit(form, Map.of("_csrf", token, "diarienummer", "RUN 2026-00001"));
        assertThat(economist.status()).isEqualTo(403);
        awaitRefusals(id, 1);

        Refusal kept = about(id).getFirst();
        assertThat(kept.rule()).isEqualTo("Behorighet");
        assertThat(kept.actor()).isEqualTo("ekonom");
    }

    @ParameterizedTest
    @CsvSource({
        "analytiker, documents?kind=ANSOKAN, 403, FileDocument",
        "ekonom, documents?kind=ANSOKAN, 403, FileDocument",
        "handlaggare, documents?kind=OKANT, 400, FileDocument"
    })
    void a_document_that_a_machine_may_not_file_is_kept(String user, String rest, int status, String command)
            throws Exception {
        String id = applied("Handling som nekas");

        assertThat(post(user, "/api/cases/" + id + "/" + rest)).isEqualTo(status);

        awaitRefusals(id, 1);
        assertThat(about(id).getFirst().actor()).isEqualTo(user);
        assertThat(about(id).getFirst().command()).isEqualTo(command);
    }

    @Test
    void content_that_is_not_what_it_says_is_kept_with_its_rule() throws Exception {
        String id = applied("Ingen pdf");

        String said = "documents?documentTitle=Plan&kind=ANSOKAN&receivedOn=2026-01-15";
        assertThat(post("handlaggare", "/api/cases/" + id + "/" + said)).isEqualTo(422);

        awaitRefusals(id, 1);
        assertThat(about(id).getFirst().field()).isNull();
        assertThat(about(id).getFirst().actor()).isEqualTo("handlaggare");
    }

    @Test
    void what_an_analyst_only_asks_is_not_kept() throws Exception {
        long before = table.refusals().size();

        assertThat(post("analytiker", "/api/checks/ApproveGrant")).isEqualTo(403);

        assertThat(table.refusals()).hasSize((int) before);
    }

    private int post(String user, String path) throws Exception {
        String key = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Basic " + key)
                    .header("Content-Type", "application/pdf")
                    .POST(HttpRequest.BodyPublishers.ofString("inte en pdf"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void the_newest_is_first_and_the_rest_on_other_pages() {
        String id = applied("Många försök");
        for (int i = 0; i < 60; i++) {
            refused(
                    Role.REVISOR,
                    "RegisterApplication",
                    "{\"caseId\":\"" + id + "\",\"diarienummer\":\"RUN 2026-00001\",\"registeredOn\":\"2026-01-16\"}");
        }
        awaitRefusals(id, 60);

        assertThat(about(id)).isSortedAccordingTo((a, b) -> Long.compare(b.position(), a.position()));
        Visitor auditor = visitor(Role.REVISOR);
        auditor.open("/revision/nekade?case=" + id);
        assertThat(auditor.page().select("tbody tr")).hasSize(50);
        auditor.open(auditor.first(".paging a[rel=next]").attr("href"));
        assertThat(auditor.page().select("tbody tr")).hasSize(10);
        assertThat(auditor.first("tbody tr:last-child").text()).contains("revisor");
        assertThat(WholePage.status(auditor, "/revision/nekade?case=" + id + "&page=999999999"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/revision/nekade?from=igår",
                "/revision/nekade?from=2026-02-30",
                "/revision/nekade?from=2026-02-02&to=2026-02-01",
                "/revision/nekade?farg=rod",
                "/revision/nekade?page=99999999999",
                "/revision/nekade?page=-1",
                "/revision/beslut?a:b=1",
                "/revision/lasningar?a%7Bb%7D=1"
            })
    void a_question_without_meaning_is_answered_with_why(String path) {
        Visitor auditor = visitor(Role.REVISOR);
        assertThat(WholePage.status(auditor, path)).as(path).isEqualTo(400);
        assertThat(auditor.page().select(".fault-summary li")).isNotEmpty();
    }

    @Test
    void days_are_swedish_and_both_ends_are_included() {
        String id = applied("Dagar");
        refused(Role.REVISOR, "CloseProject", "{\"caseId\":\"" + id + "\",\"closedOn\":\"2026-01-16\"}");
        awaitRefusals(id, 1);
        String today = Labels.time(about(id).getFirst().recordedAt()).substring(0, 10);
        String address = "/revision/nekade?case=" + id;

        assertThat(page(Role.REVISOR, address + "&from=" + today + "&to=" + today)
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page(Role.REVISOR, address + "&from=2099-01-01").select("tbody tr"))
                .isEmpty();
        assertThat(page(Role.REVISOR, address + "&to=2001-01-01").select("tbody tr"))
                .isEmpty();
        assertThat(page(Role.REVISOR, address + "&actor=REVISOR&rule=behorighet")
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page(Role.REVISOR, address + "&actor=anna").select("tbody tr"))
                .isEmpty();
    }
}
