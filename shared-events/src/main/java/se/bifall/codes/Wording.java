package se.bifall.codes;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The users' own words in one language: {@code ord.properties} in Swedish, {@code ord_en.properties} in English. Numbers,
 * amounts and days are written alike in both, so that nobody reads a comma for a point.
 */
public final class Wording {
    public static final Wording SWEDISH = new Wording(Locale.of("sv", "SE"));

    /** English as it is written in Sweden. */
    public static final Wording ENGLISH = new Wording(Locale.of("en", "SE"));

    private static final char NO_BREAK_SPACE = '\u00a0';
    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        // The machine's own language must never stand in for the one that is asked for.
        this.bundle = ResourceBundle.getBundle(
                "se.bifall.ord",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The word for an enum constant: its key is {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The word for a command or an event: its key is the class's simple name. */
    public String of(Class<?> type) {
        return word(type.getSimpleName());
    }

    /** The word for a field of commands and events, by its last name: its key is {@code field.name}. */
    public String field(String path) {
        return word("field." + path.substring(path.lastIndexOf('.') + 1));
    }

    /** The word under a key, or the key itself when there is none; a test sees to it that there is. */
    public String word(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The sentence under a key with {@code {0}}, {@code {1}} … filled in as they are written here. */
    public String sentence(String key, Object... parts) {
        Object[] written = Arrays.stream(parts).map(String::valueOf).toArray();
        return new MessageFormat(word(key), locale).format(written);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** As {@code 1 234 567 kr}, with no-break spaces. */
    public String kronor(Kronor amount) {
        return number(amount.amount()) + NO_BREAK_SPACE + "kr";
    }

    /** As {@code 12 000,50 euro}, with no-break spaces. */
    public String euro(EuroCents amount) {
        return number(amount.amount() / 100) + String.format(Locale.ROOT, ",%02d", amount.amount() % 100)
                + NO_BREAK_SPACE + "euro";
    }

    /** As {@code 1 234 567}, with no-break spaces and a true minus sign. */
    public String number(long number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    /** As {@code 100 000 kr anslag 1:1, 50 000 kr EU-ramprojekt}. */
    public String split(Split split) {
        if (split.shares().isEmpty()) {
            return kronor(Kronor.ZERO);
        }
        return split.shares().entrySet().stream()
                .map(share -> kronor(share.getValue()) + " " + of(share.getKey()))
                .collect(Collectors.joining(", "));
    }
}
