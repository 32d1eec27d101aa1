package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.query.analysis.Quantity;

/** The figures that Region Västerbotten printed for 2024, asked over HTTP of the sample portfolio. */
class GoldenFiguresTest {
    private static final String NET_COMPANY_SUPPORT = "year=2024&grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1";
    private final Running bifall = Running.withSample();

    private JsonNode ask(String parameters) {
        Running.Answer answer = bifall.get("/api/distributions?" + parameters);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private long total(String parameters, String measure) {
        return ask(parameters).get("total").get(measure).longValue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 16, 24750732",
        "2,  8, 12050947",
        "3,  3,  9176276",
        "4, 16, 21652448",
        "5,  2,   808661",
        "6, 12, 21878562",
        "NONE, 1, 1768724"
    })
    void each_priority_has_its_printed_decisions_and_kronor(String priority, int decisions, long granted) {
        for (JsonNode row :
                ask("by=rusPriority&year=2024&grantKind=PROJEKTSTOD").get("rows")) {
            if (row.get("key").get("rusPriority").asText().equals(priority)
                    && row.get("decisions").asInt() > 0) {
                assertThat(row.get("decisions").intValue()).isEqualTo(decisions);
                assertThat(row.get("granted").longValue()).isEqualTo(granted);
                return;
            }
        }
        throw new AssertionError("no row for " + priority);
    }

    @Test
    void fifty_seven_prioritised_projects_and_one_without_make_fifty_eight() {
        String prioritised = "year=2024&grantKind=PROJEKTSTOD&rusPriority=1,2,3,4,5,6";
        assertThat(total(prioritised, "decisions")).isEqualTo(57);
        assertThat(total(prioritised, "granted")).isEqualTo(90_317_626);
        assertThat(total("year=2024&grantKind=PROJEKTSTOD", "decisions")).isEqualTo(58);
        assertThat(total("year=2024&grantKind=PROJEKTSTOD", "granted")).isEqualTo(92_086_350);
    }

    @Test
    void company_support_is_published_net_and_differs_from_gross() {
        assertThat(total(NET_COMPANY_SUPPORT, "net")).isEqualTo(48_881_328);
        assertThat(total(NET_COMPANY_SUPPORT, "granted")).isGreaterThan(48_881_328);
        assertThat(total(NET_COMPANY_SUPPORT, "reduced")).isEqualTo(total(NET_COMPANY_SUPPORT, "granted") - 48_881_328);
    }

    @Test
    void project_grants_are_published_gross_and_differ_from_net() {
        assertThat(total("year=2024&grantKind=PROJEKTSTOD", "net"))
                .isLessThan(total("year=2024&grantKind=PROJEKTSTOD", "granted"));
    }

    @Test
    void the_whole_grant_is_company_support_net_and_projects_without_adding_commercial_service_again() {
        long commercialService = total(
                NET_COMPANY_SUPPORT + "&supportType=HEMSANDNINGSBIDRAG,SERVICEBIDRAG,INVESTERINGSSTOD_SERVICE", "net");
        long whole = total(NET_COMPANY_SUPPORT, "net") + total("year=2024&grantKind=PROJEKTSTOD", "granted");
        assertThat(commercialService).isEqualTo(8_421_741);
        assertThat(whole).isEqualTo(140_967_678);
        assertThat(whole + commercialService).isNotEqualTo(140_967_678);
    }

    @Test
    void follow_up_is_its_exact_amount_and_not_the_rounded_two_millions() {
        assertThat(total("year=2024&supportType=PROGRAMADMINISTRATION", "granted"))
                .isEqualTo(1_768_724);
    }

    @Test
    void other_funding_stands_beside_the_state_grant() {
        assertThat(total("year=2024&fundingSource=EU_RAMPROJEKT", "granted")).isEqualTo(42_894_241);
        assertThat(total("year=2024&fundingSource=SARSKILDA_MEDEL", "granted")).isEqualTo(16_025_772);
    }

    @Test
    void two_thirds_of_the_net_kronor_reach_area_one() {
        assertThat(percent(total(NET_COMPANY_SUPPORT + "&investmentArea=1", "net"), total(NET_COMPANY_SUPPORT, "net")))
                .isEqualTo(67);
    }

    @ParameterizedTest
    @CsvSource({"2024, 18", "2023, 22"})
    void the_share_of_companies_led_by_women_is_of_the_right_year(int year, int printed) {
        String base = "grantKind=FORETAGSSTOD&year=" + year;
        assertThat(percent(total(base + "&ledBy=WOMEN", "companies"), total(base, "companies")))
                .isEqualTo(printed);
        assertThat(percent(total(base + "&ledBy=WOMEN", "granted"), total(base, "granted")))
                .as("kronor say another thing than companies")
                .isNotEqualTo(printed);
    }

    @Test
    void the_year_before_had_fifty_projects() {
        assertThat(total("year=2023&grantKind=PROJEKTSTOD", "decisions")).isEqualTo(50);
    }

    @Test
    void every_municipality_is_reached() {
        Set<String> reached = new HashSet<>();
        ask("by=municipality&year=2024")
                .get("rows")
                .forEach(row -> reached.add(row.get("key").get("municipality").asText()));
        assertThat(reached).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=",
                "by=ledBy",
                "by=rusPriority,ledBy&year=2024&grantKind=PROJEKTSTOD",
                "by=investmentArea,municipality,supportType",
                "by=year,fundingSource,grantKind,ledBy,rusPriority&year=2023,2024"
            })
    void rows_sum_to_the_total(String parameters) {
        JsonNode answer = ask(parameters);
        answer.get("total").properties().forEach(measure -> {
            if (Quantity.valueOf(measure.getKey()).isDerived()) {
                return;
            }
            long sum = 0;
            for (JsonNode row : answer.get("rows")) {
                sum += row.get(measure.getKey()).longValue();
            }
            assertThat(sum).as(measure.getKey()).isEqualTo(measure.getValue().longValue());
        });
    }

    @Test
    void an_independent_sum_over_the_cases_agrees_with_each_distribution() {
        for (String dimension : new String[] {"ledBy", "investmentArea", "municipality", "supportType", "grantKind"}) {
            Map<String, Long> granted = new TreeMap<>();
            Map<String, Long> paid = new TreeMap<>();
            for (int page = 0; page < 2; page++) {
                bifall.get("/api/cases?size=400&page=" + page)
                        .json()
                        .get("cases")
                        .forEach(one -> one.get("postings").forEach(posting -> {
                            if (posting.get("on").asText().startsWith("2024-")) {
                                String key = keyOf(one, dimension);
                                String measure = posting.get("measure").asText();
                                long amount = posting.get("amount").longValue();
                                granted.merge(key, measure.equals("GRANTED") ? amount : 0, Long::sum);
                                paid.merge(key, measure.equals("PAID") ? amount : 0, Long::sum);
                            }
                        }));
            }
            for (JsonNode row : ask("year=2024&by=" + dimension).get("rows")) {
                String key = row.get("key").get(dimension).asText();
                assertThat(row.get("granted").longValue()).as(key).isEqualTo(granted.remove(key));
                assertThat(row.get("paid").longValue()).as(key).isEqualTo(paid.get(key));
            }
            assertThat(granted).as("keys of " + dimension + " without a row").isEmpty();
        }
    }

    private static String keyOf(JsonNode one, String dimension) {
        return switch (dimension) {
            case "ledBy" -> one.get("applicant").get("ledBy").asText();
            case "municipality" -> one.get("place").get("municipality").asText();
            default -> one.get(dimension).asText();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=kön",
                "by=ledBy&year=tjugo",
                "grantKind=BIDRAG",
                "by=ledBy&region=AC",
                "municipality=0180",
                "ledBy=women",
                "rusPriority=7"
            })
    void an_unknown_parameter_or_value_is_named(String parameters) {
        Running.Answer answer = bifall.get("/api/distributions?" + parameters.replace("ö", "%C3%B6"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        String wrong = parameters.substring(parameters.lastIndexOf('=') + 1);
        assertThat(answer.json().get("detail").asText())
                .containsAnyOf(
                        wrong,
                        parameters.substring(parameters.lastIndexOf('&') + 1).split("=")[0]);
    }

    private static int percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
