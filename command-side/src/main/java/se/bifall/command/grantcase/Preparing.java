package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RusPriority;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.AppliedWithinExpenditure;
import se.bifall.command.grantcase.rule.ChecklistDone;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.LeadershipFitsKind;
import se.bifall.command.grantcase.rule.NamedPerson;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.RefusalCarriesNoMoney;
import se.bifall.command.grantcase.rule.RegionDeclaresItself;
import se.bifall.command.grantcase.rule.SecondaryPrioritiesDistinct;
import se.bifall.command.grantcase.rule.SourceStated;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.region.Demand;
import se.bifall.region.RegionProfile;

/** From application to proposal. */
final class Preparing {
    private Preparing() {}

    static GrantEvent apply(ApplyForGrant c, Asked asked) {
        RegionProfile region = asked.region();
        Optional<RegionProfile.Support> support = region.support(c.supportType(), c.receivedOn());
        unless(
                new NotInTheFuture("receivedOn", c.receivedOn(), asked.today()),
                new KnownCode(
                        support.isPresent(), "supportType", c.supportType().value()),
                new KnownCode(
                        region.municipality(c.place().municipality()).isPresent(),
                        "place.municipality",
                        c.place().municipality().value()),
                new RegionDeclaresItself(c.applicant(), region.orgNumber()),
                new AmountGiven("applied", c.applied()),
                new AmountGiven("expenditure", c.expenditure()),
                new AppliedWithinExpenditure(c.applied(), c.expenditure()),
                new LeadershipFitsKind(
                        "applicant.ledBy", c.applicant().kind(), c.applicant().ledBy()),
                new LeadershipFitsKind(
                        "applicant.ownedBy", c.applicant().kind(), c.applicant().ownedBy()),
                new SecondaryPrioritiesDistinct(c.primaryPriority(), c.secondaryPriorities()),
                new DatesInOrder("measureEndsOn", c.measureEndsOn(), c.measureStartsOn(), "åtgärdens början"));
        priorities(asked, c.receivedOn(), "primaryPriority", Stream.ofNullable(c.primaryPriority()));
        priorities(asked, c.receivedOn(), "secondaryPriorities", c.secondaryPriorities().stream());
        RegionProfile.LocatedArea area = region.areaOf(c.place(), c.receivedOn());
        return new GrantApplied(
                c.caseId(),
                c.applicant(),
                c.supportType(),
                support.orElseThrow().kind(),
                c.title(),
                c.applied(),
                c.expenditure(),
                c.place(),
                area.area(),
                area.map(),
                c.measureStartsOn(),
                c.measureEndsOn(),
                c.receivedOn(),
                c.primaryPriority(),
                c.secondaryPriorities(),
                region.version());
    }

    static void priorities(Asked asked, LocalDate on, String field, Stream<RusPriority> priorities) {
        priorities.forEach(priority ->
                unless(new KnownCode(asked.region().priority(priority, on).isPresent(), field, priority.value())));
    }

    static GrantEvent register(GrantCase state, RegisterApplication c, Asked asked) {
        happened(state, "registeredOn", c.registeredOn(), asked);
        return new ApplicationRegistered(c.caseId(), c.diarienummer(), c.registeredOn());
    }

    static GrantEvent assign(AssignCaseworker c, Asked asked) {
        unless(new NamedPerson("caseworker", c.caseworker(), asked.region().machineAccounts()));
        return new CaseworkerAssigned(c.caseId(), c.caseworker());
    }

    static GrantEvent requestCompletion(GrantCase state, RequestCompletion c, Asked asked) {
        happened(state, "requestedOn", c.requestedOn(), asked);
        unless(new DatesInOrder("dueOn", c.dueOn(), c.requestedOn(), "dagen då kompletteringen begärdes"));
        return new CompletionRequested(c.caseId(), c.missing(), c.requestedOn(), c.dueOn());
    }

    static GrantEvent receiveCompletion(GrantCase state, ReceiveCompletion c, Asked asked) {
        happened(state, "receivedOn", c.receivedOn(), asked);
        unless(new DatesInOrder(
                "receivedOn",
                c.receivedOn(),
                Objects.requireNonNull(state.requestedOn),
                "dagen då kompletteringen begärdes"));
        return new CompletionReceived(c.caseId(), c.received(), c.receivedOn());
    }

    static GrantEvent withdraw(GrantCase state, WithdrawApplication c, Asked asked) {
        happened(state, "withdrawnOn", c.withdrawnOn(), asked);
        return new ApplicationWithdrawn(c.caseId(), c.reason(), c.withdrawnOn());
    }

    static GrantEvent assess(GrantCase state, AssessCriterion c, Asked asked) {
        Optional<RegionProfile.Criterion> criterion = asked.region().criterion(c.criterion());
        happened(state, "assessedOn", c.assessedOn(), asked);
        unless(
                new KnownCode(criterion.isPresent(), "criterion", c.criterion().value()),
                new SourceStated(
                        criterion
                                .filter(known -> known.demand() == Demand.COMPANY_CHECKS)
                                .isPresent(),
                        c.source()));
        return new CriterionAssessed(
                c.caseId(), c.criterion(), c.outcome(), c.justification(), c.source(), c.assessedOn(), asked.by());
    }

    static GrantEvent propose(GrantCase state, ProposeDecision c, Asked asked) {
        happened(state, "proposedOn", c.proposedOn(), asked);
        unless(new RefusalCarriesNoMoney(c.outcome(), c.funding().total()));
        // A dismissal does not try the application in substance, so nothing of the substance has to be done for it.
        if (c.outcome() != ProposedOutcome.DISMISS) {
            GrantApplied application = state.application();
            LocalDate received = application.receivedOn();
            unless(new ChecklistDone(
                    asked.region().checklist(application.supportType(), received).stream()
                            .filter(item -> item.isMandatory(received))
                            .toList(),
                    state.casework.settled));
        }
        if (c.outcome() == ProposedOutcome.APPROVE) {
            unless(
                    new AmountGiven("funding", c.funding().total()),
                    new GrantedWithinApplied(
                            c.funding().total(), state.application().applied()));
        }
        return new DecisionProposed(c.caseId(), c.outcome(), c.funding(), c.motivering(), asked.by(), c.proposedOn());
    }

    /** A legal day is neither before the application came in nor after today. */
    static void happened(GrantCase state, String field, LocalDate day, Asked asked) {
        unless(
                new NotInTheFuture(field, day, asked.today()),
                new DatesInOrder(field, day, state.application().receivedOn(), "dagen då ansökan kom in"));
    }
}
