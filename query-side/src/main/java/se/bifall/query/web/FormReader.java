package se.bifall.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Split;
import se.bifall.events.Fields;

/** Turns what was typed into the JSON that a machine would have sent; the judging is left to the input reader. */
public final class FormReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final MultiValueMap<String, String> typed;

    private FormReader(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public static ObjectNode read(Class<?> type, MultiValueMap<String, String> typed) {
        return new FormReader(typed).record(type, "");
    }

    private ObjectNode record(Class<?> type, String prefix) {
        ObjectNode json = JSON.objectNode();
        for (RecordComponent component : Fields.of(type)) {
            JsonNode value = field(component, prefix + component.getName());
            if (value != null) {
                json.set(component.getName(), value);
            }
        }
        return json;
    }

    private @Nullable JsonNode field(RecordComponent component, String path) {
        return switch (FieldKind.of(component)) {
            case GROUP -> record(component.getType(), path + ".");
            case SPLIT -> split(component.getType(), path);
            case AMOUNT, NUMBER -> number(first(path));
            case CHOICE -> choice(component.getType(), first(path));
            case CHECKBOXES -> array(typed.getOrDefault(path, List.of()).stream());
            case LINES -> array(first(path).lines());
            case TEXT, LONG_TEXT, DATE -> text(first(path));
        };
    }

    /** Nothing typed for any part is not zero: then the whole is missing. */
    private @Nullable ObjectNode split(Class<?> type, String path) {
        ObjectNode json = JSON.objectNode();
        for (Enum<?> part : Split.parts(type)) {
            JsonNode amount = number(first(path + "." + part));
            if (amount != null) {
                json.set(part.name(), amount);
            }
        }
        return json.isEmpty() ? null : json;
    }

    /** Spaces of every kind and {@code kr} are allowed; what is no whole number stays text, to be refused as such. */
    private static @Nullable JsonNode number(String text) {
        String digits = text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceFirst("(?i)kr$", "")
                .replace('\u2212', '-');
        return digits.matches("-?[0-9]{1,18}") ? JSON.numberNode(Long.parseLong(digits)) : text(text);
    }

    private static @Nullable JsonNode choice(Class<?> type, String value) {
        if (type == Boolean.class && (value.equals("true") || value.equals("false"))) {
            return JSON.booleanNode(value.equals("true"));
        }
        return type == int.class ? number(value) : text(value);
    }

    private static ArrayNode array(Stream<String> values) {
        ArrayNode json = JSON.arrayNode();
        values.map(String::strip).filter(value -> !value.isEmpty()).forEach(json::add);
        return json;
    }

    private static @Nullable JsonNode text(String text) {
        return text.isBlank() ? null : JSON.textNode(text.replace("\r\n", "\n"));
    }

    private String first(String path) {
        return Objects.requireNonNullElse(typed.getFirst(path), "");
    }
}
