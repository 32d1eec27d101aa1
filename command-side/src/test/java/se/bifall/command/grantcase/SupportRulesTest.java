package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CompanySize;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Kronor;
import se.bifall.codes.LedBy;
import se.bifall.codes.Municipality;
import se.bifall.codes.Place;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.AmountReachesMinimum;
import se.bifall.command.grantcase.rule.AmountWithinCeiling;
import se.bifall.command.grantcase.rule.ApplicantMayApply;
import se.bifall.command.grantcase.rule.CriteriaJudged;
import se.bifall.command.grantcase.rule.ExpenditureWithinCeiling;
import se.bifall.command.grantcase.rule.PlaceAllowed;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.grantcase.rule.ShareWithinCeiling;
import se.bifall.command.grantcase.rule.SizeMayApply;
import se.bifall.command.grantcase.rule.TargetGroupShown;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/** What a support type of the profile allows: who, where, how much and how large a share, on either side of each limit. */
class SupportRulesTest {
    private static final String UMEA = "2480";

    /** A company's application with everything in order but what the test is about. */
    private record Case(String type, CompanySize size, Place place, LedBy led, long expenditure, LocalDate received) {
        static Case of(String type) {
            return new Case(
                    type,
                    CompanySize.MICRO,
                    new Place(new Municipality("2481"), null, null),
                    LedBy.WOMEN,
                    30_000_000,
                    Ask.RECEIVED);
        }

        Case size(CompanySize other) {
            return new Case(type, other, place, led, expenditure, received);
        }

        Case at(String municipality, @Nullable Boolean inTatort) {
            return new Case(
                    type, size, new Place(new Municipality(municipality), null, inTatort), led, expenditure, received);
        }

        Case led(LedBy other) {
            return new Case(type, size, place, other, expenditure, received);
        }

        ApplyForGrant application() {
            ApplyForGrant c = Ask.applyForCompany();
            return new ApplyForGrant(
                    c.caseId(),
                    Altered.with(Altered.with(Altered.with(c.applicant(), "size", size), "ledBy", led), "ownedBy", led),
                    new SupportType(type),
                    c.title(),
                    Kronor.of(Math.min(20_000_000, expenditure)),
                    Kronor.of(expenditure),
                    null,
                    place,
                    c.measureStartsOn(),
                    c.measureEndsOn(),
                    received,
                    null,
                    List.of());
        }

        Scene proposed(GrantCommand... assessments) {
            Scene scene = Scene.given(Ask.sequence(
                    List.of(application(), Ask.register(), Ask.assign()), Ask.companyChecks(), List.of(assessments)));
            return scene.and(Ask.propose(Ask.anslag(1_000)));
        }
    }

    /** What is more than anyone has on delegation. */
    private static ApproveGrant byTheBoard() {
        ApproveGrant board = Altered.with(Ask.approveCompany(), "decision.decidedBy", Ask.BOARD);
        return Altered.with(
                Altered.with(board, "decision.sittingOn", board.decision().decidedOn()),
                "decision.sittingParagraph",
                "§ 45");
    }

    private static ApproveGrant approve(long kronor, long expenditure) {
        ApproveGrant c = kronor > 2_500_000 ? byTheBoard() : Ask.approveCompany();
        return new ApproveGrant(
                c.caseId(),
                Ask.anslag(kronor),
                Kronor.of(expenditure),
                null,
                List.of(),
                c.inForceFrom(),
                c.conditions(),
                c.decision());
    }

    private static void thenOnly(boolean accepted, Scene scene, Class<? extends Rule> rule, String field) {
        if (accepted) {
            scene.thenAccepted();
        } else {
            scene.thenRefused(rule, field);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ApplicantKind.class, names = "SOLE_TRADER", mode = EnumSource.Mode.EXCLUDE)
    void only_a_company_applies_for_a_check(ApplicantKind kind) {
        ApplyForGrant c = Ask.applyForCompany();
        ApplyForGrant altered = Altered.with(c, "applicant", Altered.with(c.applicant(), "kind", kind));

        thenOnly(kind == ApplicantKind.COMPANY, Scene.given().when(altered), ApplicantMayApply.class, "applicant.kind");
    }

    @Test
    void a_sole_trader_is_a_company_too() {
        Scene.given().when(Ask.applyAsSoleTrader()).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(CompanySize.class)
    void only_a_micro_company_applies_for_tillvaxtcheck(CompanySize size) {
        thenOnly(
                size == CompanySize.MICRO,
                Scene.given().when(Case.of("TILLVAXTCHECK").size(size).application()),
                SizeMayApply.class,
                "applicant.size");
    }

    @ParameterizedTest
    @CsvSource({"2480, true, false", "2480, false, true", "2480, , false", "2482, true, true", "2482, , true"})
    void tillvaxtcheck_is_not_given_in_the_central_locality_of_umea(
            String municipality, @Nullable Boolean inTatort, boolean accepted) {
        thenOnly(
                accepted,
                Scene.given()
                        .when(Case.of("TILLVAXTCHECK")
                                .at(municipality, inTatort)
                                .application()),
                PlaceAllowed.class,
                "place.inTatort");
    }

    @Test
    void the_limits_of_2025_do_not_hold_for_an_application_of_the_year_before() {
        Case old = new Case(
                "TILLVAXTCHECK",
                CompanySize.LARGE,
                new Place(new Municipality(UMEA), null, true),
                LedBy.MEN,
                300_000,
                LocalDate.of(2024, 12, 31));

        Scene.given().when(old.application()).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"WOMEN, , true", "MEN, , false", "MEN, NOT_MET, false", "MEN, PARTLY, false", "MEN, MET, true"})
    void the_target_group_is_shown_by_the_application_or_assessed(
            LedBy led, @Nullable CriterionOutcome assessed, boolean accepted) {
        Case check = Case.of("TILLVAXTCHECK").led(led);
        Scene scene = assessed == null ? check.proposed() : check.proposed(Ask.assess("FODD_UTANFOR_NORDEN", assessed));

        thenOnly(accepted, scene.when(approve(100_000, 200_000)), TargetGroupShown.class, "criterion");
    }

    @ParameterizedTest
    @CsvSource({
        "TILLVAXTCHECK, 150000, true", "TILLVAXTCHECK, 150001, false",
        "JAMSTALLDHETSCHECK, 150000, true", "JAMSTALLDHETSCHECK, 150001, false",
        "INNOVATIONSCHECK, 50000, true", "INNOVATIONSCHECK, 50001, false",
        "ENERGIEFFEKTIVISERING, 150000, true", "ENERGIEFFEKTIVISERING, 150001, false",
        "FORETAGSUTVECKLING, 1800000, true", "FORETAGSUTVECKLING, 1800001, false",
        "SARSKILT_INVESTERINGSSTOD, 1800000, true", "SARSKILT_INVESTERINGSSTOD, 1800001, false"
    })
    void the_largest_amount_is_granted_and_not_a_krona_more(String type, long kronor, boolean accepted) {
        thenOnly(
                accepted,
                Case.of(type).proposed().when(approve(kronor, 20_000_000)),
                AmountWithinCeiling.class,
                "funding");
    }

    @ParameterizedTest
    @CsvSource({
        "ENERGIEFFEKTIVISERING, 20000, true", "ENERGIEFFEKTIVISERING, 19999, false",
        "FORETAGSUTVECKLING, 20000, true", "FORETAGSUTVECKLING, 19999, false",
        "REGIONALT_INVESTERINGSSTOD, 500000, true", "REGIONALT_INVESTERINGSSTOD, 499999, false"
    })
    void the_least_amount_is_granted_and_not_a_krona_less(String type, long kronor, boolean accepted) {
        thenOnly(
                accepted,
                Case.of(type).proposed().when(approve(kronor, 20_000_000)),
                AmountReachesMinimum.class,
                "funding");
    }

    @ParameterizedTest
    @CsvSource({
        "REGIONALT_INVESTERINGSSTOD, 2481, MICRO, 400000, true",
        "REGIONALT_INVESTERINGSSTOD, 2481, MICRO, 400001, false",
        "REGIONALT_INVESTERINGSSTOD, 2481, MEDIUM, 300000, true",
        "REGIONALT_INVESTERINGSSTOD, 2481, MEDIUM, 300001, false",
        "REGIONALT_INVESTERINGSSTOD, 2481, LARGE, 200000, true",
        "REGIONALT_INVESTERINGSSTOD, 2481, LARGE, 200001, false",
        "REGIONALT_INVESTERINGSSTOD, 2482, SMALL, 350000, true",
        "REGIONALT_INVESTERINGSSTOD, 2482, SMALL, 350001, false",
        "REGIONALT_INVESTERINGSSTOD, 2482, MEDIUM, 250000, true",
        "REGIONALT_INVESTERINGSSTOD, 2482, MEDIUM, 250001, false",
        "REGIONALT_INVESTERINGSSTOD, 2482, LARGE, 150000, true",
        "REGIONALT_INVESTERINGSSTOD, 2482, LARGE, 150001, false",
        "REGIONALT_INVESTERINGSSTOD, 2482, NOT_REPORTED, 150000, false",
        "SARSKILT_INVESTERINGSSTOD, 2482, MICRO, 350000, true",
        "SARSKILT_INVESTERINGSSTOD, 2482, MICRO, 350001, false"
    })
    void the_share_is_that_of_the_area_and_the_size(
            String type, String municipality, CompanySize size, long perMillion, boolean accepted) {
        thenOnly(
                accepted,
                Case.of(type).size(size).at(municipality, null).proposed().when(approve(perMillion * 4, 4_000_000)),
                ShareWithinCeiling.class,
                "funding");
    }

    @ParameterizedTest
    @CsvSource({"MET, 500000, true", "MET, 500001, false", "NOT_MET, 350001, false"})
    void in_glesbygd_the_share_is_one_half_when_it_has_been_assessed(
            CriterionOutcome outcome, long kronor, boolean accepted) {
        Scene scene = Case.of("SARSKILT_INVESTERINGSSTOD").proposed(Ask.assess("GLESBYGD", outcome));

        thenOnly(accepted, scene.when(approve(kronor, 1_000_000)), ShareWithinCeiling.class, "funding");
    }

    @Test
    void there_is_no_regional_investment_support_in_the_central_locality_of_umea() {
        Case.of("REGIONALT_INVESTERINGSSTOD")
                .at(UMEA, true)
                .proposed()
                .when(approve(500_000, 20_000_000))
                .thenRefused(ShareWithinCeiling.class, "funding");
    }

    @ParameterizedTest
    @CsvSource({"25000000, true", "25000001, false"})
    void above_twenty_five_millions_another_authority_decides(long expenditure, boolean accepted) {
        thenOnly(
                accepted,
                Case.of("REGIONALT_INVESTERINGSSTOD").proposed().when(approve(5_000_000, expenditure)),
                ExpenditureWithinCeiling.class,
                "approvedExpenditure");
    }

    @ParameterizedTest
    @CsvSource({"150000, true", "150001, false"})
    void an_amendment_keeps_the_ceiling_of_the_approval(long kronor, boolean accepted) {
        Scene running = Case.of("TILLVAXTCHECK").proposed().and(approve(100_000, 400_000));

        thenOnly(
                accepted,
                running.when(Altered.with(
                        Ask.amend(Ask.anslag(kronor), 400_000), "decision.decidedOn", Ask.DECIDED.plusDays(5))),
                AmountWithinCeiling.class,
                "funding");
    }

    @Test
    void an_amendment_may_go_below_the_least_amount() {
        Scene running = Case.of("ENERGIEFFEKTIVISERING").proposed().and(approve(20_000, 400_000));

        running.when(Ask.amend(Ask.anslag(5_000), 400_000)).thenAccepted();
    }

    @Test
    void a_condition_of_the_legal_basis_is_in_the_decision_though_nobody_wrote_it() {
        GrantApproved approved = Case.of("REGIONALT_INVESTERINGSSTOD")
                .proposed()
                .when(approve(500_000, 5_000_000))
                .then(GrantApproved.class);

        assertThat(approved.conditions())
                .hasSize(2)
                .anyMatch(condition -> condition.contains("Fonden för en rättvis omställning"))
                .contains("Lämna slutrapport.");
    }

    @ParameterizedTest
    @CsvSource({"MET, true", "NOT_MET, false"})
    void a_criterion_that_the_support_type_names_is_met(CriterionOutcome outcome, boolean accepted) {
        Scene scene = Scene.given(Case.of("SARSKILT_DRIFTSTOD").application(), Ask.register(), Ask.assign())
                .and(Ask.assess("DRIFTSTOD_FORSALJNINGSSTALLE", outcome))
                .and(Ask.declareDeMinimis())
                .and(Ask.propose(Ask.anslag(1_000)));

        thenOnly(accepted, scene.when(approve(350_000, 400_000)), CriteriaJudged.class, "decision");
    }
}
