package se.bifall.query.report.chapter5;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words in an answer, whatever letters they are written with, and gives them back as they stand. */
final class Passages {
    private static final int AROUND = 60;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}0-9])|\\n+");

    private Passages() {}

    /** Case does not matter, also for å, ä and ö; word limits are those of Swedish. */
    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The first place with some words around it; empty when there is none. */
    static String around(Pattern sought, String text) {
        Matcher found = sought.matcher(text);
        return found.find() ? around(text, found.start(), found.end()) : "";
    }

    static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String cut = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + cut + (to < text.length() ? " …" : "");
    }

    static Stream<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text)).map(String::strip).filter(one -> !one.isEmpty());
    }

    static Optional<String> firstSentence(Pattern sought, String text) {
        return sentences(text).filter(one -> sought.matcher(one).find()).findFirst();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.forLanguageTag("sv"));
    }
}
