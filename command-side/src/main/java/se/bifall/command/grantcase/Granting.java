package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SupportShare;
import se.bifall.command.grantcase.rule.AmendmentKeepsClaims;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.AmountReachesMinimum;
import se.bifall.command.grantcase.rule.AnswerAwaited;
import se.bifall.command.grantcase.rule.AppliedBeforeStart;
import se.bifall.command.grantcase.rule.BoardSittingStated;
import se.bifall.command.grantcase.rule.ClaimsSettled;
import se.bifall.command.grantcase.rule.CommunicationOnRecord;
import se.bifall.command.grantcase.rule.CommunicationStated;
import se.bifall.command.grantcase.rule.CostsWithinBudget;
import se.bifall.command.grantcase.rule.CriteriaJudged;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DecidedByAPerson;
import se.bifall.command.grantcase.rule.DecidedByTheAsker;
import se.bifall.command.grantcase.rule.DemandIsOpen;
import se.bifall.command.grantcase.rule.FourEyes;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.HalfTheExpenditure;
import se.bifall.command.grantcase.rule.OnePrimaryPriority;
import se.bifall.command.grantcase.rule.PreparedByAWorker;
import se.bifall.command.grantcase.rule.PreparedByTheProposer;
import se.bifall.command.grantcase.rule.ReducedWithinUnpaid;
import se.bifall.command.grantcase.rule.RegionsOwnCaseGoesToTheBoard;
import se.bifall.command.grantcase.rule.SecondaryPrioritiesDistinct;
import se.bifall.command.grantcase.rule.TargetGroupShown;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.Board;
import se.bifall.region.Criterion;
import se.bifall.region.Demand;
import se.bifall.region.LocatedArea;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Decisions on the grant itself: approve, reject, dismiss, amend, reduce, revoke. */
final class Granting {
    private Granting() {}

    static GrantEvent approve(GrantCase state, ApproveGrant c, Asked asked) {
        GrantApplied application = state.application();
        firstDecision(state, c.decision(), asked);
        funding(state, c.funding().total(), c.approvedExpenditure());
        LocalDate on = c.decision().decidedOn();
        Preparing.priorities(asked, on, "primaryPriority", Stream.ofNullable(c.primaryPriority()));
        Preparing.priorities(asked, on, "secondaryPriorities", c.secondaryPriorities().stream());
        demands(state, c, asked.region());
        unless(new SecondaryPrioritiesDistinct(c.primaryPriority(), c.secondaryPriorities()));
        unless(new DatesInOrder("inForceFrom", c.inForceFrom(), on, "beslutsdagen"));
        Support support = Ceilings.of(application, on, asked.region());
        unless(new AmountReachesMinimum(c.funding().total(), support));
        LocatedArea area = asked.region().areaOf(application.place(), on);
        Ceilings.hold(state, c.funding().total(), c.approvedExpenditure(), on, asked.region());
        StateAid.hold(state, c.decision().decidedOn(), asked.region());
        return new GrantApproved(
                c.caseId(),
                c.decision(),
                c.funding(),
                c.approvedExpenditure(),
                area.area(),
                area.map(),
                c.primaryPriority(),
                c.secondaryPriorities(),
                c.inForceFrom(),
                Stream.concat(support.conditions().stream(), c.conditions().stream())
                        .distinct()
                        .toList(),
                asked.region().version());
    }

    /** What the support type demanded on the day the application came in. */
    private static void demands(GrantCase state, ApproveGrant c, RegionProfile region) {
        GrantApplied application = state.application();
        LocalDate on = application.receivedOn();
        Support support = region.support(application.supportType(), on).orElseThrow();
        unless(
                new TargetGroupShown(application.applicant(), Ceilings.met(state), support),
                new CriteriaJudged(named(support, region), state.assessed, true));
        for (Demand demand : support.demands()) {
            unless(
                    switch (demand) {
                        case PRIORITY -> new OnePrimaryPriority(c.primaryPriority(), c.secondaryPriorities());
                        case GATES, COMPANY_CHECKS ->
                            new CriteriaJudged(region.criteria(demand, on), state.assessed, true);
                        case COHESION -> new CriteriaJudged(region.criteria(demand, on), state.assessed, false);
                        case HALF_FUNDING -> half(c.funding().from(FundingSource.ANSLAG_1_1), c.approvedExpenditure());
                        case APPLIED_BEFORE_START -> new AppliedBeforeStart(on, application.measureStartsOn());
                    });
        }
    }

    /** The criteria that the support type itself names. */
    private static List<Criterion> named(Support support, RegionProfile region) {
        return support.criteria().stream()
                .flatMap(code -> region.criterion(code).stream())
                .toList();
    }

    private static HalfTheExpenditure half(Kronor fromStateGrant, Kronor approvedExpenditure) {
        return new HalfTheExpenditure(fromStateGrant, approvedExpenditure);
    }

    private static void funding(GrantCase state, Kronor granted, Kronor approvedExpenditure) {
        unless(
                new AmountGiven("funding", granted),
                new GrantedWithinApplied(granted, state.application().applied()),
                new CostsWithinBudget(
                        approvedExpenditure, granted, state.application().expenditure()));
    }

    static GrantEvent reject(GrantCase state, RejectGrant c, Asked asked) {
        firstDecision(state, c.decision(), asked);
        return new GrantRejected(c.caseId(), c.decision());
    }

    static GrantEvent dismiss(GrantCase state, DismissApplication c, Asked asked) {
        firstDecision(state, c.decision(), asked);
        return new ApplicationDismissed(c.caseId(), c.decision());
    }

    static GrantEvent refuseDemand(GrantCase state, RefuseDecisionDemand c, Asked asked) {
        LocalDate demandedOn = state.demandedOn;
        unless(new DemandIsOpen(demandedOn != null, state.demandRefused));
        Preparing.happened(state, "decision.decidedOn", c.decision().decidedOn(), asked);
        if (demandedOn != null) {
            unless(new DatesInOrder(
                    "decision.decidedOn", c.decision().decidedOn(), demandedOn, "dagen då begäran kom in"));
        }
        document(state, c.decision(), asked);
        return new DecisionDemandRefused(c.caseId(), c.decision());
    }

    static GrantEvent amend(GrantCase state, AmendGrant c, Asked asked) {
        laterDecision(state, c.decision(), asked);
        funding(state, c.funding().total(), c.approvedExpenditure());
        GrantApplied application = state.application();
        Support support = asked.region()
                .support(application.supportType(), application.receivedOn())
                .orElseThrow();
        if (support.demands(Demand.HALF_FUNDING)) {
            unless(half(c.funding().from(FundingSource.ANSLAG_1_1), c.approvedExpenditure()));
        }
        Ceilings.hold(state, c.funding().total(), c.approvedExpenditure(), state.approvedOn(), asked.region());
        if (c.funding().total().exceeds(state.account.net().total())) {
            StateAid.hold(state, c.decision().decidedOn(), asked.region());
        }
        Kronor costs = state.openCosts();
        SupportShare share = new SupportShare(c.funding().total(), c.approvedExpenditure());
        unless(
                new AmendmentKeepsClaims(
                        state.account.entitled(costs),
                        share.entitled(costs, c.funding().total()),
                        c.funding(),
                        state.account.decided()),
                new DatesInOrder("measureEndsOn", c.measureEndsOn(), application.measureStartsOn(), "åtgärdens början"),
                new DatesInOrder(
                        "measureEndsOn",
                        c.measureEndsOn(),
                        state.claimedTo().orElse(application.measureStartsOn()),
                        "slutet på en period som redan är redovisad"));
        return new GrantAmended(
                c.caseId(), c.decision(), c.funding(), c.approvedExpenditure(), c.measureEndsOn(), c.inForceFrom());
    }

    static GrantEvent reduce(GrantCase state, ReduceGrant c, Asked asked) {
        laterDecision(state, c.decision(), asked);
        unless(
                new AmountGiven("reduced", c.reduced().total()),
                new ReducedWithinUnpaid(c.reduced(), state.account.room()));
        FundingSplit left = state.account.net().minus(c.reduced());
        Kronor costs = state.openCosts();
        unless(new AmendmentKeepsClaims(
                state.account.entitled(costs),
                state.account.share().entitled(costs, left.total()),
                left,
                state.account.decided()));
        return new GrantReduced(c.caseId(), c.kind(), c.reduced(), c.decision());
    }

    static GrantEvent revoke(GrantCase state, RevokeGrant c, Asked asked) {
        laterDecision(state, c.decision(), asked);
        unless(settled(state));
        return new GrantRevoked(c.caseId(), state.account.left(), c.decision());
    }

    static ClaimsSettled settled(GrantCase state) {
        long unpaid =
                state.payments.values().stream().filter(GrantCase.Payment::open).count();
        return new ClaimsSettled((int) state.openClaims().count(), (int) unpaid);
    }

    /** A decision that ends the preparation. */
    private static void firstDecision(GrantCase state, Decision decision, Asked asked) {
        Preparing.happened(state, "decision.decidedOn", decision.decidedOn(), asked);
        document(state, decision, asked);
        unless(new AnswerAwaited(decision.decidedOn(), state.casework.openUntil(null)));
        OfficerId proposer = state.proposer;
        LocalDate proposedOn = state.proposedOn;
        if (proposer != null && proposedOn != null) {
            unless(
                    new PreparedByTheProposer(decision.preparedBy(), proposer),
                    new DatesInOrder("decision.decidedOn", decision.decidedOn(), proposedOn, "förslaget till beslut"));
        }
    }

    /** A decision on a grant that runs. */
    static void laterDecision(GrantCase state, Decision decision, Asked asked) {
        Preparing.happened(state, "decision.decidedOn", decision.decidedOn(), asked);
        unless(new DatesInOrder("decision.decidedOn", decision.decidedOn(), state.approvedOn(), "bifallsbeslutet"));
        document(state, decision, asked);
    }

    private static void document(GrantCase state, Decision decision, Asked asked) {
        Board board = asked.region().board(decision.decidedOn());
        unless(
                new DecidedByAPerson(decision.decidedBy(), asked.region().machineAccounts(decision.decidedOn())),
                new RegionsOwnCaseGoesToTheBoard(state.application().applicant().kind(), decision.decidedBy(), board),
                new DecidedByTheAsker(decision.decidedBy(), asked.by(), board),
                new FourEyes(decision.preparedBy(), decision.decidedBy()),
                new FourEyes(decision.preparedBy(), asked.by()),
                new PreparedByAWorker(decision.preparedBy(), state.workers),
                new BoardSittingStated(decision, board),
                new CommunicationStated(decision),
                new CommunicationOnRecord(
                        decision.communicatedOn(),
                        state.casework.communications.values().stream()
                                .map(Casework.Communication::sentOn)
                                .toList(),
                        asked.region()
                                .demandsRecordedCommunication(
                                        state.application().receivedOn())));
        if (decision.communicatedOn() != null) {
            unless(new AnswerAwaited(decision.decidedOn(), state.casework.openUntil(decision.communicatedOn())));
        }
    }
}
