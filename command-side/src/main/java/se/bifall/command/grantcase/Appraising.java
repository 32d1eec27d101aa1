package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.ContributionOfAProject;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.FinancingMakesTheWhole;
import se.bifall.command.grantcase.rule.FlagToChange;
import se.bifall.command.grantcase.rule.ImpactStands;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.SecrecyNamesItsProvision;
import se.bifall.command.grantcase.rule.TargetGiven;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.RegionProfile;

/** Checklist, flags, sustainability, expected contribution, financing and the plan of indicators. */
final class Appraising {
    private Appraising() {}

    static GrantEvent settle(GrantCase state, SettleChecklistItem c, Asked asked) {
        RegionProfile region = asked.region();
        GrantApplied application = state.application();
        Preparing.happened(state, "settledOn", c.settledOn(), asked);
        boolean known = region.checklist(application.supportType(), application.receivedOn()).stream()
                .anyMatch(item -> item.code().equals(c.item()));
        unless(new KnownCode(known, "item", c.item().value()));
        return new ChecklistItemSettled(
                c.caseId(), c.item(), c.settled(), c.justification(), c.settledOn(), asked.by(), region.version());
    }

    static GrantEvent flag(GrantCase state, FlagCase c, Asked asked) {
        Preparing.happened(state, "flaggedOn", c.flaggedOn(), asked);
        unless(
                new FlagToChange(c.flag(), state.casework.flags.contains(c.flag()), true),
                new SecrecyNamesItsProvision(c.flag(), c.provision()));
        return new CaseFlagged(c.caseId(), c.flag(), c.provision(), c.reason(), c.flaggedOn(), asked.by());
    }

    static GrantEvent unflag(GrantCase state, RemoveFlag c, Asked asked) {
        Preparing.happened(state, "removedOn", c.removedOn(), asked);
        unless(new FlagToChange(c.flag(), state.casework.flags.contains(c.flag()), false));
        return new FlagRemoved(c.caseId(), c.flag(), c.reason(), c.removedOn(), asked.by());
    }

    static GrantEvent aspect(GrantCase state, AssessAspect c, Asked asked) {
        Preparing.happened(state, "assessedOn", c.assessedOn(), asked);
        return new AspectAssessed(c.caseId(), c.aspect(), c.usedIn(), c.justification(), c.assessedOn(), asked.by());
    }

    static GrantEvent impact(GrantCase state, StateAgendaImpact c, Asked asked) {
        Preparing.happened(state, "assessedOn", c.assessedOn(), asked);
        return new AgendaImpactStated(
                c.caseId(), c.goal(), c.sign(), c.route(), c.justification(), c.assessedOn(), asked.by());
    }

    static GrantEvent noImpact(GrantCase state, WithdrawAgendaImpact c, Asked asked) {
        Preparing.happened(state, "withdrawnOn", c.withdrawnOn(), asked);
        boolean stated = state.casework.impacts.contains(new Casework.Impact(c.goal(), c.sign(), c.route()));
        unless(new ImpactStands(stated, Words.of(c.goal()) + ", " + Words.of(c.sign()) + ", " + Words.of(c.route())));
        return new AgendaImpactWithdrawn(
                c.caseId(), c.goal(), c.sign(), c.route(), c.reason(), c.withdrawnOn(), asked.by());
    }

    static GrantEvent classify(GrantCase state, ClassifyContribution c, Asked asked) {
        Preparing.happened(state, "classifiedOn", c.classifiedOn(), asked);
        unless(new ContributionOfAProject(state.application().grantKind()));
        return new ContributionClassified(c.caseId(), c.contributionClass(), c.classifiedOn(), asked.by());
    }

    static GrantEvent financing(GrantCase state, StateFinancing c, Asked asked) {
        Preparing.happened(state, "statedOn", c.statedOn(), asked);
        unless(new FinancingMakesTheWhole(c.ownFinancing(), c.othersFinancing(), state.leftToFinance()));
        return new FinancingStated(c.caseId(), c.ownFinancing(), c.othersFinancing(), c.statedOn(), asked.by());
    }

    static GrantEvent plan(GrantCase state, PlanIndicator c, Asked asked) {
        Preparing.happened(state, "plannedOn", c.plannedOn(), asked);
        unless(
                new TargetGiven(c.target()),
                new DatesInOrder("dueOn", c.dueOn(), state.application().measureStartsOn(), "åtgärdens början"));
        return new IndicatorPlanned(
                c.caseId(), c.indicator(), c.kind(), c.unit(), c.target(), c.dueOn(), c.plannedOn());
    }
}
