package se.bifall.query.report.chapter5;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The chapters of the template, with the words that name each. */
enum Chapter {
    WELFARE(
            1,
            5,
            "Likvärdiga möjligheter till boende, arbete och välfärd",
            "likvärdiga möjligheter|boende, arbete och välfärd"),
    COMPETENCE(2, 7, "Kompetensförsörjning och kompetensutveckling", "kompetens(?:försörjning|utveckling)\\w*"),
    INNOVATION(
            3,
            5,
            "Innovation och förnyelse samt entreprenörskap och företagande",
            "innovation och förnyelse|entreprenörskap och företagande"),
    ACCESSIBILITY(
            4,
            5,
            "Tillgänglighet genom digital kommunikation och transportsystemet",
            "digital kommunikation|transportsystem\\w*"),
    APPROPRIATION(5, 3, "Anslag 1:1", "anslag(?:et)? 1:1|regionala utvecklingsåtgärder"),
    FOLLOW_UP(6, 3, "Analys, uppföljning och utvärdering", "analys, uppföljning och utvärdering");

    private static final int RIGHT_AFTER = 18;
    private final int number;
    private final int questions;
    private final String heading;
    private final Pattern words;

    Chapter(int number, int questions, String heading, String words) {
        this.number = number;
        this.questions = questions;
        this.heading = heading;
        this.words = Passages.pattern(words);
    }

    int number() {
        return number;
    }

    String heading() {
        return heading;
    }

    /** @param question the second part of its number; null when the whole chapter is meant */
    boolean has(@Nullable Integer question) {
        return question == null || (question >= 1 && question <= questions);
    }

    static Optional<Chapter> numbered(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }

    /**
     * The one chapter that a sentence names beside a reference; empty when it names none or several. Anslag 1:1 is what
     * every sentence here is about, so it counts only right after the number.
     */
    static Optional<Chapter> namedBeside(ChapterReference reference) {
        String sentence = reference.sentence();
        int after = sentence.indexOf(reference.words()) + reference.words().length();
        String next = sentence.substring(after, Math.min(sentence.length(), after + RIGHT_AFTER));
        if (APPROPRIATION.words.matcher(next).find()) {
            return Optional.of(APPROPRIATION);
        }
        var named = Arrays.stream(values())
                .filter(one ->
                        one != APPROPRIATION && one.words.matcher(sentence).find())
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
