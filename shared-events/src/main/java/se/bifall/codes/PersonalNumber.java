package se.bifall.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personnummer or samordningsnummer, written {@code 19900101-9802}. Lives in the person store alone: it is no
 * {@link Code}, has no JSON, and its text is not its number.
 */
public final class PersonalNumber {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})([-+ ]?)(\\d{4})");
    private static final Pattern WITHIN =
            Pattern.compile("(?<![0-9A-Za-z-])(\\d{2})?\\d{6}[-+ ]?\\d{4}(?![0-9A-Za-z-])");
    private final String written;

    private PersonalNumber(String written) {
        this.written = written;
    }

    /**
     * @param text with twelve digits, or with ten for somebody born in the hundred years before {@code today}
     * @throws InvalidValue with a sentence that never repeats the text
     */
    public static PersonalNumber read(String text, LocalDate today) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw invalid("ska vara ett personnummer, skrivet ÅÅÅÅMMDD-NNNN.");
        }
        String tenDigits = parts.group(2) + parts.group(3) + parts.group(4) + parts.group(6);
        if (!Checksum.holds(tenDigits)) {
            throw invalid("är inget personnummer: kontrollsiffran stämmer inte.");
        }
        int month = Integer.parseInt(parts.group(3));
        int day = Integer.parseInt(parts.group(4));
        int year = year(parts, today);
        try {
            LocalDate.of(year, month, day > 60 ? day - 60 : day);
        } catch (DateTimeException e) {
            throw invalid("är inget personnummer: datumet finns inte.");
        }
        return new PersonalNumber("%04d%s%s-%s".formatted(year, parts.group(3), parts.group(4), parts.group(6)));
    }

    private static int year(Matcher parts, LocalDate today) {
        if (parts.group(1) != null) {
            return Integer.parseInt(parts.group(1) + parts.group(2));
        }
        int short_ = Integer.parseInt(parts.group(2));
        int year = today.getYear() - Math.floorMod(today.getYear() - short_, 100);
        return parts.group(5).equals("+") ? year - 100 : year;
    }

    /** True when some part of a text reads as a personal number: a real date and a right check digit. */
    public static boolean isIn(String text) {
        return WITHIN.matcher(text).results().map(hit -> hit.group()).anyMatch(PersonalNumber::isOne);
    }

    private static boolean isOne(String text) {
        if (!hasMonth(text)) {
            return false;
        }
        try {
            return !read(text, LocalDate.of(2100, 1, 1)).written.isEmpty();
        } catch (InvalidValue e) {
            return false;
        }
    }

    /** Said at once of most numbers of organisations, whose third digit is never that of a month. */
    private static boolean hasMonth(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches() && parts.group(3).compareTo("12") <= 0;
    }

    private static InvalidValue invalid(String sentence) {
        return new InvalidValue("GiltigtPersonnummer", sentence);
    }

    /** As {@code 19900101-9802}: for the person store and the pages that may show it. */
    public String written() {
        return written;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalNumber number && number.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return "personnummer";
    }
}
