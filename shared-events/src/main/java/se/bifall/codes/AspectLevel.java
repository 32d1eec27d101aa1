package se.bifall.codes;

import java.util.Set;

/**
 * How far an aspect goes by Tillväxtverket's scale: all three phases is aktivt, two delvis, none inte. The scale says
 * nothing of one phase, and so neither does Bifall. The Region's own measure is another reading of the same facts: used
 * in at least one phase.
 */
public enum AspectLevel {
    ACTIVELY,
    PARTLY,
    UNDEFINED,
    NOT;

    public static AspectLevel of(Set<AspectPhase> usedIn) {
        return switch (usedIn.size()) {
            case 3 -> ACTIVELY;
            case 2 -> PARTLY;
            case 1 -> UNDEFINED;
            default -> NOT;
        };
    }
}
