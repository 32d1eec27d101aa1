package se.bifall.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.bifall.events.Fields;
import se.bifall.region.reading.ProfileKeys;

/** {@code docs/region.md} explains every key that a profile may have, and no other. */
class RegionDocTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-zA-Z]+)` \\| (yes|no) \\| .+ \\|");

    /** Keys and if they are required, by heading. */
    private static Map<String, Map<String, String>> documented() {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                keys = new LinkedHashMap<>();
                sections.put(line.substring(4), keys);
            } else if (row.matches()) {
                keys.put(row.group(1), row.group(2));
            }
        }
        return sections;
    }

    private static List<String> lines() {
        try {
            Path here = Path.of("docs/region.md");
            return Files.readAllLines(Files.exists(here) ? here : Path.of("..").resolve(here));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void coded(Class<?> type, String path, Map<String, Map<String, String>> sections) {
        Map<String, String> keys = new LinkedHashMap<>();
        sections.put(path.isEmpty() ? "The profile" : path, keys);
        for (RecordComponent component : Fields.of(type)) {
            keys.put(component.getName(), ProfileKeys.isRequired(component) ? "yes" : "no");
            Class<?> element = element(component.getGenericType());
            if (ProfileKeys.isSection(element)) {
                coded(element, path.isEmpty() ? component.getName() : path + "." + component.getName(), sections);
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType many ? (Class<?>) many.getActualTypeArguments()[0] : (Class<?>) type;
    }

    @Test
    void every_key_is_explained_and_nothing_else() {
        Map<String, Map<String, String>> coded = new LinkedHashMap<>();
        coded(RegionProfile.class, "", coded);

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(coded);
    }

    @Test
    void every_word_that_a_key_may_be_is_named() {
        String text = String.join("\n", lines());

        assertThat(Arrays.stream(Demand.values()).map(Enum::name)).allMatch(text::contains);
        assertThat(Arrays.stream(Indicator.Kind.values()).map(Enum::name)).allMatch(text::contains);
        assertThat(Arrays.stream(Computation.values()).map(Enum::name)).allMatch(text::contains);
    }
}
