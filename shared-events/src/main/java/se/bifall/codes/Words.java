package se.bifall.codes;

import java.util.Locale;

/**
 * The users' own words in Swedish, the language of the authority: for rules and refusals, decisions, files, letters and
 * what machines are answered. A page asks in its reader's language instead.
 */
public final class Words {
    public static final Locale SWEDISH = Wording.SWEDISH.locale();

    private Words() {}

    /** @see Wording#of(Enum) */
    public static String of(Enum<?> constant) {
        return Wording.SWEDISH.of(constant);
    }

    /** @see Wording#of(Class) */
    public static String of(Class<?> type) {
        return Wording.SWEDISH.of(type);
    }

    /** @see Wording#field(String) */
    public static String field(String path) {
        return Wording.SWEDISH.field(path);
    }

    /** @see Wording#word(String) */
    public static String word(String key) {
        return Wording.SWEDISH.word(key);
    }

    /** @see Wording#has(String) */
    public static boolean has(String key) {
        return Wording.SWEDISH.has(key);
    }

    /** @see Wording#kronor(Kronor) */
    public static String kronor(Kronor amount) {
        return Wording.SWEDISH.kronor(amount);
    }

    /** @see Wording#euro(EuroCents) */
    public static String euro(EuroCents amount) {
        return Wording.SWEDISH.euro(amount);
    }

    /** @see Wording#number(long) */
    public static String number(long number) {
        return Wording.SWEDISH.number(number);
    }

    /** @see Wording#split(Split) */
    public static String split(Split split) {
        return Wording.SWEDISH.split(split);
    }
}
