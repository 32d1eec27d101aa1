package se.bifall.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.bifall.events.Json;
import se.bifall.query.whole.Running;

/** The sample, as anybody sees it without logging in. */
class OpenDataTest {
    private static final Running BIFALL = Running.withSample();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String TERMS = "http://purl.org/dc/terms/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beviljade-stod.json",
                "beviljade-stod.csv",
                "beslut.csv",
                "beslut.xlsx",
                "fordelningar.csv",
                "fordelningar.xlsx",
                "dcat.rdf",
                "handelser.ndjson"
            })
    void a_file_is_open_to_all_and_is_not_sent_twice_to_who_has_it(String file) {
        HttpResponse<byte[]> first = get("/oppna-data/" + file);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isNotEmpty();
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();

        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/oppna-data/" + file, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void nothing_can_be_sent_to_it() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(BIFALL.address() + "/oppna-data/beslut.csv"))
                        .POST(HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void the_page_says_what_there_is_and_every_link_on_it_opens() {
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(text("/oppna-data"));
        assertThat(page.text()).contains("Enskilda näringsidkare", "färre än 5 företag", "CC0");
        List<String> links = page.select("main a[href^=/]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(7).allMatch(link -> get(link).statusCode() == 200);
    }

    @Test
    void grants_have_every_field_that_360giving_requires_and_add_up_to_the_figures() {
        JsonNode whole = json("/oppna-data/beviljade-stod.json");
        assertThat(whole.get("version").asText()).matches("[0-9]+\\.[0-9]+");
        Set<String> ids = new HashSet<>();
        long granted = 0;
        for (JsonNode grant : whole.get("grants")) {
            for (String required : List.of(
                    "id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization")) {
                assertThat(grant.hasNonNull(required)).as(required).isTrue();
            }
            assertThat(grant.has("recipientOrganization")).isNotEqualTo(grant.has("recipientIndividual"));
            assertThat(grant.at("/fundingOrganization/0/id").asText()).isEqualTo("SE-ON-232100-0222");
            assertThat(ids.add(grant.get("id").asText())).isTrue();
            granted += grant.get("amountAwarded").asLong();
        }
        assertThat(granted)
                .isEqualTo(BIFALL.get("/api/distributions")
                        .json()
                        .at("/total/granted")
                        .asLong());

        List<CSVRecord> rows = csv("/oppna-data/beviljade-stod.csv");
        assertThat(rows).hasSize(ids.size());
        assertThat(rows.stream()
                        .mapToLong(row -> Long.parseLong(row.get("Amount Awarded")))
                        .sum())
                .isEqualTo(granted);
    }

    @Test
    void tables_hide_small_rows_and_the_rest_is_what_the_analysis_says() {
        List<CSVRecord> rows = csv("/oppna-data/fordelningar.csv");
        assertThat(rows).anyMatch(row -> row.get("suppressed").equals("true"));
        JsonNode answer = BIFALL.get("/api/distributions?by=ledBy,year").json();
        int compared = 0;
        for (CSVRecord row : rows) {
            if (row.get("suppressed").equals("true")) {
                assertThat(row.get("decisions") + row.get("granted")).isEmpty();
            } else if (row.get("table").equals("ledBy-year")) {
                long granted = 0;
                for (JsonNode figures : answer.get("rows")) {
                    if (figures.at("/key/ledBy").asText().equals(row.get("ledBy"))
                            && figures.at("/key/year").asText().equals(row.get("year"))) {
                        granted = figures.get("granted").asLong();
                    }
                }
                assertThat(row.get("granted")).isEqualTo(Long.toString(granted));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void no_file_but_the_tables_says_who_leads_a_company() {
        for (String file : List.of("beviljade-stod.json", "beviljade-stod.csv", "beslut.csv", "handelser.ndjson")) {
            assertThat(text("/oppna-data/" + file)).as(file).doesNotContain("WOMEN", "ledBy", "ownedBy", "Kvinnor");
        }
    }

    @Test
    void the_feed_is_read_in_parts_and_names_nobody() throws IOException {
        List<String> all = text("/oppna-data/handelser.ndjson").lines().toList();
        List<String> parts = new ArrayList<>();
        long after = 0;
        while (true) {
            List<String> part = text("/oppna-data/handelser.ndjson?limit=500&after=" + after)
                    .lines()
                    .toList();
            if (part.isEmpty()) {
                break;
            }
            assertThat(part.size()).isLessThanOrEqualTo(500);
            parts.addAll(part);
            after = Json.STORED.readTree(part.getLast()).get("position").asLong();
        }
        assertThat(parts).isEqualTo(all);
        String feed = String.join("\n", all);
        for (JsonNode one : BIFALL.get("/api/cases?limit=50").json().path("cases")) {
            assertThat(feed).doesNotContain(one.at("/caseId").asText());
        }
        assertThat(feed).doesNotContain("RUN 20", "motivering", "decidedBy", "sub-", "orgNumber");
        assertThat(get("/oppna-data/handelser.ndjson?after=-1").statusCode()).isEqualTo(400);
        assertThat(text("/oppna-data/handelser.ndjson?limit=tio")).contains("heltal");
    }

    @Test
    void a_workbook_says_what_it_is() throws IOException {
        for (String file : List.of("beslut.xlsx", "fordelningar.xlsx")) {
            try (ReadableWorkbook book = new ReadableWorkbook(
                    new ByteArrayInputStream(get("/oppna-data/" + file).body()))) {
                assertThat(book.getFirstSheet().read()).hasSizeGreaterThan(10);
                assertThat(book.findSheet("Om uttaget")).isPresent();
            }
        }
    }

    @Test
    void the_catalogue_describes_every_file_and_each_address_in_it_opens() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document catalogue = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get("/oppna-data/dcat.rdf").body()));
        Set<String> named = new HashSet<>();
        for (String type : List.of("Catalog", "Dataset")) {
            for (Element one : elements(catalogue, DCAT, type)) {
                for (String term : List.of("title", "description", "publisher")) {
                    assertThat(elements(one, TERMS, term)).as(type + " " + term).isNotEmpty();
                }
            }
        }
        elements(catalogue, DCAT, "Dataset").forEach(one -> named.add(one.getAttributeNS(RDF, "about")));
        assertThat(elements(catalogue, DCAT, "dataset").stream().map(one -> one.getAttributeNS(RDF, "resource")))
                .hasSameElementsAs(named);
        List<Element> files = elements(catalogue, DCAT, "Distribution");
        assertThat(files).hasSize(7);
        for (Element file : files) {
            String address = elements(file, DCAT, "downloadURL").getFirst().getAttributeNS(RDF, "resource");
            assertThat(get(URI.create(address).getPath()).statusCode())
                    .as(address)
                    .isEqualTo(200);
            assertThat(elements(file, TERMS, "license").getFirst().getAttributeNS(RDF, "resource"))
                    .isEqualTo("http://creativecommons.org/publicdomain/zero/1.0/");
        }
    }

    private static List<Element> elements(Object in, String space, String name) {
        NodeList found = in instanceof Document document
                ? document.getElementsByTagNameNS(space, name)
                : ((Element) in).getElementsByTagNameNS(space, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<CSVRecord> csv(String path) {
        try {
            return CSVFormat.Builder.create()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text(path)))
                    .getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String path) {
        try {
            return Json.STORED.readTree(get(path).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BIFALL.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
