package se.bifall.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.commands.DecisionChecks.Check;

/**
 * Asks of an old decision what its rules would say again, as of its day and as of today. A supposition: nothing is
 * stored, and the decision stands whatever comes of it.
 */
public interface DecisionReview {
    /**
     * @param number of the decision in its case, from 1
     * @return empty when the case has no such decision, or an event before it, of the case or of what it was
     *     booked in, can't be read
     */
    Optional<Reviewed> review(CaseId caseId, int number);

    /**
     * The case as it was just before the decision, and the same decision asked for again.
     *
     * @param rules in the order in which they refuse
     * @param recordedOn the day it was recorded: what was in the future then
     * @param judgedBy version of the profile that judged it; null when that was not kept
     * @param profile version of the profile that both answers are read from, by the days that its entries hold
     */
    record Reviewed(
            List<Judged> rules,
            LocalDate recordedOn,
            LocalDate today,
            @Nullable String judgedBy,
            String profile) {
        public Reviewed {
            rules = List.copyOf(rules);
        }

        /** True when the decision could be taken again in the same words today. */
        public boolean holdsToday() {
            return rules.stream().map(Judged::today).allMatch(check -> check == null || check.holds());
        }

        /** True when every rule held that its day asked about. */
        public boolean heldThen() {
            return rules.stream()
                    .allMatch(judged -> judged.unasked()
                            || judged.then() == null
                            || judged.then().holds());
        }
    }

    /**
     * One rule.
     *
     * @param then by the rules of its day; null when it was not tried, as when they had no such rule
     * @param unasked true when the rule turns on a field that the form of its day didn't have: then it was neither held nor
     *     broken, whatever {@code then} says
     * @param today by today's; null when it was not tried: what is booked elsewhere is tried when the rest holds
     */
    record Judged(
            @Nullable Check then, boolean unasked, @Nullable Check today) {}
}
