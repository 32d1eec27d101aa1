package se.bifall.events;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Code;

/** Reads a record's components; a component is required unless its type is marked {@code @Nullable}. */
public final class Fields {
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Parts> PARTS = new ConcurrentHashMap<>();

    /** A component that can be missing. */
    private record Part(String name, Function<Object, @Nullable Object> read, boolean required) {}

    /** Asked of every event that is read: worked out once a type, and once more when the type turns out to be common. */
    private static final class Parts {
        /** A reader of its own costs as much to make as some thousand readings by reflection. */
        private static final int COMMON = 2_000;

        private final Class<?> type;
        private volatile List<Part> parts;
        private int asked;

        Parts(Class<?> type) {
            this.type = type;
            this.parts = parts(accessor -> value -> reflected(accessor, value));
        }

        /** Counted without a lock: it need not be exact. */
        List<Part> all() {
            if (asked <= COMMON && ++asked == COMMON) {
                parts = parts(Parts::compiled);
            }
            return parts;
        }

        private List<Part> parts(Function<Method, Function<Object, @Nullable Object>> reader) {
            return Arrays.stream(Fields.of(type))
                    .filter(component -> !component.getType().isPrimitive())
                    .map(component ->
                            new Part(component.getName(), reader.apply(component.getAccessor()), isRequired(component)))
                    .toList();
        }

        private static @Nullable Object reflected(Method accessor, Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @SuppressWarnings("unchecked")
        private static Function<Object, @Nullable Object> compiled(Method accessor) {
            try {
                Class<?> type = accessor.getDeclaringClass();
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                                lookup,
                                "apply",
                                MethodType.methodType(Function.class),
                                MethodType.methodType(Object.class, Object.class),
                                lookup.unreflect(accessor),
                                MethodType.methodType(accessor.getReturnType(), type))
                        .getTarget()
                        .invoke();
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
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
        for (Part part : PARTS.computeIfAbsent(value.getClass(), Parts::new).all()) {
            Object field = part.read().apply(value);
            if (field == null && part.required()) {
                return part.name();
            }
            if (field instanceof Collection<?> many && holdsNothing(many)) {
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

    private static boolean holdsNothing(Collection<?> many) {
        for (Object one : many) {
            if (one == null) {
                return true;
            }
        }
        return false;
    }
}
