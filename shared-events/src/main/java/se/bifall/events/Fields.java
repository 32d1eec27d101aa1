package se.bifall.events;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Code;

/** Reads a record's components; a component is required unless its type is marked {@code @Nullable}. */
public final class Fields {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

    /** A component that can be missing: asked of every event that is read, so worked out once a type. */
    private record Part(String name, Method accessor, boolean required) {
        static List<Part> of(Class<?> type) {
            return Arrays.stream(Fields.of(type))
                    .filter(component -> !component.getType().isPrimitive())
                    .map(component -> new Part(component.getName(), component.getAccessor(), isRequired(component)))
                    .toList();
        }
    }

    private Fields() {}

    public static RecordComponent[] of(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    public static boolean isRequired(RecordComponent component) {
        return component.getAnnotatedType().getAnnotation(Nullable.class) == null;
    }

    /**
     * The dotted path of the first required field that is null, nested records and lists included; null when whole. A code
     * is whole if there is one.
     */
    public static @Nullable String missingIn(Object value) {
        for (Part part : PARTS.computeIfAbsent(value.getClass(), Part::of)) {
            Object field = read(part, value);
            if (field == null && part.required()) {
                return part.name();
            }
            if (field instanceof Collection<?> many && many.stream().anyMatch(Objects::isNull)) {
                return part.name();
            }
            if (field instanceof Record nested && !(field instanceof Code)) {
                String missing = missingIn(nested);
                if (missing != null) {
                    return part.name() + "." + missing;
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Part part, Object value) {
        try {
            return part.accessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
