package se.bifall.query.goal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** An indicator that is counted from decided cases. One file each; declared as a Spring component, it is found by itself. */
public interface ComputedIndicator {
    Computation computes();

    /** The definition in one Swedish sentence: numerator, denominator, what is left out. */
    String definition(Indicator indicator);

    /** @param facts every case as it stands for the tertial */
    Counted of(Indicator indicator, int year, Collection<CaseFacts> facts);

    /** @param figure null when there is nothing to count */
    record Counted(@Nullable Figure figure, Reason reason) {}
}
