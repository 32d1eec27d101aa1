package se.bifall.commands;

import org.jspecify.annotations.Nullable;

/** The answer to a command: done, or refused with the rule that says so. A refusal is a value, not an exception. */
public sealed interface CommandResult {
    /**
     * @param stream case or frame
     * @param version events in its stream after the command
     */
    record Accepted(String stream, long version) implements CommandResult {}

    /**
     * @param rule stable name of the rule
     * @param field dotted path of the field it concerns; null when it concerns the whole
     * @param detail a Swedish sentence for the person who asked
     */
    record Refused(Reason reason, String rule, @Nullable String field, String detail) implements CommandResult {}

    /** Why, in the terms of HTTP. */
    enum Reason {
        /** 400: the input can't be understood. */
        MALFORMED(400),
        /** 403: not this person's to ask. */
        FORBIDDEN(403),
        /** 404: there is no such case. */
        UNKNOWN(404),
        /** 409: the case is not, or no longer, where the asker thought. */
        CONFLICT(409),
        /** 422: understood, possible, and against a rule. */
        RULE(422),
        /** 503: the store can't take it now; nothing was recorded that is known of. */
        UNAVAILABLE(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }
}
