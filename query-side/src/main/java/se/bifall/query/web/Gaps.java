package se.bifall.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Split;
import se.bifall.commands.InputError;
import se.bifall.events.Fields;

/** Stands in for what is not filled in yet, so that all the rest of a draft can be judged. Nothing of it is ever sent. */
final class Gaps {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Gaps() {}

    /** @return the whole; empty when something is wrong rather than missing, or when nothing can stand in for it */
    static Optional<ObjectNode> filled(Class<?> type, ObjectNode typed, List<InputError> errors, LocalDate today) {
        ObjectNode whole = typed.deepCopy();
        for (InputError error : errors) {
            if (!error.rule().equals("Obligatoriskt") || !fill(type, whole, error.field(), today)) {
                return Optional.empty();
            }
        }
        return Optional.of(whole);
    }

    private static boolean fill(Class<?> type, ObjectNode json, String path, LocalDate today) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<RecordComponent> component = Arrays.stream(Fields.of(type))
                .filter(one -> one.getName().equals(name))
                .findFirst();
        if (component.isEmpty()) {
            return false;
        }
        Class<?> within = component.get().getType();
        if (dot >= 0) {
            return json.get(name) instanceof ObjectNode nested && fill(within, nested, path.substring(dot + 1), today);
        }
        JsonNode standIn = standIn(within, today);
        if (standIn != null) {
            json.set(name, standIn);
        }
        return standIn != null;
    }

    private static @Nullable JsonNode standIn(Class<?> type, LocalDate today) {
        if (type == String.class) {
            return JSON.textNode("–");
        } else if (type == LocalDate.class) {
            return JSON.textNode(today.toString());
        } else if (type == int.class || type == Kronor.class) {
            return JSON.numberNode(0);
        } else if (Split.is(type)) {
            return JSON.objectNode();
        } else if (type == OfficerId.class) {
            return JSON.textNode("ingen");
        } else if (type == LegalBasis.class) {
            return JSON.textNode("SFS 2017:900 1 §");
        } else if (type.isEnum()) {
            return JSON.textNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        return null;
    }
}
