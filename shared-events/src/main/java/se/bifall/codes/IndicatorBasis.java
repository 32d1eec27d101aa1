package se.bifall.codes;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an indicator outcome rests on: uppföljning, utvärdering, egen bedömning; one or more. */
public enum IndicatorBasis {
    FOLLOW_UP,
    EVALUATION,
    OWN_JUDGEMENT;

    /** The same values in the order above: a set in hash order is written differently from one start to the next. */
    public static Set<IndicatorBasis> inOrder(Collection<IndicatorBasis> basis) {
        EnumSet<IndicatorBasis> ordered = EnumSet.noneOf(IndicatorBasis.class);
        ordered.addAll(basis);
        return Collections.unmodifiableSet(ordered);
    }
}
