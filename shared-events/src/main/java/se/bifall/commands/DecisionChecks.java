package se.bifall.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;

/** Judges a draft by the very rules that would judge the command, all of them, and stores nothing. */
public interface DecisionChecks {
    Checked check(CommandRequest draft);

    /**
     * @param checks in the order in which they refuse: the first that does not hold is the answer to the command
     * @param consequences what the decision would change beyond the case
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
     * An amount beyond the case before and after the decision, as what remains of a frame.
     *
     * @param source what the amounts rest on
     */
    record Consequence(String what, Kronor before, Kronor after, String source) {}

    /** Whoever knows of something that a decision changes beyond the case; any number of them. */
    interface Consequences {
        List<Consequence> of(GrantCommand draft);
    }
}
