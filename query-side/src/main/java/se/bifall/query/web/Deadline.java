package se.bifall.query.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Phase;
import se.bifall.query.casefile.CaseFacts;

/** Six months after the application the party may demand a decision (förvaltningslagen 12 §). */
final class Deadline {
    private static final Set<Phase> UNDECIDED =
            EnumSet.of(Phase.APPLIED, Phase.REGISTERED, Phase.AWAITING_COMPLETION, Phase.ASSESSED, Phase.PROPOSED);

    private Deadline() {}

    /** The first day the party may demand it; null when the case is decided. */
    static @Nullable LocalDate of(CaseFacts facts) {
        return UNDECIDED.contains(facts.phase()) ? facts.receivedOn().plusMonths(6) : null;
    }

    static boolean isPassed(CaseFacts facts, LocalDate today) {
        LocalDate day = of(facts);
        return day != null && !today.isBefore(day);
    }
}
