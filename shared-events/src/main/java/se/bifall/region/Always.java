package se.bifall.region;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a profile one where what is in force on one day has always been, and nothing else ever was. */
final class Always {
    /** Days from which something is demanded, of applications that came in then or later. */
    private static final Set<String> DEMANDED_FROM = Set.of("mandatoryFrom", "communicationRecordedFrom");

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private final LocalDate day;

    Always(LocalDate day) {
        this.day = day;
    }

    <R extends Record> R of(R entry) {
        RecordComponent[] components = entry.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(entry, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            Constructor<R> constructor = (Constructor<R>) entry.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(Record entry, RecordComponent component) {
        Object value;
        try {
            component.getAccessor().setAccessible(true);
            value = component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (value instanceof LocalDate from) {
            return date(entry, component.getName(), from);
        }
        if (value instanceof List<?> many) {
            return many.stream().filter(this::isInForce).map(this::whole).toList();
        }
        return value == null ? null : whole(value);
    }

    private @Nullable LocalDate date(Record entry, String name, LocalDate date) {
        if (DEMANDED_FROM.contains(name)) {
            return date.isAfter(day) ? null : LONG_AGO;
        }
        return entry instanceof Dated && (name.equals("validFrom") || name.equals("validTo")) ? null : date;
    }

    private boolean isInForce(Object entry) {
        return !(entry instanceof Dated dated) || dated.holdsOn(day);
    }

    private Object whole(Object value) {
        return value instanceof Record entry && entry.getClass().getPackage().equals(Always.class.getPackage())
                ? of(entry)
                : value;
    }
}
