package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;

/** A document belongs to a claim that the case has, or to none. */
public record ClaimOfTheCase(@Nullable Integer claim, int claims) implements Rule {
    @Override
    public boolean holds() {
        return claim == null || (claim >= 1 && claim <= claims);
    }

    @Override
    public String field() {
        return "claim";
    }

    @Override
    public String sentence() {
        return "Rekvisition " + claim + " finns inte; ärendet har "
                + (claims == 0 ? "ingen rekvisition." : claims == 1 ? "en, nr 1." : claims + ", nr 1–" + claims + ".");
    }
}
