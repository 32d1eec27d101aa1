package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.Role;
import se.bifall.events.Json;

/** Documents through the page and the API of the whole system, and what is done when their content is not whole. */
class DocumentsTest extends RunningBifall {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n".getBytes(UTF_8);

    private record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() throws IOException {
            return Json.STORED.readTree(response.body());
        }
    }

    private Answer ask(Role role, String path, HttpRequest.Builder request) throws Exception {
        String user = role.name().toLowerCase(java.util.Locale.ROOT) + ":demo";
        HttpRequest whole = request.uri(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
                .build();
        return new Answer(CLIENT.send(whole, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private Answer get(Role role, String path) throws Exception {
        return ask(role, path, HttpRequest.newBuilder().GET());
    }

    private Answer file(String id, String more, String type, BodyPublisher content) throws Exception {
        String title = URLEncoder.encode("Projektplan, påhittad", UTF_8);
        String path = "/api/cases/" + id + "/documents?documentTitle=" + title
                + "&kind=PROJEKTPLAN&receivedOn=2026-01-15" + more;
        return ask(
                Role.HANDLAGGARE,
                path,
                HttpRequest.newBuilder().header("Content-Type", type).POST(content));
    }

    private Answer file(String id, byte[] content) throws Exception {
        return file(id, "", "application/pdf", BodyPublishers.ofByteArray(content));
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n" + content).getBytes(UTF_8);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private Path fileOf(byte[] content) throws Exception {
        String sha = sha256(content);
        return data().resolve("dokument").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }

    @Test
    void a_filed_document_is_listed_and_comes_back_byte_for_byte_and_safely() throws Exception {
        String id = applied("Handlingar");
        Answer filed = file(id, PDF);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().get("document").asInt()).isEqualTo(1);
        assertThat(filed.json().get("sha256").asText()).isEqualTo(sha256(PDF));
        assertThat(filed.header("Location")).isEqualTo("/api/cases/" + id + "/documents/1");

        JsonNode listed =
                get(Role.EKONOM, "/api/cases/" + id + "/documents").json().get(0);
        assertThat(listed.get("documentTitle").asText()).isEqualTo("Projektplan, påhittad");
        assertThat(listed.get("filedBy").asText()).isEqualTo("handlaggare");
        assertThat(listed.get("condition").asText()).isEqualTo("INTACT");

        Answer content = get(Role.EKONOM, "/api/cases/" + id + "/documents/1");
        assertThat(content.response().body()).isEqualTo(PDF);
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(content.header("ETag")).isEqualTo("\"" + sha256(PDF) + "\"");
        assertThat(ask(
                                Role.EKONOM,
                                "/api/cases/" + id + "/documents/1",
                                HttpRequest.newBuilder().GET().header("If-None-Match", content.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, <html>, 422, FilensInnehall",
        "text/html, <html>, 422, TillatetFormat",
        "application/pdf, '', 422, FilensInnehall",
        "image/svg+xml, <svg/>, 422, TillatetFormat"
    })
    void a_content_that_is_not_what_it_says_is_refused_and_not_kept(
            String type, String content, int status, String rule) throws Exception {
        String id = applied("Fel innehåll");
        Answer refused = file(id, "", type, BodyPublishers.ofString(content));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("rule").asText()).isEqualTo(rule);
        assertThat(refused.json().get("detail").asText()).matches("[A-ZÅÄÖ].*\\.");
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "&claim=7, 422, claim",
        "&claim=x, 400, claim",
        "&fel=1, 400, fel",
        "&sha256=x, 400, sha256",
        "&commandId=%C3%A5, 400, commandId"
    })
    void what_is_said_wrongly_is_refused_with_the_field(String more, int status, String field) throws Exception {
        Answer refused = file(applied("Fel uppgifter"), more, "application/pdf", BodyPublishers.ofByteArray(PDF));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void one_byte_over_the_limit_is_refused_in_swedish_however_it_is_sent() throws Exception {
        String id = applied("För stor");
        BodyPublisher unknownLength =
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new java.io.ByteArrayInputStream(PDF),
                        new java.io.ByteArrayInputStream(new byte[2_000_000])))));
        for (BodyPublisher large : List.of(BodyPublishers.ofByteArray(new byte[40_000_000]), unknownLength)) {
            Answer refused = file(id, "", "application/pdf", large);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.json().get("detail").asText()).startsWith("Filen är större än 1\u00a0MB");
        }
        assertThat(names("dokument/.halvskrivet")).isEmpty();
    }

    @Test
    void the_same_request_twice_files_once_and_another_content_under_its_id_is_a_conflict() throws Exception {
        String id = applied("En gång");
        String key = "&commandId=fil-1";
        Answer first = file(id, key, "application/pdf", BodyPublishers.ofByteArray(PDF));
        Answer again = file(id, key, "application/pdf", BodyPublishers.ofByteArray(PDF));
        Answer other = file(id, key, "application/pdf", BodyPublishers.ofByteArray(pdf("annat")));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents").json()).hasSize(1);
    }

    @Test
    void eight_at_once_with_the_same_content_give_eight_documents_and_one_file() throws Exception {
        String id = applied("Åtta samtidigt");
        byte[] content = pdf("samma");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> filings = new ArrayList<>();
            IntStream.range(0, 8).forEach(i -> filings.add(() -> file(id, content)));
            for (Future<Answer> filed : threads.invokeAll(filings)) {
                assertThat(filed.get().status()).isEqualTo(201);
            }
        }
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents").json())
                .extracting(document -> document.get("document").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        String sha = sha256(content);
        assertThat(names("dokument/" + sha.substring(0, 2))).containsOnlyOnce(sha.substring(2));
    }

    private List<String> names(String folder) {
        return List.of(
                java.util.Objects.requireNonNull(data().resolve(folder).toFile().list()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_reads_cases_reads_documents_and_a_caseworker_files_them(Role role) throws Exception {
        String id = applied("Roller");
        file(id, PDF);
        int reads = role == Role.ANALYTIKER ? 403 : 200;
        assertThat(get(role, "/api/cases/" + id + "/documents").status()).isEqualTo(reads);
        assertThat(get(role, "/api/cases/" + id + "/documents/1").status()).isEqualTo(reads);
        Visitor visitor = visitor(role);
        assertThat(visitor.open("/arenden/" + id + "/handlingar/1").statusCode())
                .isEqualTo(reads);
        assertThat(visitor.open("/arenden/" + id + "/FileDocument").statusCode())
                .isEqualTo(role == Role.HANDLAGGARE ? 200 : 403);
        assertThat(visitor.open("/revision/handlingar").statusCode())
                .isEqualTo(role == Role.REVISOR || role == Role.ADMINISTRATOR ? 200 : 403);
        assertThat(ask(
                                role,
                                "/api/cases/" + id + "/documents?documentTitle=x&kind=BILAGA&receivedOn=2026-01-15",
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "application/pdf")
                                        .POST(BodyPublishers.ofByteArray(PDF)))
                        .status())
                .isEqualTo(role == Role.HANDLAGGARE ? 201 : 403);
    }

    @Test
    void altered_and_missing_content_is_said_and_never_given_out() throws Exception {
        String id = applied("Skadad");
        byte[] altered = pdf("ändras");
        byte[] deleted = pdf("tas bort");
        file(id, altered);
        file(id, deleted);
        byte[] wrong = altered.clone();
        wrong[wrong.length - 1] ^= 1;
        Files.write(fileOf(altered), wrong);
        Files.delete(fileOf(deleted));

        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents").json())
                .extracting(document -> document.get("condition").asText())
                .containsExactly("ALTERED", "MISSING");
        Answer one = get(Role.REVISOR, "/api/cases/" + id + "/documents/1");
        assertThat(one.status()).isEqualTo(409);
        assertThat(one.json().get("detail").asText()).contains("ändrat", "stämmer inte med sin kontrollsumma");
        Answer two = get(Role.REVISOR, "/api/cases/" + id + "/documents/2");
        assertThat(two.status()).isEqualTo(410);
        assertThat(two.json().get("detail").asText()).contains("innehållet saknas");

        Visitor visitor = visitor(Role.REVISOR);
        assertThat(WholePage.status(visitor, "/arenden/" + id)).isEqualTo(200);
        assertThat(visitor.page().select("#handlingar .broken").eachText())
                .containsExactly("Innehållet är ändrat och lämnas inte ut", "Innehållet saknas");
        assertThat(visitor.page().select("#handlingar .document-links a")).isEmpty();
        assertThat(WholePage.status(visitor, "/arenden/" + id + "/handlingar/1"))
                .isEqualTo(409);
        assertThat(WholePage.status(visitor, "/arenden/" + id + "/handlingar/2/visa"))
                .isEqualTo(410);
        assertThat(visitor.page().text()).contains("innehållet saknas i lagret");
        assertThat(WholePage.status(visitor, "/revision/handlingar")).isEqualTo(200);
        assertThat(WholePage.status(visitor, "/revision/handlingar?alla=ja")).isEqualTo(200);
        assertThat(visitor.page().select("tbody .broken").eachText())
                .contains("Innehållet är ändrat och lämnas inte ut", "Innehållet saknas");

        file(id, altered);
        file(id, deleted);
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents/1").status())
                .isEqualTo(200);
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents/2").status())
                .isEqualTo(200);
    }

    @Test
    void a_form_with_a_file_is_taken_without_javascript() throws Exception {
        String id = applied("Med formulär");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/FileDocument");
        visitor.upload("bild på Kalle.PDF", PDF, java.util.Map.of("documentTitle", "Offert", "kind", "BILAGA"));

        assertThat(visitor.address()).isEqualTo("/arenden/" + id);
        Document page = visitor.page();
        assertThat(page.select("#handlingar tbody th").text()).contains("Offert", "Bilaga, PDF");
        assertThat(page.text()).doesNotContain("Kalle");
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/events").response().body())
                .asString(UTF_8)
                .doesNotContain("Kalle");
    }

    @Test
    void a_form_with_faults_keeps_what_was_typed_and_says_what_is_wrong() {
        String id = applied("Med fel");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/FileDocument");

        visitor.upload("stor.pdf", new byte[1_500_000], java.util.Map.of("documentTitle", "Offert", "kind", "BILAGA"));
        assertThat(visitor.status()).isEqualTo(413);
        assertThat(visitor.first(".fault-summary").text()).contains("Filen är större än 1", "väljas på nytt");
        assertThat(visitor.field("f-documentTitle").attr("value")).isEqualTo("Offert");
        assertThat(visitor.first("#f-kind option[selected]").attr("value")).isEqualTo("BILAGA");

        visitor.upload("sida.pdf", "<html>".getBytes(UTF_8), java.util.Map.of());
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.first("#f-content-fault").text()).contains("innehållet är inte PDF");

        visitor.upload("sida.html", "<html>".getBytes(UTF_8), java.util.Map.of("documentTitle", ""));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.page().select(".fault-summary li")).hasSize(2);
        assertThat(visitor.page().select(".fault-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-documentTitle", "#f-content");

        visitor.upload("", new byte[0], java.util.Map.of("documentTitle", "Offert"));
        assertThat(visitor.first("#f-content-fault").text()).contains("Välj en fil");
    }

    @Test
    void a_form_without_its_protection_against_forgery_is_refused() {
        String id = applied("Förfalskat");
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/FileDocument");
        visitor.upload(
                "a.pdf", PDF, java.util.Map.of("documentTitle", "Offert", "kind", "BILAGA", "_csrf", "påhittad"));

        assertThat(visitor.status()).isEqualTo(403);
        assertThat(table.find(id)).isNotNull().satisfies(facts -> assertThat(
                        java.util.Objects.requireNonNull(facts).documents())
                .isEmpty());
    }

    @Test
    void only_what_a_browser_shows_by_itself_is_shown_in_it() throws Exception {
        String id = applied("Visas");
        file(id, PDF);
        file(id, "", "text/csv", BodyPublishers.ofString("a;b\n"));
        file(
                id,
                "",
                "text/plain",
                BodyPublishers.ofByteArray("r\u00e4k<b>".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        Visitor visitor = visitor(Role.REVISOR);

        var shown = visitor.open("/arenden/" + id + "/handlingar/1/visa");
        assertThat(shown.header("Content-Disposition")).startsWith("inline");
        assertThat(shown.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(visitor.open("/arenden/" + id + "/handlingar/2/visa").statusCode())
                .isEqualTo(409);
        var text = visitor.open("/arenden/" + id + "/handlingar/3/visa");
        assertThat(text.contentType()).isEqualToIgnoringCase("text/plain;charset=windows-1252");
        assertThat(text.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(visitor.open("/arenden/" + id + "/handlingar/4").statusCode())
                .isEqualTo(404);
        assertThat(visitor.open("/arenden/" + id + "/handlingar/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_wrongly_filed_document_is_struck_through_and_read_by_fewer() throws Exception {
        String id = applied("Felinlagd");
        file(id, PDF);
        send(
                Role.HANDLAGGARE,
                "WithdrawDocument",
                "{\"caseId\":\"" + id + "\",\"document\":1,\"reason\":\"Hör till ett annat ärende\"}");

        assertThat(get(Role.EKONOM, "/api/cases/" + id + "/documents/1").status())
                .isEqualTo(403);
        assertThat(get(Role.REVISOR, "/api/cases/" + id + "/documents/1").status())
                .isEqualTo(200);
        Document page = page(Role.EKONOM, "/arenden/" + id);
        assertThat(page.select("#handlingar s").text()).isEqualTo("Projektplan, påhittad");
        assertThat(page.select("#handlingar .document-withdrawn").text())
                .isEqualTo("Felinlagd: Hör till ett annat ärende");
    }

    @Test
    void the_vouchers_of_a_claim_are_at_hand_where_its_payment_is_decided() throws Exception {
        String id = running();
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/" + id + "/SubmitClaim");
        visitor.fillIn(java.util.Map.of(
                "accumulatedCosts", "150000", "periodEndsOn", "2026-05-31", "receivedOn", "2026-06-10"));
        visitor.open(visitor.first(".notice a").attr("href"));
        assertThat(visitor.first("#f-kind option[selected]").attr("value")).isEqualTo("VERIFIKAT");
        assertThat(visitor.first("#f-claim option[selected]").attr("value")).isEqualTo("1");
        visitor.upload("a.pdf", PDF, java.util.Map.of("documentTitle", "Faktura 17"));

        assertThat(visitor.page().select(".voucher").text()).isEqualTo("Faktura 17");
        Document deciding = page(Role.BESLUTSFATTARE, "/arenden/" + id + "/DecidePayment");
        assertThat(deciding.select(".grounds .vouchers").text()).contains("Faktura 17", "Verifikat, PDF");
    }

    @Test
    void a_machine_files_only_what_is_stored() throws Exception {
        String id = applied("Kommando");
        String command = "{\"caseId\":\"" + id + "\",\"sha256\":\"" + "a".repeat(64)
                + "\",\"documentTitle\":\"x\",\"kind\":\"BILAGA\",\"format\":\"PDF\",\"bytes\":1,\"receivedOn\":\"2026-01-15\"}";
        Answer refused = ask(
                Role.HANDLAGGARE,
                "/api/commands/FileDocument",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(command)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("ContentIsStored");
    }

    @Test
    void the_description_tells_strangers_how() throws Exception {
        JsonNode paths = get(Role.REVISOR, "/api/openapi.json").json().get("paths");
        JsonNode post = paths.at("/~1api~1cases~1{id}~1documents/post");
        assertThat(post.at("/requestBody/content").has("application/pdf")).isTrue();
        assertThat(post.at("/responses").has("201")).isTrue();
        assertThat(post.get("parameters"))
                .extracting(parameter -> parameter.get("name").asText())
                .containsExactlyInAnyOrder("id", "documentTitle", "kind", "receivedOn", "claim", "commandId");
        assertThat(paths.has("/api/cases/{id}/documents/{number}")).isTrue();
    }
}
