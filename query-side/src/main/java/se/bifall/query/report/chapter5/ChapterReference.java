package se.bifall.query.report.chapter5;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where an answer points to a part of the report.
 *
 * @param question the second part of the number; null when a whole chapter is meant
 * @param words as they stand
 * @param sentence that they stand in
 */
record ChapterReference(int chapter, @Nullable Integer question, String words, String sentence) {
    private static final Pattern REFERENCE = Passages.pattern(
            "\\b(?:kapitel|kapitlet|kap\\.?|avsnitt(?:et)?|rubrik(?:en)?|fråga(?:n)?|svaret? (?:på|under|i)(?: fråga(?:n)?)?|punkt(?:en)?|under|se(?: även| också| ovan| nedan)?|enligt)"
                    + "\\s+(?:[0-9]{1,2}\\s*(?:\\.\\s*[0-9]{1,2})(?!\\s*(?:%|procent|kr|mkr|miljoner|mnkr|tkr|år|månader|meter|km|mil))|(?<=(?:kapitel|kapitlet|kap|kap\\.|avsnitt|avsnittet|rubrik|rubriken)\\s)[0-9]{1,2})"
                    + "(?![0-9:])");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})(?:\\s*\\.\\s*([0-9]{1,2}))?$");
    private static final Pattern OTHER_DOCUMENT = Passages.pattern(
            "\\b(?:rus|strategi\\w*|årsredovisning\\w*|årsrapport\\w*|budgetproposition\\w*|förordning\\w*|lag(?:en)?|bilaga\\w*|program\\w*)\\b");

    /** Every reference in a text, but for those that a sentence says are to another document. */
    static Stream<ChapterReference> in(String text) {
        return Passages.sentences(text)
                .flatMap(sentence -> REFERENCE.matcher(sentence).results().map(found -> of(found.group(), sentence)));
    }

    private static ChapterReference of(String words, String sentence) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            throw new IllegalStateException(words);
        }
        return new ChapterReference(
                Integer.parseInt(number.group(1)),
                number.group(2) == null ? null : Integer.valueOf(number.group(2)),
                words,
                sentence);
    }

    /** True when the sentence names a document of another kind, which has chapters of its own. */
    boolean mayBeOfAnotherDocument() {
        return OTHER_DOCUMENT.matcher(sentence).find();
    }
}
