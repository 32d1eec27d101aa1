package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Role;

/** The queue as it was on a day, for people and machines: received 15 January, registered the day after, decided in February. */
class QueueAsOfTest extends RunningBifall {
    private static final String IN_LAW = "&axis=decided";
    private String id = "";

    @BeforeEach
    void a_case_is_running() {
        id = running();
    }

    private String phase(String day) {
        JsonNode found =
                bifall().get("/api/cases?size=1000&asOf=" + day + IN_LAW).json();
        assertThat(found.at("/asOf/day").asText()).isEqualTo(day);
        return StreamSupport.stream(found.get("cases").spliterator(), false)
                .filter(one -> one.get("caseId").asText().equals(id))
                .map(one -> one.get("phase").asText())
                .findFirst()
                .orElse("");
    }

    @Test
    void machines_get_the_cases_as_they_were_that_day() {
        assertThat(phase("2026-01-14")).isEmpty();
        assertThat(phase("2026-01-15")).isEqualTo("APPLIED");
        assertThat(phase("2026-01-20")).isEqualTo("REGISTERED");
        assertThat(phase("2026-03-01")).isEqualTo("RUNNING");
        assertThat(bifall().get("/api/cases?asOf=2020-01-01&axis=recorded")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void people_see_the_list_as_it_was_and_are_led_to_each_case_as_it_was() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden?asOf=2026-01-20" + IN_LAW + "&phase=REGISTERED&size=200");

        assertThat(visitor.page().select("#resultat .warning").text())
                .contains("Som det gällde 2026-01-20", "frister räknade från den dagen");
        assertThat(visitor.page().select(".assign-bar, input[name=case]")).isEmpty();
        String address = "/arenden/" + id + "/historik?asOf=2026-01-20&axis=decided";
        assertThat(visitor.page().select("a.case-link").eachAttr("href")).contains(address);
        visitor.open(address);
        assertThat(visitor.status()).isEqualTo(200);

        visitor.open("/arenden?phase=RUNNING&asOf=2026-01-20" + IN_LAW);
        assertThat(visitor.page().select("a.case-link")).isEmpty();
        visitor.open("/arenden?phase=RUNNING&q=" + id);
        assertThat(visitor.page().select("#resultat .warning")).isEmpty();
        assertThat(visitor.page().select("a.case-link").eachAttr("href")).containsExactly("/arenden/" + id);
    }

    @Test
    void every_link_of_the_list_keeps_the_day() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden?asOf=2026-03-01" + IN_LAW);

        assertThat(visitor.page().select("a.sort, a.result-file, .sizes a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).contains("asOf=2026-03-01"));
        assertThat(visitor.open("/arenden.csv?asOf=2026-01-14" + IN_LAW).body()).doesNotContain("Norrskens");
        assertThat(visitor.open("/arenden.csv?asOf=2026-03-01" + IN_LAW).body()).contains("Norrskens");
    }

    @Test
    void a_day_that_is_none_is_said() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        for (String wrong : List.of("asOf=2026-02-30", "axis=sideways", "at=x", "at=99999999")) {
            assertThat(visitor.open("/arenden?" + wrong).statusCode()).as(wrong).isEqualTo(400);
            assertThat(bifall().get("/api/cases?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }
}
