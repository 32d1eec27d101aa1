package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.bifall.codes.CaseId;
import se.bifall.codes.Decision;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.events.BifallEvent;
import se.bifall.events.Decided;
import se.bifall.events.DiaryEvent.DiarienummerTaken;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.GrantEvent.CasePutOnAgenda;
import se.bifall.events.GrantEvent.CaseTakenOffAgenda;
import se.bifall.events.GrantEvent.DecisionReported;
import se.bifall.events.SittingEvent.AgendaEntered;
import se.bifall.events.SittingEvent.AgendaLeft;
import se.bifall.events.SittingEvent.ParagraphTaken;

/**
 * What an event of a case writes in the ledgers that cases share. A frame is of anslag 1:1, and of the year when it is
 * decided: money that comes back may be granted again in the year when it does.
 */
final class Bookings {
    private Bookings() {}

    /** @param before the case as it was before the event */
    static List<BifallEvent> of(GrantCase before, GrantEvent event) {
        List<BifallEvent> bookings = new ArrayList<>(money(before, event));
        bookings.addAll(minutes(event));
        return bookings;
    }

    /** What the sitting of the nämnd keeps: its agenda, and that a paragraph is about one thing. */
    private static List<BifallEvent> minutes(GrantEvent event) {
        if (event instanceof Decided decided && decided.decision().decidedBy().isBoard()) {
            Decision decision = decided.decision();
            return List.of(new ParagraphTaken(
                    Objects.requireNonNull(decision.sittingOn()),
                    Objects.requireNonNull(decision.sittingParagraph()),
                    event.caseId()));
        }
        return switch (event) {
            case CasePutOnAgenda e -> List.of(new AgendaEntered(e.sittingOn(), e.caseId()));
            case CaseTakenOffAgenda e -> List.of(new AgendaLeft(e.sittingOn(), e.caseId()));
            case DecisionReported e -> List.of(new ParagraphTaken(e.sittingOn(), e.sittingParagraph(), null));
            default -> List.of();
        };
    }

    private static List<BifallEvent> money(GrantCase before, GrantEvent event) {
        return switch (event) {
            case ApplicationRegistered e -> List.of(new DiarienummerTaken(e.diarienummer(), e.caseId()));
            case GrantApproved e ->
                moved(
                        before,
                        e.caseId(),
                        FundingSplit.NONE,
                        e.funding(),
                        e.decision().decidedOn());
            case GrantAmended e ->
                moved(before, e.caseId(), before.net, e.funding(), e.decision().decidedOn());
            case GrantReduced e ->
                moved(
                        before,
                        e.caseId(),
                        e.reduced(),
                        FundingSplit.NONE,
                        e.decision().decidedOn());
            case GrantRevoked e ->
                moved(
                        before,
                        e.caseId(),
                        e.unpaid(),
                        FundingSplit.NONE,
                        e.decision().decidedOn());
            case DecisionCorrected e -> corrected(before, e);
            default -> List.of();
        };
    }

    /** What should have been granted from the beginning is taken from the frame of that year. */
    private static List<BifallEvent> corrected(GrantCase before, DecisionCorrected e) {
        FundingSplit funding = e.funding();
        GrantApproved approval = before.approval;
        return funding == null || approval == null
                ? List.of()
                : moved(before, e.caseId(), approval.funding(), funding, before.approvedOn());
    }

    private static List<BifallEvent> moved(
            GrantCase state, CaseId caseId, FundingSplit was, FundingSplit becomes, LocalDate decidedOn) {
        FrameId frame = FrameId.of(state.application().grantKind().name(), decidedOn.getYear());
        Kronor from = was.from(FundingSource.ANSLAG_1_1);
        Kronor to = becomes.from(FundingSource.ANSLAG_1_1);
        if (to.exceeds(from)) {
            return List.of(new FundsCommitted(frame, caseId, to.minus(from), decidedOn));
        }
        return from.equals(to) ? List.of() : List.of(new FundsReleased(frame, caseId, from.minus(to), decidedOn));
    }
}
