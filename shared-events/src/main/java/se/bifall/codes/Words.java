package se.bifall.codes;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The users' own words for codes, commands and fields, from {@code ord.properties}. */
public final class Words {
    public static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("se.bifall.ord", SWEDISH);
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Words() {}

    /** The word for an enum constant: its key is {@code Type.CONSTANT}. */
    public static String of(Enum<?> constant) {
        return word(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The word for a command or an event: its key is the class's simple name. */
    public static String of(Class<?> type) {
        return word(type.getSimpleName());
    }

    /** The word for a field of commands and events, by its last name: its key is {@code field.name}. */
    public static String field(String path) {
        return word("field." + path.substring(path.lastIndexOf('.') + 1));
    }

    /** The word under a key, or the key itself when there is none; a test sees to it that there is. */
    public static String word(String key) {
        try {
            return BUNDLE.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** As {@code 1 234 567 kr}, with no-break spaces. */
    public static String kronor(Kronor amount) {
        return number(amount.amount()) + NO_BREAK_SPACE + "kr";
    }

    /** As {@code 12 000,50 euro}, with no-break spaces. */
    public static String euro(EuroCents amount) {
        return number(amount.amount() / 100) + String.format(Locale.ROOT, ",%02d", amount.amount() % 100)
                + NO_BREAK_SPACE + "euro";
    }

    /** As {@code 1 234 567}, with no-break spaces and a true minus sign. */
    public static String number(long number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NO_BREAK_SPACE);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    /** As {@code 100 000 kr anslag 1:1, 50 000 kr EU-ramprojekt}. */
    public static String split(FundingSplit split) {
        if (split.shares().isEmpty()) {
            return kronor(Kronor.ZERO);
        }
        return Arrays.stream(FundingSource.values())
                .filter(split.shares()::containsKey)
                .map(source -> kronor(split.from(source)) + " " + of(source))
                .collect(Collectors.joining(", "));
    }
}
