package se.bifall.region.reading;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.bifall.events.Fields;
import se.bifall.region.Board;
import se.bifall.region.Delegation;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.Purpose;
import se.bifall.region.Support;

/**
 * Which keys of a profile must be written. A key may be left out when its component is {@code @Nullable}, a list, a truth
 * value, or a record of which every key may be left out; the first day of validity is always written, if only as
 * {@code null}, so that nobody forgets it.
 */
public final class ProfileKeys {
    static final String ALWAYS_WRITTEN = "validFrom";
    private static final Set<Class<?>> AT_LEAST_ONE =
            Set.of(Board.class, Delegation.class, MunicipalityEntry.class, Purpose.class, Support.class);

    private ProfileKeys() {}

    /** True for a key that a profile can't do without. */
    public static boolean isRequired(RecordComponent component) {
        return component.getName().equals(ALWAYS_WRITTEN) || !mayBeAbsent(component) || needsSome(component);
    }

    /** True for a record with keys of its own, rather than one value. */
    public static boolean isSection(Class<?> type) {
        return type.isRecord() && !Scalars.isScalar(type);
    }

    /** True when the reader has a value for it though nothing is written. */
    static boolean mayBeAbsent(RecordComponent component) {
        Class<?> type = component.getType();
        return !Fields.isRequired(component)
                || type == List.class
                || type == Set.class
                || type == boolean.class
                || isWhollyOptional(type);
    }

    static boolean isWhollyOptional(Class<?> type) {
        return isSection(type) && Arrays.stream(Fields.of(type)).noneMatch(ProfileKeys::isRequired);
    }

    /** Lists that a check wants something in. */
    private static boolean needsSome(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        return AT_LEAST_ONE.stream().anyMatch(one -> type.equals("java.util.List<" + one.getName() + ">"))
                || component.getName().equals("applicants");
    }
}
