package se.bifall.events;

import java.lang.reflect.RecordComponent;
import java.util.Map;
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
}
