package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.bifall.codes.Applicant;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RusPriority;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.ApplicantIdentified;
import se.bifall.command.grantcase.rule.ApplicantMayApply;
import se.bifall.command.grantcase.rule.AppliedWithinExpenditure;
import se.bifall.command.grantcase.rule.ChecklistDone;
import se.bifall.command.grantcase.rule.ContactIsNamed;
import se.bifall.command.grantcase.rule.ContactNamedOnce;
import se.bifall.command.grantcase.rule.CostTypesMakeTheWhole;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.DemandedOnce;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.GroupOfOthers;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.LeadershipFitsKind;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.PlaceAllowed;
import se.bifall.command.grantcase.rule.RefusalCarriesNoMoney;
import se.bifall.command.grantcase.rule.RegionDeclaresItself;
import se.bifall.command.grantcase.rule.SecondaryPrioritiesDistinct;
import se.bifall.command.grantcase.rule.SixMonthsPassed;
import se.bifall.command.grantcase.rule.SizeMayApply;
import se.bifall.command.grantcase.rule.SourceStated;
import se.bifall.command.grantcase.rule.TargetGroupPossible;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.GrantCommand.RemoveContactPerson;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.GrantEvent.ContactPersonNamed;
import se.bifall.events.GrantEvent.ContactPersonRemoved;
import se.bifall.region.Criterion;
import se.bifall.region.LocatedArea;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** From application to proposal. */
final class Preparing {
    private Preparing() {}

    static GrantEvent apply(ApplyForGrant c, Asked asked) {
        RegionProfile region = asked.region();
        Optional<Support> support = region.support(c.supportType(), c.receivedOn());
        Optional<MunicipalityEntry> municipality = region.municipality(c.place().municipality(), c.receivedOn());
        unless(
                new NotInTheFuture("receivedOn", c.receivedOn(), asked.today()),
                new KnownCode(
                        support.isPresent(), "supportType", c.supportType().value()),
                new KnownCode(
                        municipality.isPresent(),
                        "place.municipality",
                        c.place().municipality().value()),
                new ApplicantIdentified(c.applicant()),
                new RegionDeclaresItself(c.applicant(), region.orgNumber()),
                new AmountGiven("applied", c.applied()),
                new AmountGiven("expenditure", c.expenditure()),
                new DatesInOrder("measureEndsOn", c.measureEndsOn(), c.measureStartsOn(), "åtgärdens början"));
        mayApply(c, support.orElseThrow(), municipality.orElseThrow().name());
        agrees(c);
        priorities(asked, c.receivedOn(), "primaryPriority", Stream.ofNullable(c.primaryPriority()));
        priorities(asked, c.receivedOn(), "secondaryPriorities", c.secondaryPriorities().stream());
        LocatedArea area = region.areaOf(c.place(), c.receivedOn());
        return new GrantApplied(
                c.caseId(),
                c.applicant(),
                c.supportType(),
                support.orElseThrow().kind(),
                c.title(),
                c.applied(),
                c.expenditure(),
                c.budget(),
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

    /** By the support type as it is on the day that the application comes in. */
    private static void mayApply(ApplyForGrant c, Support support, String municipality) {
        unless(
                new ApplicantMayApply(c.applicant().kind(), support),
                new SizeMayApply(c.applicant().size(), support),
                new TargetGroupPossible(c.applicant(), support),
                new PlaceAllowed(c.place(), municipality, support));
    }

    /** What an application says does not contradict itself. */
    private static void agrees(ApplyForGrant c) {
        Applicant applicant = c.applicant();
        unless(
                new AppliedWithinExpenditure(c.applied(), c.expenditure()),
                new CostTypesMakeTheWhole("budget", c.budget(), c.expenditure()),
                new LeadershipFitsKind("applicant.ledBy", applicant.kind(), applicant.ledBy()),
                new LeadershipFitsKind("applicant.ownedBy", applicant.kind(), applicant.ownedBy()),
                new SecondaryPrioritiesDistinct(c.primaryPriority(), c.secondaryPriorities()));
    }

    static void priorities(Asked asked, LocalDate on, String field, Stream<RusPriority> priorities) {
        priorities.forEach(priority ->
                unless(new KnownCode(asked.region().priority(priority, on).isPresent(), field, priority.value())));
    }

    static GrantEvent register(GrantCase state, RegisterApplication c, Asked asked) {
        happened(state, "registeredOn", c.registeredOn(), asked);
        return new ApplicationRegistered(c.caseId(), c.diarienummer(), c.registeredOn());
    }

    static GrantEvent nameContact(GrantCase state, NameContactPerson c) {
        unless(new ContactNamedOnce(c.contactRole() == state.contacts.get(c.subject()), c.contactRole()));
        return new ContactPersonNamed(c.caseId(), c.subject(), c.contactRole());
    }

    static GrantEvent removeContact(GrantCase state, RemoveContactPerson c) {
        unless(new ContactIsNamed(state.contacts.containsKey(c.subject())));
        return new ContactPersonRemoved(c.caseId(), c.subject());
    }

    static GrantEvent assign(AssignCaseworker c, Asked asked) {
        unless(asked.person("caseworker", c.caseworker()));
        return new CaseworkerAssigned(c.caseId(), c.caseworker());
    }

    static GrantEvent declareDeMinimis(GrantCase state, DeclareDeMinimis c, Asked asked) {
        unless(
                new NotInTheFuture("declaredOn", c.declaredOn(), asked.today()),
                new NotInTheFuture("rateOn", c.rateOn(), asked.today()),
                new GroupOfOthers(c.group(), state.application().applicant().orgNumber()));
        return new DeMinimisDeclared(
                c.caseId(), c.group(), c.otherAid(), c.kronorPerEuro(), c.rateOn(), c.rateSource(), c.declaredOn());
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

    static GrantEvent notifyDelay(GrantCase state, NotifyDelay c, Asked asked) {
        happened(state, "notifiedOn", c.notifiedOn(), asked);
        return new DelayNotified(c.caseId(), c.reason(), c.notifiedOn());
    }

    static GrantEvent receiveDemand(GrantCase state, ReceiveDecisionDemand c, Asked asked) {
        happened(state, "receivedOn", c.receivedOn(), asked);
        unless(
                new SixMonthsPassed(state.application().receivedOn(), c.receivedOn()),
                new DemandedOnce(state.demandedOn));
        return new DecisionDemanded(c.caseId(), c.receivedOn());
    }

    static GrantEvent withdraw(GrantCase state, WithdrawApplication c, Asked asked) {
        happened(state, "withdrawnOn", c.withdrawnOn(), asked);
        return new ApplicationWithdrawn(c.caseId(), c.reason(), c.withdrawnOn());
    }

    static GrantEvent assess(GrantCase state, AssessCriterion c, Asked asked) {
        Optional<Criterion> criterion = asked.region().criterion(c.criterion());
        happened(state, "assessedOn", c.assessedOn(), asked);
        unless(
                new KnownCode(criterion.isPresent(), "criterion", c.criterion().value()),
                new SourceStated(criterion.filter(Criterion::needsSource).isPresent(), c.source()));
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
