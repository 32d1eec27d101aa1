package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.bifall.codes.CaseId;
import se.bifall.codes.Decision;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.ReleaseCause;
import se.bifall.codes.Undertaking;
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
import se.bifall.region.RegionProfile;

/**
 * What an event of a case writes in the ledgers that cases share. A frame is of anslag 1:1, and of the year when it is
 * decided: money that comes back may be granted again in the year when it does.
 */
final class Bookings {
    private Bookings() {}

    /** @param before the case as it was before the event */
    static List<BifallEvent> of(GrantCase before, GrantEvent event, RegionProfile region) {
        List<BifallEvent> bookings = new ArrayList<>(money(before, event, region));
        bookings.addAll(minutes(event));
        return bookings;
    }

    /** What the sitting of the nämnd keeps: its agenda, and that a paragraph is about one thing. */
    private static List<BifallEvent> minutes(GrantEvent event) {
        if (event instanceof Decided decided && decided.decision().isOfASitting()) {
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

    private static List<BifallEvent> money(GrantCase before, GrantEvent event, RegionProfile region) {
        return switch (event) {
            case ApplicationRegistered e -> List.of(new DiarienummerTaken(e.diarienummer(), e.caseId()));
            case GrantApproved e ->
                moved(
                        before,
                        e.caseId(),
                        FundingSplit.NONE,
                        e.funding(),
                        e.decision().decidedOn(),
                        region);
            case GrantAmended e ->
                moved(
                        before,
                        e.caseId(),
                        before.account.net(),
                        e.funding(),
                        e.decision().decidedOn(),
                        region);
            case GrantReduced e ->
                moved(
                        before,
                        e.caseId(),
                        e.reduced(),
                        FundingSplit.NONE,
                        e.decision().decidedOn(),
                        region);
            case GrantRevoked e ->
                moved(
                        before,
                        e.caseId(),
                        e.unpaid(),
                        FundingSplit.NONE,
                        e.decision().decidedOn(),
                        region);
            case SetOffDecided e
            when !e.against().caseId().equals(e.caseId()) ->
                List.of(new PaymentSetOff(
                        e.against().caseId(),
                        e.against().number(),
                        e.caseId(),
                        e.recovery(),
                        Undertaking.of(before.application().applicant()),
                        e.amount(),
                        e.decision()));
            case DecisionCorrected e -> corrected(before, e, region);
            default -> List.of();
        };
    }

    /** What should have been granted from the beginning is taken from the frame of that year. */
    private static List<BifallEvent> corrected(GrantCase before, DecisionCorrected e, RegionProfile region) {
        FundingSplit funding = e.funding();
        GrantApproved approval = before.approval;
        return funding == null || approval == null
                ? List.of()
                : moved(
                        before,
                        e.caseId(),
                        approval.funding(),
                        funding,
                        ReleaseCause.CORRECTED,
                        before.approvedOn(),
                        region);
    }

    /** Granted by a decision of that day, before and after it. */
    static List<BifallEvent> moved(
            GrantCase state, CaseId caseId, FundingSplit was, FundingSplit now, LocalDate on, RegionProfile region) {
        return moved(state, caseId, was, now, ReleaseCause.RETURNED, on, region);
    }

    private static List<BifallEvent> moved(
            GrantCase state,
            CaseId caseId,
            FundingSplit was,
            FundingSplit now,
            ReleaseCause cause,
            LocalDate on,
            RegionProfile region) {
        Stream<BifallEvent> frame = frame(
                FrameId.of(purpose(state, region), on.getYear()),
                caseId,
                was.from(FundingSource.ANSLAG_1_1),
                now.from(FundingSource.ANSLAG_1_1),
                cause,
                on);
        Stream<BifallEvent> aid = Stream.concat(
                StateAid.granted(state, now.total().lessAtMost(was.total()), on, region),
                StateAid.lowered(state, was.total().lessAtMost(now.total()), on));
        return Stream.concat(frame, aid).toList();
    }

    /** An entry of nothing in the frame of that day: by it the frame tells how much remains. */
    static BifallEvent untouched(GrantCase state, CaseId caseId, LocalDate on, RegionProfile region) {
        return new FundsCommitted(FrameId.of(purpose(state, region), on.getYear()), caseId, Kronor.ZERO, on);
    }

    private static Stream<BifallEvent> frame(
            FrameId frame, CaseId caseId, Kronor was, Kronor now, ReleaseCause cause, LocalDate on) {
        if (now.exceeds(was)) {
            return Stream.of(new FundsCommitted(frame, caseId, now.minus(was), on));
        }
        return was.equals(now)
                ? Stream.empty()
                : Stream.of(new FundsReleased(frame, caseId, was.minus(now), cause, on));
    }

    private static String purpose(GrantCase state, RegionProfile region) {
        GrantApplied application = state.application();
        return region.support(application.supportType(), application.receivedOn())
                .orElseThrow()
                .purpose();
    }
}
