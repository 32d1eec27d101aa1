package se.bifall.testing;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.bifall.codes.CaseId;

/** Lives of cases for properties. */
public final class AnyLife {
    private AnyLife() {}

    /** Any one life. */
    public static Arbitrary<Life> lives() {
        return Arbitraries.longs().map(seed -> Lifecycles.life(new CaseId("p"), new Random(seed)));
    }

    /** Any portfolio of at most so many cases. */
    public static Arbitrary<List<Life>> portfolios(int mostCases) {
        Arbitrary<Integer> cases = Arbitraries.integers().between(1, mostCases);
        return Arbitraries.longs()
                .flatMap(seed ->
                        cases.map(number -> Lifecycles.portfolio(seed, number).toList()))
                .dontShrink();
    }
}
