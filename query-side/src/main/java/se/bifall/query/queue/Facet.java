package se.bifall.query.queue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline;

/** What cases are narrowed by: the parameter, and the one value that each case has. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
public enum Facet {
    phase(entry -> entry.facts().phase().name()),
    deadline(entry ->
            entry.nearest() == null ? Analysis.NONE : entry.nearest().state().name()),
    caseworker(entry -> or(
            entry.facts(),
            facts -> facts.caseworker() == null ? null : facts.caseworker().value())),
    supportType(entry -> entry.facts().supportType().value()),
    municipality(entry -> entry.facts().place().municipality().value()),
    priority(entry -> or(
            entry.facts(),
            facts -> facts.primaryPriority() == null
                    ? null
                    : facts.primaryPriority().value())),
    decided(entry -> or(
            entry.facts(),
            facts -> facts.decision() == null
                    ? null
                    : Integer.toString(facts.decision().decidedOn().getYear())));

    /** The values of {@link #deadline}: the states, then none. */
    static final int DEADLINE_STATES = Deadline.State.values().length;

    private final Function<Entry, String> value;

    Facet(Function<Entry, String> value) {
        this.value = value;
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
