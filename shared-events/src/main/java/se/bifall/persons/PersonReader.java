package se.bifall.persons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.PersonalNumber;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader.Read;

/** Reads what was typed about a person. No fault repeats what was typed. */
public final class PersonReader {
    /** Most characters in one field. */
    static final int LONGEST = 200;

    private static final Set<String> FIELDS = Set.of("name", "personalNumber", "email", "phone", "address");
    private final ObjectNode json;
    private final String prefix;
    private final List<InputError> errors = new ArrayList<>();

    private PersonReader(ObjectNode json, String prefix) {
        this.json = json;
        this.prefix = prefix;
    }

    /** @param prefix before the field names in the faults, as {@code person.} */
    public static Read<PersonData> read(ObjectNode json, String prefix, LocalDate today) {
        PersonReader reader = new PersonReader(json, prefix);
        PersonData data = reader.data(today);
        return new Read<>(reader.errors.isEmpty() ? data : null, List.copyOf(reader.errors));
    }

    private PersonData data(LocalDate today) {
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            fault("", "OkantFalt", "har ett fält som inte finns.");
        }
        String name = text("name");
        if (name == null) {
            fault("name", "Obligatoriskt", "måste fyllas i.");
        }
        String email = text("email");
        if (email != null && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            fault("email", "GiltigEpost", "ska vara en e-postadress, till exempel namn@exempel.se.");
        }
        String phone = text("phone");
        if (phone != null && !phone.matches("\\+?[0-9][0-9 ()/-]{4,30}")) {
            fault("phone", "GiltigtTelefonnummer", "ska vara ett telefonnummer, till exempel 090-12 34 56.");
        }
        return new PersonData(name == null ? "" : name, number(today), email, phone, text("address"));
    }

    private @Nullable PersonalNumber number(LocalDate today) {
        String typed = text("personalNumber");
        try {
            return typed == null ? null : PersonalNumber.read(typed, today);
        } catch (InvalidValue e) {
            fault("personalNumber", e.rule(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable String text(String field) {
        JsonNode node = json.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            fault(field, "FelTyp", "ska vara text.");
            return null;
        }
        String text = Normalizer.normalize(node.asText().strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            fault(field, "Styrtecken", "innehåller tecken som inte kan läsas.");
        } else if (text.length() > LONGEST) {
            fault(field, "TextensLangd", "får vara högst " + LONGEST + " tecken.");
        }
        return text.isEmpty() ? null : text;
    }

    private void fault(String field, String rule, String detail) {
        errors.add(new InputError(prefix + field, rule, detail));
    }
}
