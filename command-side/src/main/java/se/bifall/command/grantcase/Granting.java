package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.SupportShare;
import se.bifall.command.grantcase.rule.AmendmentKeepsClaims;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.AmountReachesMinimum;
import se.bifall.command.grantcase.rule.AppliedBeforeStart;
import se.bifall.command.grantcase.rule.ChangeGroundStated;
import se.bifall.command.grantcase.rule.ClaimsSettled;
import se.bifall.command.grantcase.rule.CostsWithinBudget;
import se.bifall.command.grantcase.rule.CriteriaJudged;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DemandIsOpen;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.HalfTheExpenditure;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.OnePrimaryPriority;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.grantcase.rule.ReducedWithinUnpaid;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.grantcase.rule.SecondaryPrioritiesDistinct;
import se.bifall.command.grantcase.rule.TargetGroupShown;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.Criterion;
import se.bifall.region.Demand;
import se.bifall.region.LocatedArea;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/**
 * Decisions on the grant itself: approve, reject, dismiss, amend, reduce, revoke. Each has its policy, a list that can be
 * shown whole before the decision, and the event that it makes when every rule holds.
 */
final class Granting {
    private Granting() {}

    static GrantEvent approve(GrantCase state, ApproveGrant given, Asked asked) {
        policy(state, given, asked).orBroken();
        ApproveGrant c = whole(state, given);
        GrantApplied application = state.application();
        LocalDate on = c.decision().decidedOn();
        Support support = Ceilings.of(application, on, asked.region());
        LocatedArea area = asked.region().areaOf(application.place(), on);
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

    /** The priorities that were applied for hold when the decision says nothing of them. */
    private static ApproveGrant whole(GrantCase state, ApproveGrant c) {
        GrantApplied application = state.application();
        boolean unsaid = c.primaryPriority() == null && c.secondaryPriorities().isEmpty();
        return !unsaid
                ? c
                : new ApproveGrant(
                        c.caseId(),
                        c.funding(),
                        c.approvedExpenditure(),
                        application.primaryPriority(),
                        application.secondaryPriorities(),
                        c.inForceFrom(),
                        c.conditions(),
                        c.decision());
    }

    static Policy policy(GrantCase state, ApproveGrant given, Asked asked) {
        ApproveGrant c = whole(state, given);
        Decision decision = c.decision();
        return Documenting.firstDecision(state, DecisionKind.APPROVAL, decision, asked)
                .and(funding(state, c.funding(), c.approvedExpenditure()))
                .then(() -> Documenting.delegation(
                        state, DecisionKind.APPROVAL, decision, c.funding().total(), asked))
                .and(priorities(c, asked))
                .and(demands(state, c, asked.region()))
                .and(new SecondaryPrioritiesDistinct(c.primaryPriority(), c.secondaryPriorities()))
                .and(new DatesInOrder("inForceFrom", c.inForceFrom(), decision.decidedOn(), "beslutsdagen"))
                .then(() -> new AmountReachesMinimum(
                        c.funding().total(), Ceilings.of(state.application(), decision.decidedOn(), asked.region())))
                .and(Ceilings.policy(state, c.funding(), c.approvedExpenditure(), decision.decidedOn(), asked.region()))
                .and(StateAid.policy(state, decision.decidedOn(), asked.region()));
    }

    private static Policy priorities(ApproveGrant c, Asked asked) {
        Policy policy = Policy.of();
        Stream.ofNullable(c.primaryPriority())
                .map(priority -> known(asked, c.decision(), "primaryPriority", priority))
                .forEach(policy::and);
        c.secondaryPriorities().stream()
                .map(priority -> known(asked, c.decision(), "secondaryPriorities", priority))
                .forEach(policy::and);
        return policy;
    }

    private static Rule known(Asked asked, Decision decision, String field, se.bifall.codes.RusPriority priority) {
        boolean known = asked.region().priority(priority, decision.decidedOn()).isPresent();
        return new KnownCode(known, field, priority.value());
    }

    /** What the support type demanded on the day the application came in. */
    private static Policy demands(GrantCase state, ApproveGrant c, RegionProfile region) {
        GrantApplied application = state.application();
        LocalDate on = application.receivedOn();
        Support support = region.support(application.supportType(), on).orElseThrow();
        Policy policy = Policy.of(
                new TargetGroupShown(application.applicant(), Ceilings.met(state), support),
                new CriteriaJudged(named(support, region), state.assessed, true));
        for (Demand demand : support.demands()) {
            policy.and(
                    switch (demand) {
                        case PRIORITY -> new OnePrimaryPriority(c.primaryPriority(), c.secondaryPriorities());
                        case GATES, COMPANY_CHECKS ->
                            new CriteriaJudged(region.criteria(demand, on), state.assessed, true);
                        case COHESION -> new CriteriaJudged(region.criteria(demand, on), state.assessed, false);
                        case HALF_FUNDING -> half(c.funding().from(FundingSource.ANSLAG_1_1), c.approvedExpenditure());
                        case APPLIED_BEFORE_START -> new AppliedBeforeStart(on, application.measureStartsOn());
                    });
        }
        return policy;
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

    static Policy funding(GrantCase state, FundingSplit granted, Kronor approvedExpenditure) {
        GrantApplied application = state.application();
        Function<Function<Kronor, Rule>, java.util.function.Supplier<Rule>> of =
                rule -> () -> rule.apply(granted.total());
        return Policy.of()
                .then(of.apply(total -> new AmountGiven("funding", total)))
                .then(of.apply(total -> new GrantedWithinApplied(total, application.applied())))
                .then(of.apply(total -> new CostsWithinBudget(approvedExpenditure, total, application.expenditure())));
    }

    /** The half of the expenditure, where the support type demands it. */
    static Policy halfWhereDemanded(GrantCase state, FundingSplit funding, Kronor approvedExpenditure, Asked asked) {
        GrantApplied application = state.application();
        Support support = asked.region()
                .support(application.supportType(), application.receivedOn())
                .orElseThrow();
        return support.demands(Demand.HALF_FUNDING)
                ? Policy.of(half(funding.from(FundingSource.ANSLAG_1_1), approvedExpenditure))
                : Policy.of();
    }

    static GrantEvent reject(GrantCase state, RejectGrant c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new GrantRejected(c.caseId(), c.decision());
    }

    static Policy policy(GrantCase state, RejectGrant c, Asked asked) {
        return Documenting.firstDecision(state, DecisionKind.REJECTION, c.decision(), asked)
                .and(Documenting.delegation(
                        state,
                        DecisionKind.REJECTION,
                        c.decision(),
                        state.application().applied(),
                        asked));
    }

    static GrantEvent dismiss(GrantCase state, DismissApplication c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new ApplicationDismissed(c.caseId(), c.decision());
    }

    static Policy policy(GrantCase state, DismissApplication c, Asked asked) {
        return Documenting.firstDecision(state, DecisionKind.DISMISSAL, c.decision(), asked)
                .and(Documenting.delegation(
                        state,
                        DecisionKind.DISMISSAL,
                        c.decision(),
                        state.application().applied(),
                        asked));
    }

    static GrantEvent refuseDemand(GrantCase state, RefuseDecisionDemand c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new DecisionDemandRefused(c.caseId(), c.decision());
    }

    static Policy policy(GrantCase state, RefuseDecisionDemand c, Asked asked) {
        LocalDate demandedOn = state.demandedOn;
        Policy policy = Policy.of(new DemandIsOpen(demandedOn != null, state.demandRefused))
                .and(Documenting.decision(state, DecisionKind.DEMAND_REFUSAL, c.decision(), asked))
                .and(Documenting.delegation(
                        state,
                        DecisionKind.DEMAND_REFUSAL,
                        c.decision(),
                        state.application().applied(),
                        asked));
        return demandedOn == null
                ? policy
                : policy.and(new DatesInOrder(
                        "decision.decidedOn", c.decision().decidedOn(), demandedOn, "dagen då begäran kom in"));
    }

    static GrantEvent amend(GrantCase state, AmendGrant c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new GrantAmended(
                c.caseId(),
                c.decision(),
                c.ground(),
                c.funding(),
                c.approvedExpenditure(),
                c.measureEndsOn(),
                c.inForceFrom());
    }

    static Policy policy(GrantCase state, AmendGrant c, Asked asked) {
        return Documenting.laterDecision(state, DecisionKind.AMENDMENT, c.decision(), asked)
                .and(funding(state, c.funding(), c.approvedExpenditure()))
                .then(() -> Documenting.delegation(
                        state, DecisionKind.AMENDMENT, c.decision(), c.funding().total(), asked))
                .and(halfWhereDemanded(state, c.funding(), c.approvedExpenditure(), asked))
                .and(Ceilings.policy(state, c.funding(), c.approvedExpenditure(), state.approvedOn(), asked.region()))
                .and(
                        c.funding().total().exceeds(state.account.net().total())
                                ? StateAid.policy(state, c.decision().decidedOn(), asked.region())
                                : Policy.of())
                .then(() -> keepsClaims("funding", state, c.funding(), c.approvedExpenditure(), c.funding()))
                .and(new DatesInOrder(
                        "measureEndsOn", c.measureEndsOn(), state.application().measureStartsOn(), "åtgärdens början"))
                .and(new DatesInOrder(
                        "measureEndsOn",
                        c.measureEndsOn(),
                        state.claimedTo().orElse(state.application().measureStartsOn()),
                        "slutet på en period som redan är redovisad"))
                .then(() -> new ChangeGroundStated(isToDisadvantage(state, c), c.ground()));
    }

    /** Less money, a smaller share of the costs, or less time. */
    private static boolean isToDisadvantage(GrantCase state, AmendGrant c) {
        Kronor before = state.account.net().total();
        Kronor after = c.funding().total();
        SupportShare share = new SupportShare(after, c.approvedExpenditure());
        return before.exceeds(after)
                || state.account
                        .entitled(c.approvedExpenditure())
                        .exceeds(share.entitled(c.approvedExpenditure(), after))
                || c.measureEndsOn().isBefore(Objects.requireNonNull(state.measureEndsOn));
    }

    /** @param left what is granted after the act */
    static Rule keepsClaims(
            String field, GrantCase state, FundingSplit funding, Kronor approvedExpenditure, FundingSplit left) {
        Kronor costs = state.openCosts();
        SupportShare share = new SupportShare(funding.total(), approvedExpenditure);
        return new AmendmentKeepsClaims(
                field,
                state.account.entitled(costs),
                share.entitled(costs, left.total()),
                left,
                state.account.decided());
    }

    static GrantEvent reduce(GrantCase state, ReduceGrant c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new GrantReduced(c.caseId(), c.kind(), c.reduced(), c.ground(), c.decision());
    }

    static Policy policy(GrantCase state, ReduceGrant c, Asked asked) {
        return Documenting.laterDecision(state, DecisionKind.REDUCTION, c.decision(), asked)
                .then(() -> new AmountGiven("reduced", c.reduced().total()))
                .then(() -> Documenting.delegation(
                        state, DecisionKind.REDUCTION, c.decision(), c.reduced().total(), asked))
                .then(() -> new ReducedWithinUnpaid(c.reduced(), state.account.room()))
                .then(() -> reductionKeepsClaims(state, state.account.net().minus(c.reduced())))
                .and(new ChangeGroundStated(c.kind().isToDisadvantage(), c.ground()));
    }

    private static Rule reductionKeepsClaims(GrantCase state, FundingSplit left) {
        Kronor costs = state.openCosts();
        return new AmendmentKeepsClaims(
                "reduced",
                state.account.entitled(costs),
                state.account.share().entitled(costs, left.total()),
                left,
                state.account.decided());
    }

    static GrantEvent revoke(GrantCase state, RevokeGrant c, Asked asked) {
        policy(state, c, asked).orBroken();
        return new GrantRevoked(c.caseId(), state.account.left(), c.ground(), c.decision());
    }

    static Policy policy(GrantCase state, RevokeGrant c, Asked asked) {
        return Documenting.laterDecision(state, DecisionKind.REVOCATION, c.decision(), asked)
                .and(Documenting.delegation(
                        state,
                        DecisionKind.REVOCATION,
                        c.decision(),
                        state.account.net().total(),
                        asked))
                .and(settled(state))
                .and(new ChangeGroundStated(true, c.ground()));
    }

    static ClaimsSettled settled(GrantCase state) {
        long unpaid =
                state.payments.values().stream().filter(GrantCase.Payment::open).count();
        return new ClaimsSettled((int) state.openClaims().count(), (int) unpaid);
    }

    /** A decision on a grant that runs, about an amount. */
    static Policy laterDecision(GrantCase state, DecisionKind kind, Decision decision, Kronor amount, Asked asked) {
        return Documenting.laterDecision(state, kind, decision, asked)
                .and(Documenting.delegation(state, kind, decision, amount, asked));
    }
}
