package se.bifall.command.report;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.ReportChecks.Checked;

/** What was found when a report was worked out again before it was published; it travels with the command. */
public final class CheckedReport {
    private static final String DEVIATES = "reportDeviates";
    private static final String KNOWN_ON = "reportKnownOn";
    private static final String NONE = "";

    private CheckedReport() {}

    public static Map<String, String> toMetaData(Checked checked) {
        return Map.of(
                DEVIATES,
                checked.deviates() == null ? NONE : checked.deviates(),
                KNOWN_ON,
                checked.knownOn() == null ? NONE : checked.knownOn().toString());
    }

    /** Null when nobody worked anything out. */
    static @Nullable Checked of(Map<String, ?> metaData) {
        return metaData.get(DEVIATES) instanceof String deviates && metaData.get(KNOWN_ON) instanceof String knownOn
                ? new Checked(
                        deviates.equals(NONE) ? null : deviates, knownOn.equals(NONE) ? null : LocalDate.parse(knownOn))
                : null;
    }
}
