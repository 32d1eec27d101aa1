package se.bifall.events;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a record's components; a component is required unless its type is marked {@code @Nullable}. */
public final class Fields {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private Fields() {}

    public static RecordComponent[] of(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    public static boolean isRequired(RecordComponent component) {
        return component.getAnnotatedType().getAnnotation(Nullable.class) == null;
    }

    /** The dotted path of the first required field that is null, nested records and lists included; null when whole. */
    public static @Nullable String missingIn(Object value) {
        for (RecordComponent component : of(value.getClass())) {
            Object field = read(component, value);
            if (field == null && isRequired(component)) {
                return component.getName();
            }
            if (field instanceof Collection<?> many && many.stream().anyMatch(Objects::isNull)) {
                return component.getName();
            }
            if (field instanceof Record nested) {
                String missing = missingIn(nested);
                if (missing != null) {
                    return component.getName() + "." + missing;
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
