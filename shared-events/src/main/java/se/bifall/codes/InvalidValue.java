package se.bifall.codes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A value that the domain does not know; the message is a Swedish sentence for the person who typed it. */
public final class InvalidValue extends IllegalArgumentException {
    /** Values are made by the hundred thousand when the log is read. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final String rule;

    /**
     * @param rule stable name of the rule broken, for machines
     * @param sentence what is wrong and what is expected, in Swedish, without the field's name
     */
    public InvalidValue(String rule, String sentence) {
        super(sentence);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    static String matching(String value, String pattern, String rule, String sentence) {
        // Asked first: who computes locks, also when there is nothing to compute.
        Pattern known = PATTERNS.get(pattern);
        Pattern compiled = known != null ? known : PATTERNS.computeIfAbsent(pattern, Pattern::compile);
        if (!compiled.matcher(value).matches()) {
            throw new InvalidValue(rule, sentence);
        }
        return value;
    }
}
