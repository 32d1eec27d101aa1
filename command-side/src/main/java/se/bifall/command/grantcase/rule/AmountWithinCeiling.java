package se.bifall.command.grantcase.rule;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/** A support type may have a largest amount. */
public record AmountWithinCeiling(Kronor granted, Support support) implements Rule {
    @Override
    public boolean holds() {
        Kronor max = support.ceiling().max();
        return max == null || !granted.exceeds(max);
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        Kronor max = support.ceiling().max();
        return support.label() + " lämnas med högst " + (max == null ? "" : Words.kronor(max)) + "; här är det "
                + Words.kronor(granted) + " (" + support.reference() + ").";
    }
}
