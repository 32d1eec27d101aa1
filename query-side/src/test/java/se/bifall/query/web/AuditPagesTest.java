package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;

/** What an auditor asks is answered by pages, and nobody else opens them. */
class AuditPagesTest extends RunningBifall {
    @Test
    void a_diarienummer_in_any_letters_leads_to_the_audit_of_its_case() {
        String id = running();
        String number = java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(table.find(id)).diarienummer());
        Visitor auditor = visitor(Role.REVISOR);

        auditor.open(
                "/revision?arende=" + number.toLowerCase(java.util.Locale.ROOT).replace(" ", "%20%20"));
        assertThat(auditor.address()).isEqualTo("/revision/arenden/" + id);
        assertThat(auditor.page().select("section[aria-labelledby=belopp] tbody tr"))
                .hasSize(1);
        assertThat(auditor.page()
                        .select("section[aria-labelledby=belopp] tbody")
                        .text())
                .contains("+100 000 kr", "Uppfyller villkoren");

        assertThat(auditor.open("/revision?arende=RUN%201900-1").statusCode()).isEqualTo(404);
        assertThat(auditor.page().select("#saknas")).hasSize(1);
    }

    @Test
    void a_corrected_amount_keeps_both_facts_linked_on_the_timeline_and_gross_and_net_in_the_audit() {
        String id = running();
        send(
                Role.BESLUTSFATTARE,
                "CorrectDecision",
                "{\"caseId\":\"" + id + "\",\"decisionNumber\":1,\"slip\":\"COUNTING\",\"part\":\"AMOUNT\","
                        + "\"wrong\":\"100 000 kr\",\"right\":\"90 000 kr\",\"funding\":{\"ANSLAG_1_1\":90000},"
                        + "\"reason\":\"Fel summerat\",\"correctedOn\":\"2026-02-11\"}");

        Document page = page(Role.REVISOR, "/arenden/" + id);
        assertThat(page.select("#handelse-7 del").text()).isEqualTo("100 000 kr");
        assertThat(page.select("#handelse-7 ins").text()).isEqualTo("90 000 kr");
        assertThat(page.select("#handelse-7 .corrected a").attr("href")).isEqualTo("#handelse-8");
        assertThat(page.select("#handelse-8 .corrects a").attr("href")).isEqualTo("#handelse-7");

        assertThat(page(Role.REVISOR, "/revision/arenden/" + id)
                        .select("section[aria-labelledby=belopp] tbody tr")
                        .eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("Bifall") && row.contains("+100 000 kr"))
                .anyMatch(row -> row.contains("Rättelse")
                        && row.contains("Fel summerat")
                        && row.contains("−10 000 kr")
                        && row.contains("Netto 90 000 kr"));
    }

    @Test
    void who_was_absent_by_conflict_of_interest_is_told_with_from_when() {
        String id = running();
        send(
                Role.HANDLAGGARE,
                "DeclareConflictOfInterest",
                "{\"caseId\":\"" + id + "\",\"ground\":\"PARTY_OR_AFFECTED\",\"declaredOn\":\"2026-02-12\"}");

        assertThat(page(Role.REVISOR, "/revision/arenden/" + id)
                        .select("section[aria-labelledby=jav] .entries")
                        .text())
                .contains("handlaggare", "gäller fortfarande", "Gjorde ingenting i ärendet");
    }

    @Test
    void decisions_are_found_by_who_decided_and_how_much() {
        String id = running();
        String found = "/revision/beslut?beslutare=Beslutsfattare&foredragande=handlaggare&minst=100%20000&hogst=100000"
                + "&slag=approval&lagrum=2022:1468&from=2026-02-10&to=2026-02-10";

        assertThat(page(Role.REVISOR, found).select("tbody a").eachAttr("href")).contains("/arenden/" + id);
        assertThat(page(
                                Role.REVISOR,
                                found.replace("minst=100%20000", "minst=100001").replace("hogst=100000", "hogst="))
                        .select("tbody a")
                        .eachAttr("href"))
                .doesNotContain("/arenden/" + id);
        assertThat(page(Role.REVISOR, "/revision/beslut?from=2026-02-11")
                        .select("tbody a")
                        .eachAttr("href"))
                .doesNotContain("/arenden/" + id);
    }

    @Test
    void the_one_who_decided_alone_is_found_and_the_file_says_so() {
        String id = running();

        assertThat(page(Role.REVISOR, "/revision/beslut?fraga=ensam")
                        .select("tbody a")
                        .eachAttr("href"))
                .contains("/arenden/" + id);
        String csv =
                visitor(Role.REVISOR).open("/revision/beslut.csv?fraga=ensam").body();
        assertThat(csv).contains("Beslutade ensam", "beslutsfattare", "100000", "ja");
        assertThat(visitor(Role.REVISOR).open("/revision/beslut.xlsx").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slag=nytt",
                "minst=ett",
                "from=2026-02-30",
                "from=2026-02-02&to=2026-02-01",
                "fraga=alla",
                "andel=101",
                "annat=1",
                "page=x",
                "kriterium=?"
            })
    void a_search_that_means_nothing_is_told_and_finds_nothing(String query) {
        Visitor auditor = visitor(Role.REVISOR);

        assertThat(auditor.open("/revision/beslut?" + query).statusCode()).isEqualTo(400);
        assertThat(auditor.page().select("tbody tr")).isEmpty();
    }

    @Test
    void a_decision_tried_again_is_a_supposition_that_stores_nothing() {
        String id = running();
        long before = log.head();
        Document page = page(Role.REVISOR, "/revision/beslut/" + id + "/1");

        assertThat(page.select(".hypothesis").text()).contains("tankeövning");
        assertThat(page.select(".verdicts dd").first()).isNotNull();
        assertThat(page.select(".verdicts dd").eachText().getFirst()).isEqualTo("Alla regler var uppfyllda.");
        assertThat(page.select(".rules-then-now tbody tr")).hasSizeGreaterThan(15);
        assertThat(page.select(".rules-then-now tbody tr").eachText().getFirst())
                .contains("Kommuniceringen finns i ärendet", "Skiljer", "Inte uppfylld");
        assertThat(log.head()).isEqualTo(before);
        assertThat(visitor(Role.REVISOR).open("/revision/beslut/" + id + "/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_opens_a_case_that_is_not_theirs_is_kept_and_who_proposed_it_is_not() {
        String id = running();
        page(Role.EKONOM, "/arenden/" + id);
        page(Role.HANDLAGGARE, "/arenden/" + id);
        page(Role.REVISOR, "/arenden/" + id + "/historik");

        Document page = page(Role.REVISOR, "/revision/lasningar?case=" + id);
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("ekonom") && row.contains("Ärendet"))
                .anyMatch(row -> row.contains("revisor") && row.contains("Historiken"))
                .noneMatch(row -> row.contains("handlaggare"));
        assertThat(page(Role.REVISOR, "/revision/lasningar?case=" + id + "&person=EKONOM")
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page(Role.REVISOR, "/revision/lasningar?case=" + id + "&to=2020-01-01")
                        .select("tbody tr"))
                .isEmpty();
        assertThat(visitor(Role.REVISOR).open("/revision/lasningar?from=igår").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_file_of_a_case_has_its_events_as_stored_and_its_documents_with_their_checksums() throws Exception {
        String id = running();
        byte[] pdf = "%PDF-1.7\n1 0 obj <<>> endobj\n".getBytes(UTF_8);
        Visitor worker = visitor(Role.HANDLAGGARE);
        worker.open("/arenden/" + id + "/FileDocument");
        worker.upload(
                "plan.pdf",
                pdf,
                Map.of("documentTitle", "Plan: del 1/2", "kind", "ANSOKAN", "receivedOn", "2026-01-15"));

        Visitor auditor = visitor(Role.REVISOR);
        Map<String, byte[]> file =
                unzipped(auditor.open("/arenden/" + id + "/akt.zip").bodyAsBytes());

        assertThat(file.keySet())
                .containsExactly(
                        "akt.html",
                        "akt.pdf",
                        "handelser.json",
                        "kedja.ndjson",
                        "kedjehuvud.txt",
                        "handlingar/001 Plan_ del 1_2.pdf",
                        "handlingar/SHA256SUMS");
        List<StoredEvent> stored = log.stream(id);
        JsonNode events = Json.STORED.readTree(file.get("handelser.json"));
        assertThat(events).hasSize(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            assertThat(events.get(i).path("handelse").asText())
                    .isEqualTo(stored.get(i).name());
            assertThat(events.get(i).path("sha256").asText())
                    .isEqualTo(sha256(stored.get(i).payload()));
            assertThat(new String(file.getOrDefault("handelser.json", new byte[0]), UTF_8))
                    .contains("\"innehall\":" + new String(stored.get(i).payload(), UTF_8));
        }
        assertThat(file.get("handlingar/001 Plan_ del 1_2.pdf")).isEqualTo(pdf);
        assertThat(new String(file.getOrDefault("handlingar/SHA256SUMS", new byte[0]), UTF_8))
                .isEqualTo(sha256(pdf) + "  001 Plan_ del 1_2.pdf\n");
        assertThat(new String(file.getOrDefault("akt.html", new byte[0]), UTF_8))
                .contains("Ny svetslinje", "Ansökan diariefördes", "Uppfyller villkoren");
        assertThat(file.get("akt.pdf")).startsWith("%PDF-".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANDLAGGARE", "BESLUTSFATTARE", "EKONOM", "ANALYTIKER"})
    void the_file_is_taken_out_by_those_who_answer_for_it_alone(Role role) {
        String id = applied("Min akt");

        assertThat(visitor(role).open("/arenden/" + id + "/akt.zip").statusCode())
                .isEqualTo(403);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
