package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ContactRole;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.GrantKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.ApplicantIdentified;
import se.bifall.command.grantcase.rule.ContactIsNamed;
import se.bifall.command.grantcase.rule.ContactNamedOnce;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.GrantedWithinApplied;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.RegionDeclaresItself;
import se.bifall.command.grantcase.rule.SourceStated;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.Ask;

class PreparingTest {
    @Test
    void an_application_opens_a_case_with_kind_area_and_profile_of_its_day() {
        GrantApplied applied = given().when(applyForCompany()).then(GrantApplied.class);

        assertThat(applied.grantKind()).isEqualTo(GrantKind.FORETAGSSTOD);
        assertThat(applied.investmentArea()).isEqualTo(new InvestmentArea("1"));
        assertThat(applied.areaMap()).isEqualTo("regionalstödskarta 2022");
        assertThat(applied.applied()).isEqualTo(Kronor.of(100_000));
        assertThat(applied.applicant()).isEqualTo(applyForCompany().applicant());
    }

    @Test
    void an_application_for_inner_umea_lies_in_no_area() {
        GrantApplied applied = given().when(applyForProject()).then(GrantApplied.class);

        assertThat(applied.investmentArea()).isEqualTo(InvestmentArea.OUTSIDE);
    }

    @Test
    void an_application_for_umea_that_does_not_say_where_has_its_area_not_reported() {
        Place somewhere = new Place(new Municipality("2480"), null, null);

        GrantApplied applied =
                given().when(with(applyForProject(), "place", somewhere)).then(GrantApplied.class);

        assertThat(applied.investmentArea()).isEqualTo(InvestmentArea.NOT_REPORTED);
    }

    @Test
    void an_application_can_come_in_today_but_not_tomorrow() {
        given().on(RECEIVED).when(applyForCompany()).then(GrantApplied.class);
        given().on(RECEIVED.minusDays(1))
                .when(applyForCompany())
                .thenRefused(NotInTheFuture.class, "receivedOn", Reason.RULE);
    }

    @Test
    void a_support_type_is_one_of_the_region_on_the_day() {
        given().when(with(applyForCompany(), "supportType", new SupportType("FANTASISTOD")))
                .thenRefused(KnownCode.class, "supportType", Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, refused", "2025-01-01, accepted"})
    void sarskilt_driftstod_can_be_applied_for_from_the_day_of_its_ordinance(LocalDate day, String answer) {
        GrantCommand application =
                with(with(applyForCompany(), "supportType", new SupportType("SARSKILT_DRIFTSTOD")), "receivedOn", day);
        Scene scene = given().when(application);

        if (answer.equals("accepted")) {
            scene.then(GrantApplied.class);
        } else {
            scene.thenRefused(KnownCode.class, "supportType");
        }
    }

    @Test
    void a_municipality_is_one_of_the_regions_own_or_of_region_10() {
        given().when(with(applyForCompany(), "place.municipality", new Municipality("2505")))
                .then(GrantApplied.class);
        given().when(with(applyForCompany(), "place.municipality", new Municipality("0180")))
                .thenRefused(KnownCode.class, "place.municipality", Reason.MALFORMED);
    }

    @Test
    void one_krona_can_be_applied_for_but_not_none() {
        given().when(with(applyForCompany(), "applied", Kronor.of(1))).then(GrantApplied.class);
        given().when(with(applyForCompany(), "applied", Kronor.ZERO)).thenRefused(AmountGiven.class, "applied");
        given().when(with(applyForCompany(), "expenditure", Kronor.ZERO)).thenRefused(AmountGiven.class, "expenditure");
    }

    @Test
    void a_measure_can_end_on_the_day_it_starts_but_not_before() {
        given().when(with(applyForCompany(), "measureEndsOn", STARTS)).then(GrantApplied.class);
        given().when(with(applyForCompany(), "measureEndsOn", STARTS.minusDays(1)))
                .thenRefused(DatesInOrder.class, "measureEndsOn");
    }

    @Test
    void priorities_are_those_of_the_strategy_on_the_day() {
        given().when(with(applyForProject(), "primaryPriority", new RusPriority("5")))
                .then(GrantApplied.class);
        given().when(with(applyForProject(), "primaryPriority", new RusPriority("7")))
                .thenRefused(KnownCode.class, "primaryPriority", Reason.MALFORMED);
        given().when(with(
                        applyForProject(), "secondaryPriorities", List.of(new RusPriority("1"), new RusPriority("9"))))
                .thenRefused(KnownCode.class, "secondaryPriorities", Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-31, refused", "2020-11-01, accepted"})
    void a_priority_holds_from_the_first_day_of_its_strategy(LocalDate day, String answer) {
        Scene scene = given().when(with(applyForProject(), "receivedOn", day));

        if (answer.equals("accepted")) {
            scene.then(GrantApplied.class);
        } else {
            scene.thenRefused(KnownCode.class, "primaryPriority");
        }
    }

    static List<Dated> dated() {
        return List.of(
                new Dated(List.of(applyForCompany()), register(), "registeredOn"),
                new Dated(List.of(applyForCompany(), register()), requestCompletion(), "requestedOn"),
                new Dated(List.of(applyForCompany()), withdraw(), "withdrawnOn"),
                new Dated(
                        List.of(applyForCompany(), register()),
                        assess("INGEN_SKATTESKULD", CriterionOutcome.MET),
                        "assessedOn"),
                new Dated(
                        sequence(List.of(applyForCompany(), register()), companyChecks()),
                        propose(anslag(1)),
                        "proposedOn"));
    }

    record Dated(List<? extends GrantCommand> before, GrantCommand command, String field) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + "." + field;
        }

        Scene asked(LocalDate day, LocalDate today) {
            return given(before).on(today).when((GrantCommand) with((Record) command, field, day));
        }
    }

    @Test
    void a_completion_comes_in_the_day_it_was_asked_for_at_the_earliest() {
        LocalDate requested = requestCompletion().requestedOn();
        List<GrantCommand> asked = List.of(applyForCompany(), register(), requestCompletion());

        given(asked).when(with(receiveCompletion(), "receivedOn", requested)).thenAccepted();
        given(asked)
                .when(with(receiveCompletion(), "receivedOn", requested.minusDays(1)))
                .thenRefused(DatesInOrder.class, "receivedOn");
    }

    @Test
    void the_regions_own_application_is_marked_as_such() {
        given().when(with(applyForCompany(), "applicant.orgNumber", new OrgNumber("232100-0222")))
                .thenRefused(RegionDeclaresItself.class, "applicant.kind");
    }

    @Test
    void a_sole_trader_applies_by_a_subject_and_nothing_else() {
        given().when(Ask.applyAsSoleTrader()).thenAccepted();
        given().when(with(Ask.applyAsSoleTrader(), "applicant.name", "Testas Bygg"))
                .thenRefused(ApplicantIdentified.class, "applicant.orgNumber");
        given().when(with(Ask.applyAsSoleTrader(), "applicant.orgNumber", new OrgNumber("556677-8899")))
                .thenRefused(ApplicantIdentified.class, "applicant.orgNumber");
        given().when(with(Ask.applyAsSoleTrader(), "applicant.subject", null))
                .thenRefused(ApplicantIdentified.class, "applicant.orgNumber");
    }

    @Test
    void a_legal_person_applies_by_its_number() {
        given().when(with(applyForCompany(), "applicant.orgNumber", null))
                .thenRefused(ApplicantIdentified.class, "applicant.orgNumber");
        given().when(with(applyForCompany(), "applicant.subject", Ask.SUBJECT))
                .thenRefused(ApplicantIdentified.class, "applicant.orgNumber");
    }

    @Test
    void a_contact_person_is_named_once_in_a_role_and_removed_once() {
        given(applyForCompany())
                .when(Ask.removeContact())
                .thenRefused(ContactIsNamed.class, "subject", Reason.CONFLICT);
        given(applyForCompany(), Ask.nameContact())
                .when(Ask.nameContact())
                .thenRefused(ContactNamedOnce.class, "subject", Reason.CONFLICT);
        given(applyForCompany(), Ask.nameContact())
                .when(with(Ask.nameContact(), "contactRole", ContactRole.SIGNATORY))
                .thenAccepted();
        given(applyForCompany(), Ask.nameContact(), Ask.removeContact())
                .when(Ask.nameContact())
                .thenAccepted();
    }

    @ParameterizedTest
    @MethodSource("dated")
    void a_step_can_be_dated_from_the_day_the_application_came_in(Dated step) {
        step.asked(RECEIVED, TODAY).thenAccepted();
        step.asked(RECEIVED.minusDays(1), TODAY).thenRefused(DatesInOrder.class, step.field());
    }

    @ParameterizedTest
    @MethodSource("dated")
    void a_step_can_be_dated_today_but_not_tomorrow(Dated step) {
        LocalDate today = LocalDate.of(2026, 2, 1);
        step.asked(today, today).thenAccepted();
        step.asked(today.plusDays(1), today).thenRefused(NotInTheFuture.class, step.field());
    }

    @Test
    void a_completion_can_be_due_the_day_it_was_asked_for_but_not_before() {
        LocalDate asked = requestCompletion().requestedOn();

        given(applyForCompany(), register())
                .when(with(requestCompletion(), "dueOn", asked))
                .thenAccepted();
        given(applyForCompany(), register())
                .when(with(requestCompletion(), "dueOn", asked.minusDays(1)))
                .thenRefused(DatesInOrder.class, "dueOn");
    }

    @Test
    void a_criterion_is_one_of_the_regions() {
        given(applyForCompany(), register())
                .when(assess("MAGKANSLA", CriterionOutcome.MET))
                .thenRefused(KnownCode.class, "criterion", Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS"})
    void a_check_of_a_company_says_its_source(String check) {
        given(applyForCompany(), register())
                .when(with(assess(check, CriterionOutcome.MET), "source", null))
                .thenRefused(SourceStated.class, "source");
    }

    @Test
    void a_criterion_that_is_judged_and_not_looked_up_needs_no_source() {
        @Nullable String none = null;

        CriterionAssessed assessed = given(applyForProject(), register())
                .when(with(assess("SAMVERKAN", CriterionOutcome.PARTLY), "source", none))
                .then(CriterionAssessed.class);

        assertThat(assessed.criterion()).isEqualTo(new CriterionCode("SAMVERKAN"));
        assertThat(assessed.outcome()).isEqualTo(CriterionOutcome.PARTLY);
    }

    @Test
    void an_assessment_is_made_by_who_asks() {
        CriterionAssessed assessed = given(applyForProject(), register())
                .when(new OfficerId("anna"), assess("SAMVERKAN", CriterionOutcome.MET))
                .then(CriterionAssessed.class);

        assertThat(assessed.assessedBy()).isEqualTo(new OfficerId("anna"));
    }

    @Test
    void the_proposer_becomes_the_preparer() {
        DecisionProposed proposed = given(sequence(List.of(applyForCompany(), register()), companyChecks()))
                .when(new OfficerId("anna"), propose(anslag(100_000)))
                .then(DecisionProposed.class);

        assertThat(proposed.preparedBy()).isEqualTo(new OfficerId("anna"));
    }

    @Test
    void all_that_was_applied_for_can_be_proposed_but_not_a_krona_more() {
        Scene scene = given(sequence(List.of(applyForCompany(), register()), companyChecks()));

        scene.when(propose(anslagAndEu(99_999, 2))).thenRefused(GrantedWithinApplied.class, "funding");
        scene.when(propose(anslagAndEu(99_999, 1))).then(DecisionProposed.class);
    }

    @Test
    void a_proposal_to_approve_has_an_amount_and_one_to_reject_needs_none() {
        Scene scene = given(sequence(List.of(applyForCompany(), register()), companyChecks()));

        scene.when(propose(anslag(0))).thenRefused(AmountGiven.class, "funding");
        scene.when(with(propose(anslag(0)), "outcome", ProposedOutcome.REJECT)).then(DecisionProposed.class);
        scene.when(with(propose(anslag(0)), "outcome", ProposedOutcome.DISMISS)).then(DecisionProposed.class);
    }
}
