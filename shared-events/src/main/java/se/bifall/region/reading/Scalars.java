package se.bifall.region.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.bifall.codes.InvalidValue;
import se.bifall.events.Fields;

/** Values that are one word in YAML. What is wrong is told as an {@link InvalidValue}. */
final class Scalars {
    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return type == String.class
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == boolean.class
                || type == LocalDate.class
                || type.isEnum()
                || isCode(type);
    }

    /** A record around one text or number, as {@code Municipality} or {@code Kronor}. */
    private static boolean isCode(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = Fields.of(type);
        return components.length == 1
                && (components[0].getType() == String.class || components[0].getType() == long.class);
    }

    static Object of(Class<?> type, String text) {
        if (type == String.class) {
            if (text.isEmpty()) {
                throw wrong("får inte vara tom.");
            }
            return text;
        } else if (type == int.class || type == Integer.class) {
            return Math.toIntExact(number(text));
        } else if (type == long.class) {
            return number(text);
        } else if (type == boolean.class) {
            return truth(text);
        } else if (type == LocalDate.class) {
            return day(text);
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        return code(type, text);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw wrong("ska vara ett helt tal skrivet med bara siffror, till exempel 150000.");
        }
        return Long.parseLong(text);
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong("ska vara true eller false.");
        }
        return text.equals("true");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.");
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("är " + text + " men ska vara "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Object code(Class<?> type, String text) {
        Class<?> inner = Fields.of(type)[0].getType();
        try {
            return type.getDeclaredConstructor(inner).newInstance(of(inner, text));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                throw invalid;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InvalidValue wrong(String sentence) {
        return new InvalidValue("Regionprofil", sentence);
    }
}
