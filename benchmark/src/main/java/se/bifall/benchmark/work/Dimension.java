package se.bifall.benchmark.work;

import org.jspecify.annotations.Nullable;
import se.bifall.codes.RusPriority;

/** What the three distributions are by. */
public enum Dimension {
    /** Who leads the company: {@code applicant.ledBy} of {@code GrantApplied}. */
    LED_BY("ledBy"),
    /** {@code investmentArea} of {@code GrantApproved}. */
    INVESTMENT_AREA("investmentArea"),
    /** {@code primaryPriority} of {@code GrantApproved}; {@link #NONE} when it has none. */
    RUS_PRIORITY("rusPriority");

    /** The key of what has none by its nature. */
    public static final String NONE = "NONE";

    private final String code;

    Dimension(String code) {
        this.code = code;
    }

    /** The key of a case by its primary priority. */
    public static String keyOf(@Nullable RusPriority priority) {
        return priority == null ? NONE : priority.value();
    }

    /** As Bifall names its analysis, and as the answer's JSON does. */
    public String code() {
        return code;
    }
}
