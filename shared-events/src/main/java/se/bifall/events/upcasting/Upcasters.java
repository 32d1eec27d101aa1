package se.bifall.events.upcasting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Every revision ever left behind. A new one of ours is added here and nowhere else. */
public final class Upcasters {
    private static final List<Upcaster> OWN = List.of(
            new GrantApplied1To2(),
            new IndicatorOutcomeRecorded1To2(),
            new GrantAmended1To2(),
            new RecoveryDecided1To2(),
            new GrantRevoked1To2(),
            new GrantReduced1To2(),
            new GrantApplied2To3(),
            new ClaimSubmitted1To2(),
            new ReportPublished1To2(),
            new FundsReleased1To2());

    private static final int MOST_FAULTS = 100;

    private Upcasters() {}

    /**
     * Ours, and those that lie beside the program (docs/revisioner.md): what can't be read is healed without waiting for a
     * release. Where both read the same revision, ours does.
     */
    public static List<Upcaster> all() {
        return with(brought(Objects.requireNonNull(Upcasters.class.getClassLoader())));
    }

    /** One that can't be used is told of, and is no reason not to start: what it would have read is still set aside. */
    static List<Upcaster> brought(ClassLoader from) {
        List<Upcaster> brought = new ArrayList<>();
        Iterator<Upcaster> all = ServiceLoader.load(Upcaster.class, from).iterator();
        for (int faults = 0; faults < MOST_FAULTS; ) {
            try {
                if (!all.hasNext()) {
                    return brought;
                }
                brought.add(all.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                faults++;
                System.err.println("bifall: En jar i mappen upcasters kan inte användas: " + e.getMessage());
            }
        }
        return brought;
    }

    static List<Upcaster> with(List<Upcaster> brought) {
        Map<String, Upcaster> all = new LinkedHashMap<>();
        OWN.forEach(own -> all.put(own.from(), own));
        for (Upcaster other : brought) {
            Upcaster first = all.putIfAbsent(other.from(), other);
            if (first != null) {
                System.err.println("bifall: " + other.getClass().getName() + " läser " + other.from() + ", som "
                        + first.getClass().getName() + " redan läser: den används inte. Ta bort den.");
            }
        }
        return List.copyOf(all.values());
    }
}
