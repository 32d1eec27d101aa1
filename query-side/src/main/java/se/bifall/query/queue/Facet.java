package se.bifall.query.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline;

/** What cases are narrowed by: the parameter, and the values that each case has, at least one. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
public enum Facet {
    phase(one(entry -> entry.facts().phase().name())),
    deadline(one(entry ->
            entry.nearest() == null ? Analysis.NONE : entry.nearest().state().name())),
    caseworker(one(entry -> or(
            entry.facts(),
            facts -> facts.caseworker() == null ? null : facts.caseworker().value()))),
    flag(entry -> entry.facts().flags().isEmpty()
            ? List.of(Analysis.NONE)
            : entry.facts().flags().stream().map(Enum::name).toList()),
    supportType(one(entry -> entry.facts().supportType().value())),
    municipality(one(entry -> entry.facts().place().municipality().value())),
    priority(one(entry -> or(
            entry.facts(),
            facts -> facts.primaryPriority() == null
                    ? null
                    : facts.primaryPriority().value()))),
    decided(one(entry -> or(
            entry.facts(),
            facts -> facts.decision() == null
                    ? null
                    : Integer.toString(facts.decision().decidedOn().getYear()))));

    /** The values of {@link #deadline}: the states, then none. */
    static final int DEADLINE_STATES = Deadline.State.values().length;

    private final Function<Entry, List<String>> values;

    Facet(Function<Entry, List<String>> values) {
        this.values = values;
    }

    List<String> of(Entry entry) {
        return values.apply(entry);
    }

    static Optional<Facet> named(String name) {
        return Arrays.stream(values())
                .filter(facet -> facet.name().equals(name))
                .findFirst();
    }

    private static Function<Entry, List<String>> one(Function<Entry, String> value) {
        return entry -> List.of(value.apply(entry));
    }

    private static String or(CaseFacts facts, Function<CaseFacts, @org.jspecify.annotations.Nullable String> value) {
        String known = value.apply(facts);
        return known == null ? Analysis.NONE : known;
    }
}
