package se.bifall.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a draft by the very rules that would judge the command, all of them, and stores nothing. */
public interface DecisionChecks {
    Checked check(CommandRequest draft);

    /**
     * @param checks in the order in which they refuse: the first that does not hold is the answer to the command
     * @param consequences what the decision would change of the money, and what it leaves as it is
     */
    record Checked(List<Check> checks, List<Consequence> consequences) {
        public Checked {
            checks = List.copyOf(checks);
            consequences = List.copyOf(consequences);
        }

        public boolean allHold() {
            return checks.stream().allMatch(Check::holds);
        }
    }

    /**
     * One rule and whether the draft keeps it.
     *
     * @param rule stable name, as in a refusal
     * @param title what the rule is about, in few words
     * @param field dotted path of the field that it concerns; null when it concerns the whole
     * @param sentence what is wrong and what to do; empty when it holds
     */
    record Check(
            String rule,
            String title,
            boolean holds,
            @Nullable String field,
            String sentence) {}

    /**
     * An amount before and after the decision; below zero when the decision takes more than there is.
     *
     * @param which the frame, or the number of years that aid is summed over; empty where there is but one
     * @param before in kronor, or in euro cents for de minimis aid
     * @param source what the amounts rest on; empty when they are the case's own
     */
    record Consequence(Of of, String which, long before, long after, String source) {
        /** What the amount is of. */
        public enum Of {
            /** What remains of the decision frame of the year. */
            FRAME,
            /** What the group of companies may still be granted. */
            DE_MINIMIS,
            /** Granted, less what has been given back. */
            GRANTED,
            /** Granted, and neither paid nor decided to be paid. */
            ROOM,
            /** Paid, and not demanded back. */
            KEPT,
            /** Demanded back, and neither repaid, set off nor written off. */
            OUTSTANDING
        }
    }
}
