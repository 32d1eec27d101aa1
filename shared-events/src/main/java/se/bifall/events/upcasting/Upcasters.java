package se.bifall.events.upcasting;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Every revision ever left behind. A new one is added here and nowhere else. */
public final class Upcasters {
    private static final List<Upcaster> OWN = List.of(
            new GrantApplied1To2(),
            new IndicatorOutcomeRecorded1To2(),
            new GrantAmended1To2(),
            new RecoveryDecided1To2(),
            new GrantRevoked1To2(),
            new GrantReduced1To2(),
            new GrantApplied2To3(),
            new ClaimSubmitted1To2());

    private Upcasters() {}

    /** Ours, and those that the class path brings: what can't be read is healed without waiting for a release. */
    public static List<Upcaster> all() {
        return Stream.concat(
                        OWN.stream(),
                        ServiceLoader.load(Upcaster.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }
}
