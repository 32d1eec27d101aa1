package se.bifall.query.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.Contribution;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;

/**
 * What one case or frame adds to a figure.
 *
 * @param stream of the case or frame; for {@link #TARGET} what it is set for, in words
 * @param diarienummer null while a case has none, and for a frame
 * @param event that booked it; 0 when it follows from what the case says as a whole
 * @param what kind of posting or name of the event, a key of the words; with {@code /} and the funding source where there
 *     is one. Empty when it is none
 * @param on its legal day; null when it has none
 * @param above added to the figure, or to its numerator
 * @param below added to the denominator of a share
 */
public record Part(
        String stream,
        @Nullable String diarienummer,
        long event,
        String what,
        @Nullable LocalDate on,
        long above,
        long below) {
    /** What is meant to be paid, as the region profile says. */
    public static final String TARGET = "TARGET";

    static Part of(Contribution one) {
        return new Part(
                one.facts().caseId().value(),
                one.facts().diarienummer(),
                one.posting().event(),
                one.posting().measure() + "/" + one.posting().source(),
                one.posting().on(),
                one.above(),
                one.below());
    }

    /** Follows from the case as it stands, not from one posting of it. */
    static Part of(CaseFacts facts, long amount) {
        return new Part(facts.caseId().value(), facts.diarienummer(), 0, "", null, amount, 0);
    }

    /** The case, by its bifall of that year. */
    static Part ofApproval(CaseFacts facts, int year, long above, long below) {
        return facts.postings().stream()
                .filter(posting ->
                        posting.measure() == Measure.DECISION && posting.on().getYear() == year)
                .findFirst()
                .map(posting -> new Part(
                        facts.caseId().value(),
                        facts.diarienummer(),
                        posting.event(),
                        Measure.DECISION.name(),
                        posting.on(),
                        above,
                        below))
                .orElseGet(() -> new Part(facts.caseId().value(), facts.diarienummer(), 0, "", null, above, below));
    }

    /** The same, counted as so much. */
    Part counting(long count) {
        return new Part(stream, diarienummer, event, what, on, count, 0);
    }

    /** The same posting, counted as much as both. */
    Part plus(Part other) {
        return new Part(stream, diarienummer, event, what, on, above + other.above, below + other.below);
    }

    Part asDenominator() {
        return new Part(stream, diarienummer, event, what, on, 0, above);
    }

    static List<Part> of(List<Contribution> contributions) {
        return contributions.stream().map(Part::of).toList();
    }
}
