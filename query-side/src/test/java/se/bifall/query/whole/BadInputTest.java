package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** Whatever is sent gets a clear Swedish answer that names the field and the rule; nothing is stored but the refusal. */
class BadInputTest {
    private final Running bifall = Running.empty();

    private Running.Answer applying(String field, Object value) {
        return bifall.command("handlaggare", "ApplyForGrant", Applications.with(field, value));
    }

    private void refused(Running.Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("rule").asText()).isNotEmpty();
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "applied, -1, 400",
        "applied, 0, 422",
        "applied, 99999999999999, 400",
        "measureEndsOn, 2026-02-30, 400",
        "measureEndsOn, 2026-01-01, 422",
        "receivedOn, 2126-01-01, 400",
        "receivedOn, 2099-01-01, 422",
        "supportType, OKAND, 400",
        "supportType, ../../etc, 400",
        "caseId, ../../../etc/passwd, 400",
        "primaryPriority, 9, 400",
        "kolumn, x, 400",
        "title, '', 400"
    })
    void a_wrong_value_is_named(String field, String value, int status) {
        EventLog log = bifall.bean(EventLog.class);
        long before = log.head();
        Object typed = value.matches("-?[0-9]+") && !field.equals("primaryPriority") ? Long.valueOf(value) : value;
        refused(applying(field, typed), status, field);
        assertThat(log.read(before, 10)).extracting(StoredEvent::name).containsExactly("CommandRefused/1");
    }

    @Test
    void fractions_of_kronor_are_refused() {
        refused(applying("applied", 100.5), 400, "applied");
    }

    @Test
    void an_unknown_municipality_is_named() {
        refused(applying("place", Map.of("municipality", "9999")), 400, "place.municipality");
    }

    @Test
    void an_identity_that_is_a_persons_is_refused() {
        refused(
                applying(
                        "applicant",
                        Map.of(
                                "orgNumber",
                                "811228-9874",
                                "name",
                                "Enskild firma",
                                "kind",
                                "COMPANY",
                                "ledBy",
                                "WOMEN",
                                "ownedBy",
                                "WOMEN",
                                "size",
                                "MICRO")),
                400,
                "applicant.orgNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "{", "\"text\"", "{\"a\":1,\"a\":2}", "{} {}", "\u0000"})
    void what_is_no_json_object_is_refused(String body) {
        Running.Answer answer = bifall.post("handlaggare", "ApplyForGrant", body.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("rule").asText()).isNotEmpty();
    }

    @Test
    void ten_megabytes_are_refused_and_bytes_that_are_no_text() {
        assertThat(bifall.post("handlaggare", "ApplyForGrant", new byte[10_000_000])
                        .status())
                .isEqualTo(400);
        assertThat(bifall.post("handlaggare", "ApplyForGrant", new byte[] {(byte) 0xff, (byte) 0xfe, 0x00})
                        .status())
                .isEqualTo(400);
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThat(bifall.post("handlaggare", "ApplyForGrant", deep.getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void html_and_formulas_are_kept_as_the_text_they_are() {
        Running.Answer accepted = applying("title", "=HYPERLINK(\"x\") <script>alert(1)</script>");
        assertThat(accepted.status()).isEqualTo(200);
        String id = accepted.json().get("caseId").asText();
        assertThat(bifall.get("/api/cases/" + id + "/events")
                        .json()
                        .get(0)
                        .at("/event/title")
                        .asText())
                .isEqualTo("=HYPERLINK(\"x\") <script>alert(1)</script>");
    }

    @Test
    void a_command_that_is_not_for_the_role_is_forbidden() {
        Running.Answer answer = bifall.command("revisor", "ApplyForGrant", Applications.with("title", "Ny maskin"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("rule").asText()).isEqualTo("Behorighet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Finns", "..%2F..", "ApplyForGrant%00", "java.lang.String"})
    void an_unknown_command_is_no_server_error(String name) {
        assertThat(bifall.post("handlaggare", name, "{}".getBytes(UTF_8)).status())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/finns-inte",
                "/api/cases/..%2f..%2fetc",
                "/api/cases/%00",
                "/api/cases/x/events",
                "/api/cases?size=0",
                "/api/cases?page=-1",
                "/api/cases?page=x",
                "/api/cases?phase=X",
                "/api/cases?a=b",
                "/api/finns-inte"
            })
    void an_unknown_case_or_page_is_no_server_error(String path) {
        assertThat(bifall.get(path).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases?page=99999999999", "/api/cases?page=x", "/api/refusals?size=99999999999"})
    void a_number_beyond_reason_is_answered_in_swedish(String path) {
        Running.Answer answer = bifall.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("rule").asText()).isEqualTo("FelTyp");
        assertThat(answer.json().get("detail").asText()).contains("ska vara ett heltal, högst 2 147 483 647.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/%00", "/api/cases/..%2f..%2fetc", "/api/commands/ApplyForGrant%00"})
    void an_address_that_the_server_itself_refuses_is_answered_in_our_words(String path) {
        Running.Answer answer = bifall.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().get("rule").asText()).isEqualTo("GiltigAdress");
    }

    @Test
    void the_same_command_id_has_one_effect() {
        Map<String, Object> body = Applications.with("commandId", "en-gång");
        assertThat(bifall.command("handlaggare", "ApplyForGrant", body).status())
                .isEqualTo(400);
        body.put("commandId", "en-gang-" + System.nanoTime());
        Running.Answer first = bifall.command("handlaggare", "ApplyForGrant", body);
        Running.Answer second = bifall.command("handlaggare", "ApplyForGrant", body);
        assertThat(second.text()).isEqualTo(first.text());
        body.put("title", "Något annat");
        assertThat(bifall.command("handlaggare", "ApplyForGrant", body).status())
                .isEqualTo(409);
        String id = first.json().get("caseId").asText();
        assertThat(bifall.get("/api/cases/" + id + "/events").json()).hasSize(1);
    }

    @Test
    void a_version_that_has_passed_is_a_conflict() {
        String id = applying("title", "Version").json().get("caseId").asText();
        Map<String, Object> register = Map.of(
                "caseId", id, "diarienummer", "RUN 2026-00001", "registeredOn", "2026-02-01", "expectedVersion", 0);
        Running.Answer answer = bifall.command("handlaggare", "RegisterApplication", register);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("rule").asText()).isEqualTo("SamtidigAndring");
    }
}
