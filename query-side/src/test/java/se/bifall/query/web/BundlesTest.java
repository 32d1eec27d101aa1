package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the pages in both languages. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void neither_language_misses_a_text_of_the_other() {
        assertThat(texts("sidor_en").keySet())
                .hasSizeGreaterThan(600)
                .isEqualTo(texts("sidor").keySet());
    }

    @Test
    void both_languages_are_given_the_same_values() {
        Map<String, String> english = texts("sidor_en");
        texts("sidor").forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(arguments(text)));
    }

    /** A text with a value is a pattern, where an apostrophe is written twice; one without is shown as it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"sidor", "sidor_en"})
    void apostrophes_are_written_as_they_will_be_read(String bundle) {
        texts(bundle).forEach((key, text) -> {
            if (arguments(text).isEmpty()) {
                assertThat(text).as(key).doesNotContain("''");
            } else {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .as(key)
                        .doesNotContain("{");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sidor", "sidor_en"})
    void no_text_is_written_twice_under_the_same_key(String bundle) throws IOException {
        List<String> keys = Files.readAllLines(FOLDER.resolve(bundle + ".properties"), UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_text_that_a_template_names_is_there() {
        Map<String, String> swedish = texts("sidor");
        for (Template template : Template.all()) {
            assertThat(swedish.keySet()).as(template.name()).containsAll(template.keys());
            for (String start : template.keyStarts()) {
                assertThat(swedish.keySet()).as(template.name() + " " + start).anyMatch(key -> key.startsWith(start));
            }
        }
    }

    @Test
    void no_template_says_anything_in_words_of_its_own() {
        Map<String, List<String>> found = Template.all().stream()
                .filter(template -> !template.bareTexts().isEmpty())
                .collect(Collectors.toMap(Template::name, Template::bareTexts));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Beslut</p>",
                "<p th:if=\"${a}\">Beslut</p>",
                "<h1 aria-label=\"Beslut\" th:text=\"#{a}\">x</h1>",
                "<p th:text=\"${a ? 'Öppet' : b}\">x</p>",
                "<p th:text=\"|görs av ${a}|\">x</p>",
                "<html th:replace=\"~{layout :: page(title='Logga in')}\"><p th:text=\"a\"></p></html>",
                "<input placeholder=\"Sök\">"
            })
    void words_of_its_own_are_found_in_a_template(String source) {
        assertThat(new Template("a", source).bareTexts()).hasSize(1);
    }

    @Test
    void values_and_texts_of_the_bundles_are_no_words_of_its_own() {
        assertThat(new Template(
                                "a",
                                "<html th:replace=\"~{layout :: page(title=#{a.b}, content=~{::p})}\"><p th:text=\"#{a.b}\">Beslut</p>"
                                        + "<p th:attr=\"aria-label=#{a.b}\">[[${a}]] kr</p></html>")
                        .bareTexts())
                .isEmpty();
    }

    static Map<String, String> texts(String bundle) {
        return texts(FOLDER.resolve(bundle + ".properties"));
    }

    static Map<String, String> texts(Path file) {
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
