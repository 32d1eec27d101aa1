package se.bifall.query.replay;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;
import se.bifall.codes.Split;
import se.bifall.commands.InputReader;
import se.bifall.events.Fields;

/**
 * Spreads what a fold has made into single facts, field by field. A field that is added to a fold is shown the same day;
 * what is left out is named here.
 */
final class Spreading {
    /** Ids, places in the log, and what another field says as well. */
    private static final Set<String> LEFT_OUT = Set.of(
            "caseId",
            "frameId",
            "version",
            "position",
            "event",
            "events",
            "recorded",
            "postings",
            "subjects",
            "beforeCompletion",
            "sections",
            "definitions");
    /** The decision on the application is one of the decisions. */
    private static final Set<String> LEFT_OUT_OF_THE_WHOLE = Set.of("decision");

    private final List<Fact> facts = new ArrayList<>();

    private Spreading() {}

    static List<Fact> of(Object known) {
        Spreading spreading = new Spreading();
        spreading.spread(known, "", "", null, "");
        return spreading.facts;
    }

    /** @param identified the field that says which of a list it is, and need not be said again */
    private void spread(Object holder, String path, String part, @Nullable Object element, String identified) {
        valuesOf(holder).forEach((name, value) -> {
            boolean isSaid = name.equals(identified) || (path.isEmpty() && LEFT_OUT_OF_THE_WHOLE.contains(name));
            if (!isSaid && !LEFT_OUT.contains(name) && !isNothing(value)) {
                one(path + name, part, element, name, value);
            }
        });
    }

    private void one(String path, String part, @Nullable Object element, String name, Object value) {
        if (value instanceof Collection<?> many && many.stream().anyMatch(Spreading::isComposite)) {
            Map<Object, Integer> times = new HashMap<>();
            for (Object each : many) {
                String key = identityOf(each);
                Object identity = valuesOf(each).getOrDefault(key, "");
                int time = times.merge(identity, 1, Integer::sum);
                String which = "[" + identity + (time == 1 ? "" : "#" + time) + "].";
                spread(each, path + which, name, identity, key);
            }
        } else if (isComposite(value)) {
            spread(value, path + ".", element == null ? name : part, element, "");
        } else {
            facts.add(new Fact(path, part, element, name, value));
        }
    }

    private static boolean isNothing(Object value) {
        return switch (value) {
            case Collection<?> many -> many.isEmpty();
            case String text -> text.isEmpty();
            case Kronor amount -> amount.isZero();
            case Split split -> split.total().isZero();
            default -> false;
        };
    }

    /** The number where there is one, or the first field. */
    private static String identityOf(Object each) {
        Set<String> names = valuesOf(each).keySet();
        return names.contains("number") ? "number" : names.iterator().next();
    }

    private static boolean isComposite(Object value) {
        return value instanceof Record ? InputReader.isComposite(value.getClass()) : isFolded(value.getClass());
    }

    private static boolean isFolded(Class<?> type) {
        return type.getName().startsWith("se.bifall.query.casefile.") && !type.isEnum();
    }

    /** What is not known is left out. */
    private static Map<String, Object> valuesOf(Object holder) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            if (holder instanceof Record) {
                for (RecordComponent component : Fields.of(holder.getClass())) {
                    component.getAccessor().setAccessible(true);
                    put(values, component.getName(), component.getAccessor().invoke(holder));
                }
                return values;
            }
            for (Field field : instanceFields(holder.getClass())) {
                field.setAccessible(true);
                put(values, field.getName(), field.get(holder));
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> instanceFields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
