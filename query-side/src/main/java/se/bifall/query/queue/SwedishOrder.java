package se.bifall.query.queue;

import java.text.CollationKey;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import se.bifall.codes.Words;

/** Swedish order of words: å, ä, ö last, and w as a letter of its own, alike on every JDK. */
public final class SwedishOrder {
    private static final RuleBasedCollator COLLATOR = collator();

    private SwedishOrder() {}

    /** Compared as bytes, many times faster than the words themselves. */
    static CollationKey key(String text) {
        return COLLATOR.getCollationKey(text);
    }

    public static int compare(String one, String other) {
        return COLLATOR.compare(one, other);
    }

    private static RuleBasedCollator collator() {
        RuleBasedCollator standard = (RuleBasedCollator) Collator.getInstance(Words.SWEDISH);
        try {
            return new RuleBasedCollator(standard.getRules() + "& V < w , W");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
