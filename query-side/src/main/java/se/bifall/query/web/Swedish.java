package se.bifall.query.web;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import se.bifall.codes.Words;

/** Swedish order of words: å, ä, ö last, and w as a letter of its own, alike on every JDK. */
final class Swedish {
    static final Comparator<Object> ORDER = collator();

    private Swedish() {}

    private static Collator collator() {
        RuleBasedCollator standard = (RuleBasedCollator) Collator.getInstance(Words.SWEDISH);
        try {
            return new RuleBasedCollator(standard.getRules() + "& V < w , W");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
