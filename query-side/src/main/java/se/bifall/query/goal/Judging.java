package se.bifall.query.goal;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.region.Indicator;
import se.bifall.region.Indicator.Kind;

/** Holds outcomes against targets: wholly from 100 per cent, partly from 80 and below 100, on exact values. */
final class Judging {
    private static final Exact PARTLY_FROM = Exact.of(80);

    private Judging() {}

    /**
     * @param outcome null when none is reported
     * @param before the outcome of the same tertial the year before; asked of {@link Kind#SHALL_INCREASE} alone
     */
    static Judged of(Indicator indicator, @Nullable Figure outcome, @Nullable Figure before) {
        if (indicator.kind() != Kind.SHALL_INCREASE && indicator.kind() != Kind.YES_NO && indicator.target() == null) {
            return Judged.open(Reason.of("ingetMal"));
        } else if (outcome == null) {
            return Judged.open(Reason.of("ingetUtfall"));
        }
        return switch (indicator.kind()) {
            case YES_NO -> yesOrNo(indicator, outcome);
            case ORDINAL -> step(indicator, outcome);
            case HIGHER_IS_BETTER, LOWER_IS_BETTER -> againstTarget(indicator, outcome);
            case SHALL_INCREASE -> increase(indicator, outcome, before);
        };
    }

    private static Judged yesOrNo(Indicator indicator, Figure outcome) {
        IndicatorValue target = indicator.target();
        boolean wanted = target == null || target.equals(IndicatorValue.YES);
        boolean reached = outcome.yes() == wanted;
        return new Judged(
                reached ? Fulfilment.WHOLLY : Fulfilment.NOT,
                null,
                Reason.of(reached ? "svarRatt" : "svarFel", outcome.shown(), wanted ? "Ja" : "Nej"));
    }

    /** A scale in words has no per cent: short of the step aimed at is partly, and no further than the first is not. */
    private static Judged step(Indicator indicator, Figure outcome) {
        int reached = step(outcome);
        int aimed = step(target(indicator));
        Fulfilment fulfilment = reached >= aimed ? Fulfilment.WHOLLY : reached > 1 ? Fulfilment.PARTLY : Fulfilment.NOT;
        return new Judged(
                fulfilment,
                null,
                Reason.of(
                        "steg",
                        reached,
                        indicator.scale().get(reached - 1),
                        aimed,
                        indicator.scale().get(aimed - 1)));
    }

    private static int step(Figure figure) {
        return number(figure).numerator().intValueExact();
    }

    private static Judged againstTarget(Indicator indicator, Figure outcome) {
        boolean higher = indicator.kind() == Kind.HIGHER_IS_BETTER;
        Figure target = target(indicator);
        Exact percent = percent(number(outcome), number(target), higher);
        boolean reached = higher
                ? number(outcome).compareTo(number(target)) >= 0
                : number(outcome).compareTo(number(target)) <= 0;
        return judged(
                reached,
                percent,
                Reason.of(
                        percent == null ? "motMalUtanProcent" : "motMal",
                        with(outcome, indicator),
                        with(target, indicator),
                        new Judged(null, percent, Reason.of("")).percentShown(),
                        higher ? "minst" : "högst"));
    }

    private static Judged judged(boolean reached, @Nullable Exact percent, Reason reason) {
        Fulfilment fulfilment = reached
                ? Fulfilment.WHOLLY
                : percent != null && percent.compareTo(PARTLY_FROM) >= 0 ? Fulfilment.PARTLY : Fulfilment.NOT;
        return new Judged(fulfilment, percent, reason);
    }

    /**
     * How much of the target is reached. A target below zero is aimed at from the other side: a fall of 12 of 15 per cent is
     * 80. Null where nothing can be divided by: a target of zero is reached or it is not.
     */
    private static @Nullable Exact percent(Exact outcome, Exact target, boolean higher) {
        if (target.signum() < 0) {
            return percent(outcome.negated(), target.negated(), !higher);
        }
        Exact part = higher ? outcome : target;
        Exact whole = higher ? target : outcome;
        return target.signum() == 0 || whole.signum() <= 0 ? null : part.percentOf(whole);
    }

    /** Reached by any increase; the same as before is no increase. */
    private static Judged increase(Indicator indicator, Figure outcome, @Nullable Figure before) {
        if (before == null) {
            return Judged.open(Reason.of("ingetForegaende", with(outcome, indicator)));
        }
        Exact percent = percent(number(outcome), number(before), true);
        boolean reached = number(outcome).compareTo(number(before)) > 0;
        return judged(
                reached,
                percent,
                Reason.of(reached ? "okat" : "inteOkat", with(outcome, indicator), with(before, indicator)));
    }

    private static Figure target(Indicator indicator) {
        return Figure.of(java.util.Objects.requireNonNull(indicator.target()));
    }

    private static Exact number(Figure figure) {
        return java.util.Objects.requireNonNull(figure.number());
    }

    /** With its unit. */
    static String with(Figure figure, Indicator indicator) {
        return figure.shown()
                + (indicator.unit() == null || figure.number() == null ? "" : "\u00a0" + indicator.unit());
    }
}
