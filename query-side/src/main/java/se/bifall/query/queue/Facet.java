package se.bifall.query.queue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline;

/** What cases are narrowed by: the parameter, its heading, and the one value that each case has. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
public enum Facet {
    phase("Läge", entry -> entry.facts().phase().name()),
    deadline(
            "Frist",
            entry -> entry.nearest() == null
                    ? Analysis.NONE
                    : entry.nearest().state().name()),
    caseworker(
            "Handläggare",
            entry -> or(
                    entry.facts(),
                    facts -> facts.caseworker() == null
                            ? null
                            : facts.caseworker().value())),
    supportType("Stödform", entry -> entry.facts().supportType().value()),
    municipality("Kommun", entry -> entry.facts().place().municipality().value()),
    priority(
            "RUS-prioritering",
            entry -> or(
                    entry.facts(),
                    facts -> facts.primaryPriority() == null
                            ? null
                            : facts.primaryPriority().value())),
    decided(
            "Beslutsår",
            entry -> or(
                    entry.facts(),
                    facts -> facts.decision() == null
                            ? null
                            : Integer.toString(facts.decision().decidedOn().getYear())));

    /** The values of {@link #deadline}: the states, then none. */
    static final int DEADLINE_STATES = Deadline.State.values().length;

    private final String label;
    private final Function<Entry, String> value;

    Facet(String label, Function<Entry, String> value) {
        this.label = label;
        this.value = value;
    }

    /** Swedish heading. */
    public String label() {
        return label;
    }

    String of(Entry entry) {
        return value.apply(entry);
    }

    static Optional<Facet> named(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.name().equals(name))
                .findFirst();
    }

    private static String or(CaseFacts facts, Function<CaseFacts, @org.jspecify.annotations.Nullable String> value) {
        String known = value.apply(facts);
        return known == null ? Analysis.NONE : known;
    }
}
