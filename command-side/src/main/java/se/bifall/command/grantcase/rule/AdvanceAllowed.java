package se.bifall.command.grantcase.rule;

import java.util.stream.Collectors;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Advance;

/** An advance has caps of its own (2003:596 11 §). */
public record AdvanceAllowed(GrantKind kind, Kronor advances, Kronor granted, Advance limits) implements Rule {
    @Override
    public boolean holds() {
        return limits.kinds().contains(kind)
                && !advances.exceeds(limits.most())
                && advances.amount() * 100 <= granted.amount() * limits.sharePercent();
    }

    @Override
    public String field() {
        return "amount";
    }

    @Override
    public String sentence() {
        return "Förskott får lämnas till "
                + limits.kinds().stream().map(Words::of).collect(Collectors.joining(" och ")) + " med högst "
                + limits.sharePercent()
                + " procent av beviljat och högst " + Words.kronor(limits.most()) + " (" + limits.source() + ").";
    }
}
