package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.Role;
import se.bifall.codes.Wording;
import se.bifall.codes.Words;
import se.bifall.commands.CommandCatalogue;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Quantity;

/** Who chooses English reads English, on every page and until they choose again; what the law keeps in Swedish stays so. */
class LanguageTest extends RunningBifall {
    private static final Pattern SWEDISH_LETTERS = Pattern.compile("\\p{L}*[åäöÅÄÖ]\\p{L}*");
    private static final Path DOMAIN = Path.of("../shared-events/src/main/resources/se/bifall");

    @Test
    void the_choice_stays_over_login_pages_and_logout() {
        Visitor visitor = Visitor.anonymous(port);
        visitor.open(visitor.first("#sprak").attr("href"));
        assertThat(visitor.address()).isEqualTo("/login");
        assertThat(language(visitor.page())).isEqualTo("en");
        assertThat(visitor.first("h1").text()).isEqualTo("Log in");

        visitor.submit(visitor.form("main form"), Map.of("username", "handlaggare", "password", "demo"));
        assertThat(visitor.first("h1").text()).isEqualTo("To do");
        visitor.open("/arenden");
        assertThat(visitor.first("h1").text()).isEqualTo("Cases");
        assertThat(language(visitor.page())).isEqualTo("en");

        visitor.submit(visitor.form(".site-user"), Map.of());
        assertThat(visitor.first("h1").text()).isEqualTo("Log in");
        visitor.open(visitor.first("#sprak").attr("href"));
        assertThat(visitor.first("h1").text()).isEqualTo("Logga in");
        assertThat(language(visitor.page())).isEqualTo("sv");
    }

    @Test
    void the_switch_leads_back_to_the_same_question_and_says_its_language() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/analys?by=ledBy&measure=net&year=2026");
        Element link = visitor.first("#sprak");
        assertThat(link.attr("hreflang")).isEqualTo("en");
        assertThat(link.attr("lang")).isEqualTo("en");
        assertThat(link.text()).isEqualTo("English");

        var answer = visitor.open(link.attr("href"));
        assertThat(answer.url()).hasPath("/analys").hasQuery("by=ledBy&measure=net&year=2026");
        assertThat(visitor.page().select("#measure option[selected]").text()).isEqualTo("Granted net, kr");
        assertThat(visitor.first("#sprak").attr("hreflang")).isEqualTo("sv");
        assertThat(visitor.first("#sprak").text()).isEqualTo("Svenska");
    }

    @Test
    void the_choice_is_kept_for_a_year_and_sent_to_no_other_site() throws IOException {
        assertThat(raw("/login?sprak=en"))
                .anyMatch(line -> line.startsWith("HTTP/1.1 303"))
                .contains("Location: /login")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Set-Cookie: sprak=en;")
                        .contains("Path=/")
                        .contains("Max-Age=31536000")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/?sprak=en",
                "//evil.example/%2e%2e?sprak=en",
                "/\\evil.example/?sprak=en",
                "/%0d%0aLocation:%20//evil.example?sprak=en",
                "/login?sprak=en&till=//evil.example",
                "/login?sprak=en%0d%0aLocation:%20//evil.example",
                "http://evil.example/?sprak=en"
            })
    void the_switch_leads_nowhere_else(String address) throws IOException {
        assertThat(raw(address).stream()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:"))
                        .map(line -> line.substring("location:".length()).strip()))
                .allMatch(to -> to.startsWith("/") && !to.startsWith("//"));
    }

    @Test
    void another_language_is_no_choice() {
        Visitor visitor = visitor(Role.ANALYTIKER);
        assertThat(visitor.open("/ram?sprak=fi").statusCode()).isEqualTo(400);
        assertThat(language(visitor.page())).isEqualTo("sv");
    }

    /** One case of each kind for all roles: every approval takes of the applicant's room for de minimis aid. */
    @Test
    void every_page_is_in_english_for_every_role() {
        String proposed = proposed();
        String running = running();
        Predicate<String> swedish = swedish();
        Map<String, String> found = new TreeMap<>();
        for (Role role : Role.values()) {
            Visitor visitor = visitor(role);
            visitor.open("/session/finns?sprak=en");
            pages(proposed, running).forEach(address -> {
                visitor.open(address);
                Document page = visitor.page();
                assertThat(language(page)).as(role + " " + address).isEqualTo("en");
                assertThat(page.outerHtml()).as(role + " " + address).doesNotContain("??");
                said(page).filter(swedish).forEach(text -> found.put(text, role + " " + address));
            });
        }
        assertThat(found).isEmpty();
    }

    private static Stream<String> pages(String proposed, String running) {
        return Stream.concat(
                Stream.of(
                        "/",
                        "/att-gora",
                        "/arenden",
                        "/arenden?q=finnsinte:x",
                        "/arenden/ny",
                        "/analys?by=ledBy&by=municipality&measure=net&year=2026",
                        "/analys?by=fundingSource&by=rusPriority&by=investmentArea",
                        "/namnd",
                        "/utbetalningar",
                        "/ram",
                        "/ram/ny",
                        "/rapporter",
                        "/rapporter/arsrapport?year=2026",
                        "/rapporter/jamstalldhet?year=2026",
                        "/regelverk",
                        "/personer",
                        "/revision",
                        "/revision/beslut?fraga=ensam",
                        "/revision/nekade",
                        "/revision/handlingar",
                        "/finns/inte",
                        "/arenden/" + proposed + "/beslut",
                        "/arenden/" + proposed + "/beslut?utfall=APPROVE",
                        "/arenden/" + running + "/beslut/1"),
                Stream.of(proposed, running).flatMap(LanguageTest::pagesOf));
    }

    private static Stream<String> pagesOf(String id) {
        return Stream.concat(
                Stream.of(
                        "/arenden/" + id,
                        "/arenden/" + id + "/historik",
                        "/arenden/" + id + "/historik?steg=3&mot=1",
                        "/revision/arenden/" + id,
                        "/revision/beslut/" + id + "/1"),
                CommandCatalogue.all().map(command -> "/arenden/" + id + "/" + command.getSimpleName()));
    }

    @Test
    void a_form_that_is_refused_says_so_in_english_and_marks_the_swedish_reason() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        visitor.open("/arenden/ny?sprak=en");
        visitor.fillIn(Map.of("applicant.name", ""));
        assertThat(visitor.status()).isEqualTo(400);
        assertThat(visitor.first("#fel h2").text()).startsWith("Correct ");
        assertThat(visitor.page().select("#fel li[lang=sv]")).isNotEmpty();
        assertThat(visitor.page().select(".fault span[lang=sv]")).isNotEmpty();
    }

    @Test
    void the_document_of_a_decision_stays_swedish_and_says_it_is() {
        String running = running();
        Visitor visitor = visitor(Role.HANDLAGGARE);
        String address = "/arenden/" + running + "/beslut/1";
        visitor.open(address);
        String swedish = visitor.first(".document").outerHtml();
        visitor.open(address + "?sprak=en");
        assertThat(visitor.first(".document").outerHtml())
                .isEqualTo(swedish)
                .contains("lang=\"sv\"", "Regionen beviljar");
        assertThat(visitor.page().text()).contains("Download as PDF");
    }

    @Test
    void files_and_answers_to_machines_stay_swedish() {
        Visitor visitor = visitor(Role.HANDLAGGARE);
        List<String> addresses = List.of("/arenden.csv", "/analys.csv?by=ledBy", "/api/analyses", "/api/todo");
        List<String> swedish =
                addresses.stream().map(address -> visitor.open(address).body()).toList();
        visitor.open("/arenden?sprak=en");
        assertThat(addresses.stream().map(address -> visitor.open(address).body()))
                .isEqualTo(swedish);
    }

    @Test
    void every_analysis_and_quantity_is_named_and_defined_in_both_languages() {
        DistributionQuestion question = bifall().bean("distributionQuestion", DistributionQuestion.class);
        assertThat(question.analyses().values()).isNotEmpty();
        for (Wording words : List.of(Wording.SWEDISH, Wording.ENGLISH)) {
            question.analyses().values().forEach(analysis -> assertThat(
                            List.of(analysis.label(words), analysis.definition(words)))
                    .as(analysis.name())
                    .noneMatch(text -> text.isBlank() || text.startsWith("analysis.")));
            for (Quantity quantity : Quantity.values()) {
                assertThat(List.of(quantity.label(words), quantity.definition(words)))
                        .noneMatch(text -> text.startsWith("measure."));
            }
        }
    }

    private static String language(Document page) {
        return page.select("html").attr("lang");
    }

    /** Everything that is read or read out and not marked as Swedish. */
    private static Stream<String> said(Document page) {
        return page.select("body").stream()
                .flatMap(body -> body.stream())
                .filter(element -> !isSwedish(element))
                .flatMap(element -> Stream.concat(
                        element.textNodes().stream().map(TextNode::text),
                        Stream.of("aria-label", "title", "placeholder", "data-label")
                                .map(element::attr)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static boolean isSwedish(Element element) {
        Element told = element.closest("[lang]");
        return told != null && told.attr("lang").equals("sv");
    }

    /**
     * A text of the Swedish bundles that is another in English; or any with å, ä or ö in a word that neither the Region's
     * profile, the cases nor the English bundles have.
     */
    private static Predicate<String> swedish() {
        Set<String> known = new TreeSet<>(Set.of("Norrskens", "Mekaniska", "Påhittad"));
        Set<String> texts = new TreeSet<>();
        Stream.of("sidor", "ord").forEach(bundle -> {
            Map<String, String> english = words(bundle + "_en");
            english.values().forEach(text -> known.addAll(lettered(text)));
            words(bundle).forEach((key, text) -> {
                if (text.length() > 3 && !key.startsWith("example.") && !text.equals(english.get(key))) {
                    texts.add(text.strip());
                }
            });
        });
        try {
            String profile =
                    Files.readString(Path.of("../shared-events/src/main/resources/regions/vasterbotten.yaml"), UTF_8);
            known.addAll(lettered(profile));
            texts.removeIf(text -> profile.contains(": " + text + "\n") || profile.contains("label: " + text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        texts.remove("Bifall");
        Set<String> plain =
                known.stream().map(word -> word.toLowerCase(Words.SWEDISH)).collect(Collectors.toSet());
        return text -> texts.contains(text)
                || lettered(text).stream().anyMatch(word -> !plain.contains(word.toLowerCase(Words.SWEDISH)));
    }

    private static Set<String> lettered(String text) {
        return SWEDISH_LETTERS
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String bundle) {
        return bundle.startsWith("ord")
                ? BundlesTest.texts(DOMAIN.resolve(bundle + ".properties"))
                : BundlesTest.texts(bundle);
    }

    /** The head of an answer, to an address that no client would send as it is. */
    private List<String> raw(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            return answer.lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }
}
