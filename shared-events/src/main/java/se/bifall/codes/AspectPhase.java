package se.bifall.codes;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where in a measure an aspect is used as a tool: described in the plan, seen in activities and costs, followed up. */
public enum AspectPhase {
    PLANNING,
    IMPLEMENTATION,
    FOLLOW_UP;

    /** The same values in the order above: a set in hash order is written differently from one start to the next. */
    public static Set<AspectPhase> inOrder(Collection<AspectPhase> phases) {
        EnumSet<AspectPhase> ordered = EnumSet.noneOf(AspectPhase.class);
        ordered.addAll(phases);
        return Collections.unmodifiableSet(ordered);
    }
}
