package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses ids and writes addresses askew gets an answer of ours, learns nothing by it, and breaks nothing. */
class GuessedAddressTest {
    private final Running bifall = Running.empty();

    private record Raw(int status, String head, String body) {}

    /** As it is written: no library mends the address on the way. */
    private Raw get(String user, String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bifall.port())) {
            String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(UTF_8));
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, application/json\r\n"
                                    + "Authorization: Basic " + basic + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Raw(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arenden/%00",
                "/arenden/..%2f..%2fetc%2fpasswd",
                "/arenden/a%2fb",
                "/arenden/%5c..%5c",
                "/arenden/%C0%AE%C0%AE",
                "/arenden/%zz",
                "/arenden/a;jsessionid=1",
                "//arenden",
                "/arenden/%25",
                "/arenden/a%0d%0aSet-Cookie:%20x=1",
                "/api/cases/%00",
                "/api/cases/..%2F..%2Frevision",
                "/api/cases/%2e%2e/integrity",
                "/api/cases/a;b",
                "/api//integrity",
                "/api/commands%2fApplyForGrant",
                "/varfor/%00",
                "/ram/..%2f/historik"
            })
    void an_address_written_askew_is_refused_in_our_own_words(String address) throws IOException {
        Raw answer = get("revisor", address);

        assertThat(answer.status()).as(answer.head()).isBetween(400, 404);
        assertThat(answer.body()).contains("Adressen").doesNotContain("Apache Tomcat", "Exception", "Whitelabel");
        assertThat(answer.head()).doesNotContain("Set-Cookie: x", "Server: Apache");
        assertThat(answer.head()).contains(address.startsWith("/api") ? "application/problem+json" : "text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revision/beslut?at=99999999", "/ram?at=99999999"})
    void an_event_that_has_not_happened_is_told_of_on_a_page_of_our_own(String address) throws Exception {
        HttpResponse<String> answer =
                Session.of("http://127.0.0.1:" + bifall.port(), "revisor").get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at är 99999999, men loggens sista händelse är", "<main");
    }

    /** Cases, frames, reports, persons, figures: one that isn't there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/1",
                "/api/cases/00000000-0000-0000-0000-000000000000",
                "/api/cases/RUN%202026-00001",
                "/api/cases/' or 1=1 --",
                "/api/cases/1/events",
                "/api/cases/1/documents/1",
                "/api/reports/1",
                "/api/persons/p-1",
                "/api/why/x"
            })
    void an_id_that_is_nobodys_is_not_found(String address) throws IOException {
        Raw answer = get("administrator", address.replace(" ", "%20").replace("'", "%27"));

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.head()).contains("application/problem+json");
    }

    @Test
    void who_may_not_open_cases_can_not_tell_one_that_is_there_from_one_that_is_not() throws IOException {
        String there = bifall.command("handlaggare", "ApplyForGrant", Applications.with("title", "Gissad"))
                .json()
                .path("caseId")
                .asText();

        for (String path : new String[] {"/api/cases/", "/api/cases/%s/events"}) {
            String address = path.contains("%s") ? path : path + "%s";
            Raw known = get("analytiker", address.formatted(there));
            Raw unknown = get("analytiker", address.formatted("00000000-0000-0000-0000-000000000000"));
            assertThat(known.status()).isEqualTo(403).isEqualTo(unknown.status());
            assertThat(known.body()).isEqualTo(unknown.body());
        }
    }
}
