package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/** A support type may have a least amount. */
public record AmountReachesMinimum(Kronor granted, Support support) implements Rule {
    @Override
    public boolean holds() {
        Kronor min = support.ceiling().min();
        return min == null || !min.exceeds(granted);
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        Kronor min = support.ceiling().min();
        return support.label() + " lämnas med minst " + (min == null ? "" : Words.kronor(min)) + "; här är det "
                + Words.kronor(granted) + " (" + support.reference() + ").";
    }
}
