package se.bifall.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Code;
import se.bifall.codes.EuroCents;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Kronor;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.Split;
import se.bifall.events.Fields;
import se.bifall.events.Json;

/** Reads a command out of JSON, strictly, and finds every fault at once. Forms, machines and imports all pass here. */
public final class InputReader {
    /** Most characters in one text. */
    public static final int LONGEST_TEXT = 4_000;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final List<InputError> errors = new ArrayList<>();

    private InputReader() {}

    /** Either the command or the faults. */
    public record Read<T>(@Nullable T value, List<InputError> errors) {
        public boolean isOk() {
            return errors.isEmpty();
        }
    }

    public static <T> Read<T> read(Class<T> type, ObjectNode json) {
        InputReader reader = new InputReader();
        Object value = reader.record(type, json, "");
        return new Read<>(type.cast(reader.errors.isEmpty() ? value : null), List.copyOf(reader.errors));
    }

    private @Nullable Object record(Class<?> type, ObjectNode json, String path) {
        int before = errors.size();
        RecordComponent[] components = Fields.of(type);
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            unknown.remove(components[i].getName());
            values[i] = component(components[i], json.get(components[i].getName()), path + components[i].getName());
        }
        unknown.forEach(name -> fault(
                path + (PersonalNumber.isIn(name) ? "…" : name), "OkantFalt", "är inte ett fält som kommandot har."));
        return errors.size() > before ? null : construct(type, components, values, path);
    }

    private @Nullable Object component(RecordComponent component, @Nullable JsonNode node, String path) {
        Class<?> type = component.getType();
        if (node == null || node.isNull() || (node.isTextual() && node.asText().isBlank())) {
            if (List.class.equals(type)) {
                return List.of();
            }
            if (Set.class.equals(type)) {
                return Set.of();
            }
            if (Fields.isRequired(component)) {
                fault(path, "Obligatoriskt", "måste fyllas i.");
            }
            return null;
        }
        if (type.isRecord() && isComposite(type)) {
            if (node instanceof ObjectNode nested) {
                return record(type, nested, path + ".");
            }
            fault(path, "FelTyp", "ska vara ett objekt.");
            return null;
        }
        return leaf(component, node, path);
    }

    private @Nullable Object leaf(RecordComponent component, JsonNode node, String path) {
        if (component.getType().equals(LocalDate.class) && !node.isTextual()) {
            fault(path, "FelTyp", expectation(component));
            return null;
        }
        try {
            JsonNode tidied = tidied(node);
            if (component.getType() != OrgNumber.class) {
                unlessPersonalNumber(tidied);
            }
            Object value = Json.STRICT
                    .readerFor(Json.STRICT.constructType(component.getGenericType()))
                    .readValue(Json.STRICT.treeAsTokens(tidied));
            return checked(value);
        } catch (InvalidValue e) {
            fault(path, e.rule(), Optional.ofNullable(e.getMessage()).orElse(""));
        } catch (java.io.IOException e) {
            Optional<InvalidValue> invalid = invalidValueIn(e);
            fault(
                    path,
                    invalid.map(InvalidValue::rule).orElse("FelTyp"),
                    invalid.map(Throwable::getMessage).orElse(expectation(component)));
        }
        return null;
    }

    private static @Nullable Object checked(@Nullable Object value) {
        if (value instanceof Collection<?> many && (many.contains(null) || many.size() > 100)) {
            throw new InvalidValue("FelTyp", "ska vara en lista med högst 100 värden och inga tomma.");
        }
        for (Object one : value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value)) {
            if (one instanceof String text && text.length() > LONGEST_TEXT) {
                throw new InvalidValue("TextensLangd", "får vara högst 4 000 tecken.");
            }
            if (one instanceof LocalDate date && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
                throw new InvalidValue("RimligtDatum", "ska vara ett datum mellan 1990 och 2100.");
            }
        }
        return value;
    }

    /** No personal data in events: a personal number is refused in any text, and never repeated. */
    private static void unlessPersonalNumber(JsonNode node) {
        node.forEach(InputReader::unlessPersonalNumber);
        if (node.isTextual() && PersonalNumber.isIn(node.asText())) {
            throw new InvalidValue(
                    "IngaPersonnummer", "innehåller ett personnummer. Personuppgifter hör hemma i personregistret.");
        }
    }

    /** Text trimmed and composed, in lists as well; an empty text in a list is nothing. */
    private static JsonNode tidied(JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode tidied = Json.STRICT.createArrayNode();
            list.forEach(one -> tidied.add(one.isTextual() && one.asText().isBlank() ? null : tidied(one)));
            return tidied;
        }
        if (node.isTextual()) {
            String text = Normalizer.normalize(node.asText().strip(), Normalizer.Form.NFC);
            if (text.codePoints().anyMatch(InputReader::isUnreadable)) {
                throw new InvalidValue("Styrtecken", "innehåller tecken som inte kan läsas.");
            }
            return Json.STRICT.getNodeFactory().textNode(text);
        }
        return node;
    }

    /** Control characters, and half of a character that is written in two parts. */
    private static boolean isUnreadable(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE;
    }

    private @Nullable Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                String whole = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
                fault(
                        whole,
                        invalid.rule(),
                        Optional.ofNullable(invalid.getMessage()).orElse(""));
                return null;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fault(String field, String rule, String detail) {
        errors.add(new InputError(field, rule, detail));
    }

    /** True for a record that is an object in JSON, not a single value. */
    public static boolean isComposite(Class<?> type) {
        return type.isRecord()
                && !Code.class.isAssignableFrom(type)
                && !type.equals(Kronor.class)
                && !type.equals(EuroCents.class)
                && !Split.is(type);
    }

    private static Optional<InvalidValue> invalidValueIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return Optional.of(invalid);
            }
        }
        return Optional.empty();
    }

    private static String expectation(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.equals(LocalDate.class)) {
            return "ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.";
        } else if (type.equals(Kronor.class)) {
            return "ska vara hela kronor, utan ören och utan text.";
        } else if (type.equals(FundingSplit.class)) {
            return "ska ange hela kronor per finansieringskälla.";
        } else if (Split.is(type)) {
            return "ska ange hela kronor per kostnadsslag.";
        } else if (type.isEnum()) {
            return "ska vara något av: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        } else if (type.equals(int.class) || type.equals(Integer.class) || type.equals(long.class)) {
            return "ska vara ett heltal.";
        } else if (type.equals(Boolean.class)) {
            return "ska vara true eller false.";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "ska vara en lista med giltiga värden.";
        }
        return "ska vara text.";
    }

    /** Reads the bytes of a request as one JSON object, or says in Swedish why they are not. */
    public static Read<ObjectNode> parse(byte[] body) {
        try {
            JsonNode tree = Json.STRICT.readTree(body);
            if (tree instanceof ObjectNode object) {
                return new Read<>(object, List.of());
            }
            return new Read<>(null, List.of(new InputError("", "Json", "Innehållet ska vara ett JSON-objekt.")));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " på rad " + e.getLocation().getLineNr();
            return new Read<>(
                    null, List.of(new InputError("", "Json", "Innehållet är inte giltig JSON" + where + ".")));
        } catch (java.io.IOException e) {
            return new Read<>(null, List.of(new InputError("", "Json", "Innehållet kunde inte läsas.")));
        }
    }
}
