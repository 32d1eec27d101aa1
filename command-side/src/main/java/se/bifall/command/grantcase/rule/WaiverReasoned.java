package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.Kronor;

/** A demand is reduced only for special reasons, which are written down (2022:1467 31–33 §§, 2022:1468 44–50 §§). */
public record WaiverReasoned(Kronor waived, @Nullable String because) implements Rule {
    @Override
    public boolean holds() {
        return waived.isZero() == (because == null);
    }

    @Override
    public String field() {
        return "waivedBecause";
    }

    @Override
    public String sentence() {
        return waived.isZero()
                ? "Skäl för nedsättning anges bara när en del av återkravet sätts ned."
                : "Återkravet sätts ned bara av särskilda skäl, och de ska anges (2022:1467 31–33 §§, 2022:1468 44–50 §§).";
    }
}
