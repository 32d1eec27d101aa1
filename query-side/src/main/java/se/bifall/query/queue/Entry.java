package se.bifall.query.queue;

import java.text.CollationKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadline;
import se.bifall.query.work.Deadlines;

/** One case as the queue sees it, with everything that is asked for in every question worked out once. */
public final class Entry {
    private static final Facet[] FACETS = Facet.values();
    private final CaseFacts facts;
    private final List<Deadline> deadlines;
    private final String text;
    private final CollationKey applicant;
    private final List<List<String>> values = new ArrayList<>(FACETS.length);
    private final int[][] numbers = new int[FACETS.length][];

    private Entry(CaseFacts facts, List<Deadline> deadlines, FacetValues known) {
        this.facts = facts;
        this.deadlines = deadlines;
        this.text = String.join(
                        "\n",
                        facts.title(),
                        facts.applicant().name(),
                        facts.applicant().identity(),
                        facts.caseId().value(),
                        Objects.requireNonNullElse(facts.diarienummer(), ""))
                .toLowerCase(Locale.ROOT);
        this.applicant = SwedishOrder.key(facts.applicant().name());
        for (Facet facet : FACETS) {
            List<String> own = facet.of(this).stream().map(String::intern).toList();
            values.add(own);
            numbers[facet.ordinal()] =
                    own.stream().mapToInt(value -> known.number(facet, value)).toArray();
        }
    }

    static Entry of(CaseFacts facts, Deadlines.Times times, LocalDate today, FacetValues known) {
        return new Entry(facts, Deadlines.of(facts, times, today), known);
    }

    public CaseFacts facts() {
        return facts;
    }

    /** The earliest first. */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /** The earliest deadline; null when nothing is due. */
    public @Nullable Deadline nearest() {
        return deadlines.isEmpty() ? null : deadlines.getFirst();
    }

    /** At least one. */
    List<String> values(Facet facet) {
        return values.get(facet.ordinal());
    }

    /** True when any of its values is asked for. */
    boolean hasAny(Facet facet, Collection<String> asked) {
        for (String value : values(facet)) {
            if (asked.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** The values of a facet as {@link FacetValues} numbers them; at least one. */
    int[] numbers(int facet) {
        return numbers[facet];
    }

    /** @param lowerCase what is sought in title, applicant, organisation number, id and diarienummer */
    boolean holds(String lowerCase) {
        return text.contains(lowerCase);
    }

    CollationKey applicant() {
        return applicant;
    }
}
