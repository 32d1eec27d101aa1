package se.bifall.command.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Decision;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.RegionProfile;

/**
 * A case that a subject occurs in, as far as keeping and disposing is concerned.
 *
 * @param label diarienummer, or the id of a case without one
 * @param ordinance that the support was applied for under; empty when the profile does not know
 * @param grantedOn the last decision that gave money; null when there is none
 * @param endedOn null while it is open
 */
record Trace(
        String label,
        String ordinance,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate endedOn) {

    static Trace of(List<GrantEvent> events, RegionProfile region) {
        String label = events.getFirst().caseId().value();
        String ordinance = "";
        LocalDate grantedOn = null;
        LocalDate endedOn = null;
        for (GrantEvent event : events) {
            if (event instanceof ApplicationRegistered e) {
                label = e.diarienummer().value();
            } else if (event instanceof GrantApplied e) {
                ordinance = region.support(e.supportType(), e.receivedOn())
                        .map(se.bifall.region.Support::ordinance)
                        .orElse("");
            }
            grantedOn = later(grantedOn, granting(event));
            endedOn = later(endedOn, ending(event));
        }
        return new Trace(label, ordinance, grantedOn, endedOn);
    }

    private static @Nullable LocalDate granting(GrantEvent event) {
        Decision decision =
                switch (event) {
                    case GrantApproved e -> e.decision();
                    case GrantAmended e -> e.decision();
                    case AdvanceGranted e -> e.decision();
                    case PaymentDecided e -> e.decision();
                    default -> null;
                };
        return decision == null ? null : decision.decidedOn();
    }

    private static @Nullable LocalDate ending(GrantEvent event) {
        return switch (event) {
            case ApplicationWithdrawn e -> e.withdrawnOn();
            case GrantRejected e -> e.decision().decidedOn();
            case ApplicationDismissed e -> e.decision().decidedOn();
            case ProjectClosed e -> e.closedOn();
            default -> null;
        };
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
