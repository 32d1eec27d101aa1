package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.List;
import se.bifall.codes.FundingSplit;
import se.bifall.command.grantcase.rule.ClosingConditions;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.FinalReportOfBegunMeasure;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.PaidIsCovered;
import se.bifall.command.grantcase.rule.RecoveriesSettled;
import se.bifall.command.grantcase.rule.SomethingGiven;
import se.bifall.command.grantcase.rule.UnspentReturned;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/** Indicators, reports and the closing. */
final class FollowingUp {
    private FollowingUp() {}

    static GrantEvent indicator(GrantCase state, RecordIndicatorOutcome c, Asked asked) {
        afterApproval(state, "measuredOn", c.measuredOn(), asked);
        unless(new SomethingGiven("basis", c.basis()));
        return new IndicatorOutcomeRecorded(c.caseId(), c.indicator(), c.kind(), c.basis(), c.counts(), c.measuredOn());
    }

    static GrantEvent progress(GrantCase state, SubmitProgressReport c, Asked asked) {
        afterApproval(state, "receivedOn", c.receivedOn(), asked);
        unless(new DatesInOrder("receivedOn", c.receivedOn(), c.periodEndsOn(), "periodens slut"));
        return new ProgressReportSubmitted(c.caseId(), c.periodEndsOn(), c.summary(), c.receivedOn());
    }

    static GrantEvent finalReport(GrantCase state, SubmitFinalReport c, Asked asked) {
        afterApproval(state, "receivedOn", c.receivedOn(), asked);
        unless(new FinalReportOfBegunMeasure(
                "receivedOn", c.receivedOn(), state.application().measureStartsOn()));
        return new FinalReportSubmitted(c.caseId(), c.summary(), c.receivedOn());
    }

    static GrantEvent accept(GrantCase state, AcceptFinalReport c, Asked asked) {
        afterApproval(state, "acceptedOn", c.acceptedOn(), asked);
        afterReport(state, "acceptedOn", c.acceptedOn(), "dagen då slutrapporten kom in");
        unless(new FinalReportOfBegunMeasure(
                "acceptedOn", c.acceptedOn(), state.application().measureStartsOn()));
        return new FinalReportAccepted(c.caseId(), asked.by(), c.acceptedOn());
    }

    static GrantEvent close(GrantCase state, CloseProject c, Asked asked) {
        afterApproval(state, "closedOn", c.closedOn(), asked);
        afterReport(state, "closedOn", c.closedOn(), "dagen då slutrapporten godkändes");
        FundingSplit outstanding = FundingSplit.sum(state.recoveries.values().stream()
                .filter(recovery -> !recovery.handedOver())
                .map(GrantCase.Recovery::outstanding)
                .toList());
        unless(new ClosingConditions(List.of(
                Granting.settled(state),
                new RecoveriesSettled(outstanding.total()),
                new UnspentReturned(state.account.room().total()),
                new PaidIsCovered(state.account.kept().total(), state.account.entitled()))));
        return new ProjectClosed(c.caseId(), c.closedOn(), asked.by());
    }

    private static void afterReport(GrantCase state, String field, LocalDate day, String what) {
        LocalDate reportedOn = state.reportedOn;
        if (reportedOn != null) {
            unless(new DatesInOrder(field, day, reportedOn, what));
        }
    }

    private static void afterApproval(GrantCase state, String field, LocalDate day, Asked asked) {
        unless(
                new NotInTheFuture(field, day, asked.today()),
                new DatesInOrder(field, day, state.approvedOn(), "bifallsbeslutet"));
    }
}
