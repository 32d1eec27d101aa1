package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CostSplit;
import se.bifall.codes.CostType;
import se.bifall.codes.FlagKind;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.Kronor;
import se.bifall.codes.LedBy;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SecrecyProvision;
import se.bifall.command.grantcase.rule.*;
import se.bifall.command.grantcase.rule.CostTypesMakeTheWhole;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.AssessCriterion;
import se.bifall.events.GrantEvent.*;

class CaseworkTest {
    private static final LocalDate SENT = communicate().sentOn();
    private static final LocalDate ANSWER_BY = communicate().answerBy();
    private static final LocalDate DEMANDED = LocalDate.of(2026, 10, 1);

    @Test
    void a_decision_names_a_recorded_day_of_communication() {
        Scene scene = given(sequence(companyProposed(), List.of(communicate(), reply(1))));

        scene.when(with(approveCompany(), "decision.communicatedOn", SENT.plusDays(1)))
                .thenRefused(CommunicationOnRecord.class, "decision.communicatedOn");
        scene.when(approveCompany()).then(GrantApproved.class);
    }

    @Test
    void a_decision_waits_for_the_last_day_to_answer() {
        Scene scene = given(sequence(companyProposed(), List.of(communicate())));

        scene.when(decidedOn(ANSWER_BY)).thenRefused(AnswerAwaited.class, "decision.decidedOn");
        scene.when(decidedOn(ANSWER_BY.plusDays(1))).then(GrantApproved.class);
    }

    @ParameterizedTest
    @EnumSource(se.bifall.codes.PartyAnswer.class)
    void a_decision_need_not_wait_when_the_party_has_answered_or_waived(se.bifall.codes.PartyAnswer answer) {
        given(sequence(companyProposed(), List.of(communicate(), with(reply(1), "answer", answer))))
                .when(decidedOn(ANSWER_BY))
                .then(GrantApproved.class);
    }

    @Test
    void a_reason_not_to_communicate_does_not_shorten_the_time_of_what_was_sent() {
        Scene scene = given(sequence(companyProposed(), List.of(communicate())));
        ApproveGrant inHaste = with(
                with(decidedOn(ANSWER_BY), "decision.communicatedOn", null),
                "decision.notCommunicatedBecause",
                "Uppenbart obehövligt");

        scene.when(inHaste).thenRefused(AnswerAwaited.class, "decision.decidedOn");
    }

    private static ApproveGrant decidedOn(LocalDate day) {
        return with(with(approveCompany(), "decision.decidedOn", day), "inForceFrom", day);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, accepted", "2026-10-01, refused"})
    void the_communication_itself_is_recorded_in_cases_from_the_day_that_the_region_says(
            LocalDate received, String answer) {
        LocalDate day = received.plusDays(20);
        Scene scene = given(later(received, day));
        ApproveGrant approval = with(
                with(with(approveCompany(), "decision.decidedOn", day), "inForceFrom", day),
                "decision.communicatedOn",
                day.minusDays(10));

        scene.when(approval);

        if (answer.equals("accepted")) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(CommunicationOnRecord.class, "decision.communicatedOn");
        }
    }

    /** A company's case that came in on a day, with its checklist settled, proposed some days later. */
    private static List<GrantCommand> later(LocalDate received, LocalDate day) {
        List<GrantCommand> commands = new ArrayList<>(List.of(
                with(
                        with(with(applyForCompany(), "receivedOn", received), "measureStartsOn", day.plusDays(1)),
                        "measureEndsOn",
                        day.plusDays(100)),
                with(register(), "registeredOn", received),
                assign()));
        companyChecks().stream()
                .filter(AssessCriterion.class::isInstance)
                .forEach(check -> commands.add((GrantCommand) with((Record) check, "assessedOn", received)));
        commands.add(with(with(declareDeMinimis(), "rateOn", received), "declaredOn", received));
        COMPANY_CHECKLIST.forEach(item -> commands.add(with(settle(item), "settledOn", received)));
        commands.add(with(propose(anslag(100_000)), "proposedOn", received));
        return commands;
    }

    private static final List<String> COMPANY_CHECKLIST = List.of(
            "KOLLEKTIVAVTALSENLIGA_VILLKOR",
            "ANNAT_STOD_SAMMA_KOSTNADER",
            "INTE_STORRE_AN_NODVANDIGT",
            "PRIORITERAT_BLAND_ANSOKNINGAR",
            "SAMTYCKE_OFFENTLIGGORANDE");

    @Test
    void material_that_is_sent_is_something_and_leaves_a_day_to_answer() {
        Scene scene = given(applyForCompany(), register());

        scene.when(with(communicate(), "material", List.of())).thenRefused(SomethingGiven.class, "material");
        scene.when(with(communicate(), "answerBy", SENT)).thenRefused(TimeToAnswer.class, "answerBy");
        scene.when(with(communicate(), "answerBy", SENT.plusDays(1))).then(MaterialCommunicated.class);
    }

    @Test
    void a_reply_answers_something_that_waits_from_the_day_it_was_sent() {
        Scene scene = given(applyForCompany(), register(), communicate());

        scene.when(reply(2)).thenRefused(StillWaiting.class, "communication");
        scene.when(with(reply(1), "repliedOn", SENT.minusDays(1))).thenRefused(DatesInOrder.class, "repliedOn");
        scene.when(with(reply(1), "repliedOn", SENT)).then(PartyReplied.class);
        scene.when(reply(1)).thenRefused(StillWaiting.class, "communication");
    }

    @Test
    void a_note_says_when_and_by_whom() {
        NoteRecorded noted = given(applyForCompany()).when(EKONOM, note()).then(NoteRecorded.class);

        assertThat(noted.notedBy()).isEqualTo(EKONOM);
        assertThat(noted.notedOn()).isEqualTo(note().notedOn());
    }

    @Test
    void an_opinion_that_is_asked_for_waits_until_it_is_given_or_taken_back() {
        Scene scene = given(applyForCompany(), register(), requestOpinion());

        scene.when(giveOpinion(2)).thenRefused(StillWaiting.class, "opinion");
        scene.when(giveOpinion(1)).then(OpinionReceived.class);
        scene.when(giveOpinion(1)).thenRefused(StillWaiting.class, "opinion");
        assertThat(scene.when(requestOpinion()).then(OpinionRequested.class).opinion())
                .isEqualTo(2);
        scene.when(withdrawOpinion(2)).then(OpinionRequestWithdrawn.class);
        scene.when(giveOpinion(2)).thenRefused(StillWaiting.class, "opinion");
    }

    @Test
    void an_opinion_comes_on_the_day_it_was_asked_for_at_the_earliest_and_has_a_day_to_be_written() {
        LocalDate asked = requestOpinion().requestedOn();
        Scene scene = given(applyForCompany(), register());

        scene.when(with(requestOpinion(), "dueOn", asked)).thenRefused(TimeToAnswer.class, "dueOn");
        scene.when(with(requestOpinion(), "dueOn", asked.plusDays(1))).thenAccepted();
        scene.when(with(giveOpinion(1), "receivedOn", asked.minusDays(1)))
                .thenRefused(DatesInOrder.class, "receivedOn");
        scene.when(with(giveOpinion(1), "receivedOn", asked)).thenAccepted();
    }

    @Test
    void a_machine_is_not_asked_for_its_opinion() {
        given(applyForCompany(), register())
                .when(with(requestOpinion(), "officer", new OfficerId("import")))
                .thenRefused(NamedPerson.class, "officer");
    }

    @Test
    void an_open_opinion_stops_no_proposal() {
        given(sequence(List.of(applyForCompany(), register(), requestOpinion()), companyChecks()))
                .when(propose(anslag(1)))
                .then(DecisionProposed.class);
    }

    @Test
    void an_item_is_one_of_the_checklist_of_the_support() {
        Scene scene = given(applyForCompany(), register());

        scene.when(settle("STATSSTOD_BEDOMT")).thenRefused(KnownCode.class, "item", Reason.MALFORMED);
        scene.when(settle("PAHITTAD")).thenRefused(KnownCode.class, "item", Reason.MALFORMED);
        ChecklistItemSettled settled =
                scene.when(settle("KOLLEKTIVAVTALSENLIGA_VILLKOR")).then(ChecklistItemSettled.class);
        assertThat(settled.settledBy()).isEqualTo(HANDLAGGARE);
        assertThat(settled.profileVersion()).isNotBlank();
        assertThat(scene.phase()).isEqualTo(Phase.ASSESSED);
    }

    @ParameterizedTest
    @EnumSource(ChecklistOutcome.class)
    void a_proposal_waits_for_the_last_mandatory_item_however_it_is_settled(ChecklistOutcome outcome) {
        List<GrantCommand> ready = later(DEMANDED, DEMANDED.plusDays(20));
        List<GrantCommand> allButOne = new ArrayList<>(ready.subList(0, ready.size() - 2));
        GrantCommand proposal = ready.getLast();
        Scene scene = given(allButOne);

        scene.when(proposal).thenRefused(ChecklistDone.class, null);
        scene.and(with(with(settle(COMPANY_CHECKLIST.getLast()), "settledOn", DEMANDED), "settled", outcome));
        scene.when(proposal).then(DecisionProposed.class);
    }

    @Test
    void a_refused_proposal_names_what_is_missing_with_its_paragraph_and_not_what_is_done() {
        List<GrantCommand> ready = later(DEMANDED, DEMANDED.plusDays(20));
        ChecklistDone rule = new ChecklistDone(
                se.bifall.region.RegionProfile.vasterbotten()
                        .checklist(applyForCompany().supportType(), DEMANDED),
                COMPANY_CHECKLIST.stream().skip(1).map(ChecklistCode::new).toList());

        assertThat(ready).isNotEmpty();
        assertThat(rule.sentence())
                .contains("Lön och villkor följer kollektivavtal", "SFS 2022:1468 8 §")
                .doesNotContain("Stödet är inte större än vad som behövs");
    }

    @Test
    void a_dismissal_tries_nothing_in_substance_and_demands_no_checklist_but_a_rejection_does() {
        List<GrantCommand> ready = later(DEMANDED, DEMANDED.plusDays(20));
        GrantCommand proposal = ready.getLast();
        List<GrantCommand> bare = ready.stream()
                .filter(command -> command != proposal
                        && !(command instanceof se.bifall.commands.GrantCommand.SettleChecklistItem))
                .toList();
        Record none = with((Record) proposal, "funding", anslag(0));

        given(bare)
                .when((GrantCommand) with(none, "outcome", ProposedOutcome.REJECT))
                .thenRefused(ChecklistDone.class, null);
        given(bare)
                .when((GrantCommand) with(none, "outcome", ProposedOutcome.DISMISS))
                .then(DecisionProposed.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, accepted", "2026-10-01, refused"})
    void the_checklist_is_demanded_of_applications_from_its_day(LocalDate received, String answer) {
        List<GrantCommand> commands = later(received, received.plusDays(20)).stream()
                .filter(command -> !(command instanceof se.bifall.commands.GrantCommand.SettleChecklistItem))
                .toList();
        Scene scene = given(commands.subList(0, commands.size() - 1)).when(commands.getLast());

        if (answer.equals("accepted")) {
            scene.then(DecisionProposed.class);
        } else {
            scene.thenRefused(ChecklistDone.class, null);
        }
    }

    @Test
    void a_flag_is_set_once_and_removed_once() {
        Scene scene = given(applyForCompany());

        scene.when(removeFlag(FlagKind.URGENT)).thenRefused(FlagToChange.class, "flag");
        scene.when(flag(FlagKind.URGENT)).then(CaseFlagged.class);
        scene.when(flag(FlagKind.URGENT)).thenRefused(FlagToChange.class, "flag");
        scene.when(removeFlag(FlagKind.URGENT)).then(FlagRemoved.class);
        scene.when(removeFlag(FlagKind.URGENT)).thenRefused(FlagToChange.class, "flag");
    }

    @Test
    void secrecy_names_its_provision_and_nothing_else_does() {
        Scene scene = given(applyForCompany());
        @Nullable SecrecyProvision none = null;

        scene.when(with(flag(FlagKind.SECRECY), "provision", none))
                .thenRefused(SecrecyNamesItsProvision.class, "provision");
        scene.when(with(flag(FlagKind.URGENT), "provision", new SecrecyProvision("OSL 30 kap. 23 §")))
                .thenRefused(SecrecyNamesItsProvision.class, "provision");
        scene.when(flag(FlagKind.SECRECY)).then(CaseFlagged.class);
    }

    @Test
    void an_aspect_may_be_judged_again_and_be_used_in_no_phase() {
        Scene scene = given(applyForProject(), register());

        scene.when(assessAspect(Set.of(AspectPhase.PLANNING))).then(AspectAssessed.class);
        assertThat(scene.when(assessAspect(Set.of())).then(AspectAssessed.class).usedIn())
                .isEmpty();
    }

    @Test
    void a_goal_is_helped_and_harmed_and_only_what_was_said_is_taken_back() {
        Scene scene = given(applyForProject(), register());

        scene.when(impact(ImpactSign.POSITIVE)).then(AgendaImpactStated.class);
        scene.when(noImpact(ImpactSign.NEGATIVE)).thenRefused(ImpactStands.class, "goal");
        scene.when(impact(ImpactSign.NEGATIVE)).then(AgendaImpactStated.class);
        scene.when(noImpact(ImpactSign.NEGATIVE)).then(AgendaImpactWithdrawn.class);
        scene.when(noImpact(ImpactSign.NEGATIVE)).thenRefused(ImpactStands.class, "goal");
        scene.when(noImpact(ImpactSign.POSITIVE)).then(AgendaImpactWithdrawn.class);
    }

    @Test
    void a_project_is_classified_again_and_a_company_support_never() {
        Scene scene = given(applyForProject(), register());

        scene.when(classify(ContributionClass.PRODUCTS_DIRECTLY)).then(ContributionClassified.class);
        scene.when(classify(ContributionClass.PRODUCTS_INDIRECTLY)).then(ContributionClassified.class);
        given(applyForCompany(), register())
                .when(classify(ContributionClass.GENERAL_PROMOTION))
                .thenRefused(ContributionOfAProject.class, "contributionClass");
    }

    @Test
    void the_financing_is_the_costs_less_what_is_applied_for_to_the_krona() {
        Scene scene = given(applyForProject(), register());

        scene.when(financing(300_000, 200_000)).then(FinancingStated.class);
        scene.when(financing(0, 500_000)).then(FinancingStated.class);
        scene.when(financing(300_000, 199_999)).thenRefused(FinancingMakesTheWhole.class, "othersFinancing");
        scene.when(financing(300_001, 200_000)).thenRefused(FinancingMakesTheWhole.class, "othersFinancing");
    }

    @Test
    void the_financing_of_a_decided_grant_is_that_of_the_decision_in_force() {
        Scene scene = given(projectRunning());
        scene.and(amend(anslag(400_000), 900_000));

        scene.when(with(financing(300_000, 200_000), "statedOn", TODAY)).then(FinancingStated.class);
        scene.when(with(financing(300_000, 200_001), "statedOn", TODAY))
                .thenRefused(FinancingMakesTheWhole.class, "othersFinancing");
    }

    @Test
    void a_plan_has_a_target_and_is_due_when_the_measure_has_begun() {
        Scene scene = given(applyForProject(), register());

        scene.when(plan(0)).thenRefused(TargetGiven.class, "target");
        scene.when(with(plan(1), "dueOn", STARTS.minusDays(1))).thenRefused(DatesInOrder.class, "dueOn");
        scene.when(with(plan(1), "dueOn", STARTS)).then(IndicatorPlanned.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN", "import", "SYSTEM"})
    void a_case_is_assigned_to_a_person(String account) {
        given(applyForCompany())
                .when(with(assign(), "caseworker", new OfficerId(account)))
                .thenRefused(NamedPerson.class, "caseworker");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposedOutcome.class,
            names = {"REJECT", "DISMISS"})
    void a_proposal_to_refuse_carries_no_krona(ProposedOutcome outcome) {
        Scene scene = given(sequence(List.of(applyForCompany(), register()), companyChecks()));

        scene.when(with(propose(anslag(1)), "outcome", outcome)).thenRefused(RefusalCarriesNoMoney.class, "funding");
        scene.when(with(propose(anslag(0)), "outcome", outcome)).then(DecisionProposed.class);
    }

    @Test
    void secondary_priorities_are_each_another() {
        RusPriority two = new RusPriority("2");
        RusPriority six = new RusPriority("6");

        given().when(with(applyForProject(), "secondaryPriorities", List.of(six, six)))
                .thenRefused(SecondaryPrioritiesDistinct.class, "secondaryPriorities");
        given().when(with(applyForProject(), "secondaryPriorities", List.of(six, two)))
                .thenRefused(SecondaryPrioritiesDistinct.class, "secondaryPriorities");
        given().when(with(applyForProject(), "secondaryPriorities", List.of(six, new RusPriority("1"))))
                .then(GrantApplied.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MUNICIPALITY, WOMEN, refused",
        "MUNICIPALITY, NOT_APPLICABLE, accepted",
        "MUNICIPALITY, NOT_REPORTED, accepted",
        "UNIVERSITY, MIXED, refused",
        "REGION, MEN, refused",
        "COMPANY, NOT_APPLICABLE, refused",
        "COMPANY, NOT_REPORTED, accepted",
        "ASSOCIATION, WOMEN, accepted",
        "ASSOCIATION, NOT_APPLICABLE, accepted"
    })
    void leadership_fits_the_kind_of_applicant(ApplicantKind kind, LedBy by, String answer) {
        LedBy other = kind == ApplicantKind.COMPANY ? LedBy.MEN : LedBy.NOT_APPLICABLE;
        for (String field : List.of("ledBy", "ownedBy")) {
            Record application =
                    with(kind == ApplicantKind.COMPANY ? applyForCompany() : applyForProject(), "applicant.kind", kind);
            application = with(with(application, "applicant.ledBy", other), "applicant.ownedBy", other);
            Scene scene = given().when((GrantCommand) with(application, "applicant." + field, by));
            if (answer.equals("accepted")) {
                scene.then(GrantApplied.class);
            } else {
                scene.thenRefused(LeadershipFitsKind.class, "applicant." + field);
            }
        }
    }

    @Test
    void all_that_a_measure_costs_can_be_applied_for_but_not_a_krona_more() {
        given().when(with(applyForCompany(), "applied", Kronor.of(250_000))).then(GrantApplied.class);
        given().when(with(applyForCompany(), "applied", Kronor.of(250_001)))
                .thenRefused(AppliedWithinExpenditure.class, "applied");
    }

    @ParameterizedTest
    @CsvSource({"249999, false", "250000, true", "250001, false", "0, true"})
    void a_budget_by_cost_type_is_the_whole_expenditure_or_not_stated(long kronor, boolean allowed) {
        CostSplit budget = new CostSplit(Map.of(CostType.PERSONAL, Kronor.of(kronor)));
        Scene scene = given().when(with(applyForCompany(), "budget", budget));

        if (allowed) {
            assertThat(scene.then(GrantApplied.class).budget()).isEqualTo(budget);
        } else {
            scene.thenRefused(CostTypesMakeTheWhole.class, "budget");
        }
    }
}
