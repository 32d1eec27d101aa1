package se.bifall.command.goal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;

/**
 * What the rule gave when the command was sent. It travels with the command, so that the one who decides reads nothing.
 *
 * @param now null when nothing can be proposed
 * @param onTheDay as far as was known on the day of the assessment; null when nothing could be, or nobody had to look
 */
public record Proposed(@Nullable Fulfilment now, @Nullable Fulfilment onTheDay) {
    private static final String NOW = "proposalNow";
    private static final String ON_THE_DAY = "proposalOnTheDay";
    private static final String NONE = "";

    public Map<String, String> toMetaData() {
        return Map.of(NOW, name(now), ON_THE_DAY, name(onTheDay));
    }

    /** Null when nobody computed anything. */
    static @Nullable Proposed of(Map<String, ?> metaData) {
        return metaData.get(NOW) instanceof String now && metaData.get(ON_THE_DAY) instanceof String then
                ? new Proposed(named(now), named(then))
                : null;
    }

    private static String name(@Nullable Fulfilment fulfilment) {
        return fulfilment == null ? NONE : fulfilment.name();
    }

    private static @Nullable Fulfilment named(String name) {
        return name.equals(NONE) ? null : Fulfilment.valueOf(name);
    }
}
