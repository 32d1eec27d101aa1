package se.bifall.region;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SupportType;

/**
 * One line of the delegation order (kommunallagen 6 kap. 37 §, 7 kap. 5 §): who may decide what, up to which amount.
 * What no line covers is decided by the nämnd.
 *
 * @param level what the Region calls those who hold it, as {@code Enhetschef}
 * @param officers who hold it; empty for every decision-maker
 * @param decisions the kinds of decision that it covers
 * @param kinds the kinds of grant; empty for all
 * @param supportTypes the support types; empty for all
 * @param most the highest amount of one decision; null for no limit
 */
public record Delegation(
        String level,
        Set<OfficerId> officers,
        Set<DecisionKind> decisions,
        Set<GrantKind> kinds,
        Set<SupportType> supportTypes,
        @Nullable Kronor most,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    /**
     * What is to be decided.
     *
     * @param on the day of the decision: the order of that day holds
     */
    public record Matter(DecisionKind decision, GrantKind kind, SupportType supportType, LocalDate on) {}

    /** True when it is about such matters, whatever the amount and whoever decides. */
    public boolean isAbout(Matter matter) {
        return holdsOn(matter.on())
                && decisions.contains(matter.decision())
                && (kinds.isEmpty() || kinds.contains(matter.kind()))
                && (supportTypes.isEmpty() || supportTypes.contains(matter.supportType()));
    }

    public boolean isHeldBy(OfficerId officer) {
        return officers.isEmpty() || officers.contains(officer);
    }

    public boolean reaches(Kronor amount) {
        return most == null || !amount.exceeds(most);
    }
}
