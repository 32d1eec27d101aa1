package se.bifall.query.web;

import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bifall.codes.EuroCents;
import se.bifall.codes.Kronor;
import se.bifall.codes.Split;
import se.bifall.codes.Wording;

/**
 * The words of a page in the language that its reader has chosen, see {@link PageLanguage}. Everything that is no page is
 * answered in Swedish, here too.
 */
public final class PageWords {
    private PageWords() {}

    /** The words of the page that is being made; Swedish when none is. */
    public static Wording wording() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        return context != null && Wording.ENGLISH.locale().equals(context.getLocale())
                ? Wording.ENGLISH
                : Wording.SWEDISH;
    }

    /** What the law keeps in Swedish on any page, as the document of a decision. */
    public static <T> T inSwedish(Supplier<T> made) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Wording.SWEDISH.locale());
        try {
            return made.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** @see Wording#of(Enum) */
    public static String of(Enum<?> constant) {
        return wording().of(constant);
    }

    /** @see Wording#of(Class) */
    public static String of(Class<?> type) {
        return wording().of(type);
    }

    /** @see Wording#field(String) */
    public static String field(String path) {
        return wording().field(path);
    }

    /** @see Wording#word(String) */
    public static String word(String key) {
        return wording().word(key);
    }

    /** @see Wording#has(String) */
    public static boolean has(String key) {
        return wording().has(key);
    }

    /** @see Wording#sentence(String, Object...) */
    public static String sentence(String key, Object... parts) {
        return wording().sentence(key, parts);
    }

    /** @see Wording#kronor(Kronor) */
    public static String kronor(Kronor amount) {
        return wording().kronor(amount);
    }

    /** @see Wording#euro(EuroCents) */
    public static String euro(EuroCents amount) {
        return wording().euro(amount);
    }

    /** @see Wording#number(long) */
    public static String number(long number) {
        return wording().number(number);
    }

    /** @see Wording#split(Split) */
    public static String split(Split split) {
        return wording().split(split);
    }
}
