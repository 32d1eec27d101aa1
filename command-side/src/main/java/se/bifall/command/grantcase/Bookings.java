package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.List;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.events.BifallEvent;
import se.bifall.events.DiaryEvent.DiarienummerTaken;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.RegionProfile;

/**
 * What an event of a case writes in the ledgers that cases share. A frame is of anslag 1:1, and of the year when it is
 * decided: money that comes back may be granted again in the year when it does.
 */
final class Bookings {
    private Bookings() {}

    /** @param before the case as it was before the event */
    static List<BifallEvent> of(GrantCase before, GrantEvent event, RegionProfile region) {
        return switch (event) {
            case ApplicationRegistered e -> List.of(new DiarienummerTaken(e.diarienummer(), e.caseId()));
            case GrantApproved e ->
                moved(
                        before,
                        region,
                        e.caseId(),
                        FundingSplit.NONE,
                        e.funding(),
                        e.decision().decidedOn());
            case GrantAmended e ->
                moved(
                        before,
                        region,
                        e.caseId(),
                        before.net,
                        e.funding(),
                        e.decision().decidedOn());
            case GrantReduced e ->
                moved(
                        before,
                        region,
                        e.caseId(),
                        e.reduced(),
                        FundingSplit.NONE,
                        e.decision().decidedOn());
            case GrantRevoked e ->
                moved(
                        before,
                        region,
                        e.caseId(),
                        e.unpaid(),
                        FundingSplit.NONE,
                        e.decision().decidedOn());
            default -> List.of();
        };
    }

    /** By the support type as it was when the application came in, so that money comes back to the frame it was of. */
    private static String purpose(GrantApplied application, RegionProfile region) {
        return region.support(application.supportType(), application.receivedOn())
                .orElseThrow()
                .purpose();
    }

    private static List<BifallEvent> moved(
            GrantCase state,
            RegionProfile region,
            CaseId caseId,
            FundingSplit was,
            FundingSplit becomes,
            LocalDate decidedOn) {
        FrameId frame = FrameId.of(purpose(state.application(), region), decidedOn.getYear());
        Kronor from = was.from(FundingSource.ANSLAG_1_1);
        Kronor to = becomes.from(FundingSource.ANSLAG_1_1);
        if (to.exceeds(from)) {
            return List.of(new FundsCommitted(frame, caseId, to.minus(from), decidedOn));
        }
        return from.equals(to) ? List.of() : List.of(new FundsReleased(frame, caseId, from.minus(to), decidedOn));
    }
}
