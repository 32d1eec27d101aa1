package se.bifall.query.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day that something must be done by.
 *
 * @param day the last day
 */
public record Deadline(Kind kind, LocalDate day, State state) {
    /** What must be done, and by what law. Its words are under {@code Kind.NAME} in the pages' own texts. */
    public enum Kind {
        /** The case is to be decided, or the demand refused, four weeks after the party demanded it. */
        DEMAND("förvaltningslagen 12 §"),
        /** From the day after, the party may demand a decision. */
        SIX_MONTHS("förvaltningslagen 12 §"),
        /** The applicant is to have completed the application. */
        COMPLETION("begäran om komplettering"),
        /** A claim is to be decided; the time is the Region's own. */
        CLAIM(null),
        /** The measure has ended and its final report is due; the time is the Region's own. */
        FINAL_REPORT(null),
        /** The day that was given for an opinion. */
        OPINION("begäran om yttrande"),
        /** The minutes of a sitting are to be adjusted. */
        MINUTES("kommunallagen 5 kap. 69 §"),
        /** The day of a sitting. */
        SITTING(null);

        private final @Nullable String law;

        Kind(@Nullable String law) {
            this.law = law;
        }

        /** Paragraph, or null where only the Region's own rules say. */
        public @Nullable String law() {
            return law;
        }
    }

    /** Where a day lies from today. The worst comes first. */
    public enum State {
        PASSED,
        /** Today or within {@link Deadlines#SOON_DAYS} days. */
        SOON,
        LATER
    }
}
