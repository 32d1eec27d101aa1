package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.DecisionKind;

/**
 * Whether decisions of some kinds may be appealed, and how: what the document says to the party (förvaltningslagen 33 §).
 *
 * @param ordinances SFS numbers of the ordinances that it holds for; empty for all
 * @param text whole sentences, with where and when
 */
public record Appeal(
        Set<DecisionKind> decisions,
        Set<String> ordinances,
        boolean appealable,
        String text,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    boolean isAbout(DecisionKind kind, String ordinance, LocalDate on) {
        return holdsOn(on) && decisions.contains(kind) && (ordinances.isEmpty() || ordinances.contains(ordinance));
    }
}
