package se.bifall.query.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, read one by one; what is empty asks for nothing.
 *
 * @param faults gets a Swedish sentence for each parameter that means nothing
 */
public record Parameters(Map<String, String> typed, List<String> faults) {
    /** Tells of every parameter that isn't one of these. */
    public void onlyKnow(Collection<String> known) {
        for (String name : new TreeSet<>(typed.keySet())) {
            if (!known.contains(name)) {
                faults.add("Parametern " + name + " finns inte. De som finns är " + String.join(", ", known)
                        + " och page.");
            }
        }
    }

    public @Nullable String text(String name) {
        String value = typed.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @param greatest that it can be; of {@link Long#MAX_VALUE} it is an amount in kronor */
    public @Nullable Long number(String name, long greatest) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        String digits = value.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("[0-9]{1,12}") || Long.parseLong(digits) > greatest) {
            faults.add("Parametern " + name + " ska vara ett heltal"
                    + (greatest == Long.MAX_VALUE ? " i kronor." : " från 0 till " + greatest + "."));
            return null;
        }
        return Long.valueOf(digits);
    }

    public @Nullable LocalDate day(String name) {
        String value = text(name);
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day == null || (day.getYear() > 1900 && day.getYear() < 2200)) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as for a year that is none
        }
        faults.add("Parametern " + name + " ska vara en dag, skriven ÅÅÅÅ-MM-DD.");
        return null;
    }

    /** Tells when the last day is before the first. */
    public void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("Sista dagen (to) " + to + " är före första dagen (from) " + from + ".");
        }
    }

    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        faults.add("Parametern " + name + " ska vara något av "
                + Arrays.stream(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".");
        return null;
    }
}
