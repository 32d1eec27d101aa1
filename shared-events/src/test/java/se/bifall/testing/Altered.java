package se.bifall.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.bifall.events.Fields;

/** A record with one field put in another's place: the one thing that a boundary test is about. */
public final class Altered {
    private Altered() {}

    /**
     * A copy of {@code whole} where the field at {@code path} is {@code value}.
     *
     * @param path dotted, as {@code decision.decidedOn}
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T with(T whole, String path, @Nullable Object value) {
        String[] names = path.split("\\.", 2);
        RecordComponent[] components = Fields.of(whole.getClass());
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = read(components[i], whole);
            if (components[i].getName().equals(names[0])) {
                found = true;
                values[i] = names.length == 1 ? value : with((Record) read(components[i], whole), names[1], value);
            }
        }
        if (!found) {
            throw new IllegalArgumentException(whole.getClass().getSimpleName() + " has no " + path);
        }
        return (T) construct(whole.getClass(), values);
    }

    static Object construct(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(Fields.of(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
