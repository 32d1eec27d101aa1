package se.bifall.command.grantcase.rule;

import se.bifall.commands.CommandResult.Reason;

/** One thing that must be true for a command to go through. */
public interface Rule {
    boolean holds();

    /** Dotted path of the field that it concerns; empty when it concerns the whole. */
    String field();

    /** What is wrong and what to do, in Swedish, for the person who asked. */
    String sentence();

    /** Stable name, for machines and for the auditor. */
    default String name() {
        return getClass().getSimpleName();
    }

    default Reason reason() {
        return Reason.RULE;
    }
}
