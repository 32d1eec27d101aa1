package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.LedBy;
import se.bifall.codes.OfficerId;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.*;
import se.bifall.command.grantcase.rule.AmendmentKeepsClaims;
import se.bifall.command.grantcase.rule.FourEyes;
import se.bifall.command.grantcase.rule.PreparedByAWorker;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.Ask;

class GrantingTest {
    private static final LocalDate PROPOSED = LocalDate.of(2026, 2, 2);

    private static final OfficerId ANOTHER = new OfficerId("anna");

    @Test
    void all_that_was_applied_for_can_be_granted_but_not_a_krona_more() {
        given(companyProposed())
                .when(approving(anslagAndEu(60_000, 40_000), 200_000))
                .then(GrantApproved.class);
        given(companyProposed())
                .when(approving(anslagAndEu(60_000, 40_001), 200_000))
                .thenRefused(GrantedWithinApplied.class, "funding");
    }

    @Test
    void one_krona_can_be_granted_but_not_none() {
        given(companyProposed()).when(approving(anslag(1), 200_000)).then(GrantApproved.class);
        given(companyProposed()).when(approving(anslag(0), 200_000)).thenRefused(AmountGiven.class, "funding");
    }

    @ParameterizedTest
    @CsvSource({"99999, refused", "100000, accepted", "250000, accepted", "250001, refused"})
    void approved_costs_lie_from_what_is_granted_to_what_was_applied_with(long costs, String answer) {
        Scene scene = given(companyProposed()).when(approving(anslag(100_000), costs));

        if (answer.equals("accepted")) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(CostsWithinBudget.class, "approvedExpenditure");
        }
    }

    @Test
    void a_project_gets_at_most_half_of_its_costs_from_the_state_grant() {
        given(projectProposed())
                .when(with(approveProject(), "approvedExpenditure", Kronor.of(1_000_000)))
                .then(GrantApproved.class);
        given(projectProposed())
                .when(with(approveProject(), "approvedExpenditure", Kronor.of(999_999)))
                .thenRefused(HalfTheExpenditure.class, "funding");
    }

    @Test
    void money_of_the_eu_is_not_counted_in_the_half() {
        given(projectProposed())
                .when(with(
                        with(approveProject(), "funding", anslagAndEu(200_000, 300_000)),
                        "approvedExpenditure",
                        Kronor.of(500_000)))
                .then(GrantApproved.class);
    }

    @Test
    void a_company_may_get_more_than_half() {
        given(companyProposed()).when(approving(anslag(100_000), 100_000)).then(GrantApproved.class);
    }

    @Test
    void a_project_has_exactly_one_primary_priority() {
        given(projectProposed())
                .when(with(approveProject(), "primaryPriority", null))
                .thenRefused(OnePrimaryPriority.class, "primaryPriority");
        given(projectProposed())
                .when(with(approveProject(), "secondaryPriorities", List.of(new RusPriority("2"))))
                .thenRefused(OnePrimaryPriority.class, "primaryPriority");
    }

    @Test
    void a_decision_that_says_nothing_of_priorities_keeps_those_of_the_application() {
        RusPriority four = new RusPriority("4");
        GrantApproved kept = given(projectProposed())
                .when(with(with(approveProject(), "primaryPriority", null), "secondaryPriorities", List.of()))
                .then(GrantApproved.class);
        GrantApproved other = given(projectProposed())
                .when(with(with(approveProject(), "primaryPriority", four), "secondaryPriorities", List.of()))
                .then(GrantApproved.class);

        assertThat(kept.primaryPriority()).isEqualTo(applyForProject().primaryPriority());
        assertThat(kept.secondaryPriorities()).isEqualTo(applyForProject().secondaryPriorities());
        assertThat(other.primaryPriority()).isEqualTo(four);
        assertThat(other.secondaryPriorities()).isEmpty();
    }

    @Test
    void priorities_of_an_approval_are_those_of_the_strategy() {
        given(projectProposed())
                .when(with(approveProject(), "primaryPriority", new RusPriority("7")))
                .thenRefused(KnownCode.class, "primaryPriority");
        given(projectProposed())
                .when(with(approveProject(), "secondaryPriorities", List.of(new RusPriority("7"))))
                .thenRefused(KnownCode.class, "secondaryPriorities");
    }

    @Test
    void programme_administration_needs_neither_priority_nor_criteria() {
        ApplyForGrant application = with(
                with(applyForProject(), "supportType", new SupportType("PROGRAMADMINISTRATION")),
                "primaryPriority",
                null);

        given(application, register(), assess("SAMVERKAN", CriterionOutcome.NOT_APPLICABLE), propose(anslag(500_000)))
                .when(with(with(approveProject(), "primaryPriority", null), "secondaryPriorities", List.of()))
                .then(GrantApproved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAMSTALLD_INKLUDERING", "MILJO_OCH_KLIMAT"})
    void a_project_meets_both_gates(String gate) {
        for (CriterionOutcome outcome : CriterionOutcome.values()) {
            Scene scene = given(sequence(
                            List.of(applyForProject(), register()),
                            projectCriteria(),
                            List.of(assess(gate, outcome), propose(anslag(500_000)))))
                    .when(approveProject());
            if (outcome == CriterionOutcome.MET) {
                scene.then(GrantApproved.class);
            } else {
                scene.thenRefused(CriteriaJudged.class, "decision");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLERA_KOMMUNER",
                "SAMVERKAN",
                "STRATEGISK_FORANKRING",
                "FORANKRING_HOS_AKTORER",
                "REGIONALT_MERVARDE"
            })
    void every_test_of_sammanhallen_region_is_made_before_a_project_is_approved(String test) {
        List<GrantCommand> others = new ArrayList<>(projectCriteria());
        others.removeIf(
                criterion -> ((AssessCriterion) criterion).criterion().value().equals(test));

        given(sequence(List.of(applyForProject(), register()), others, List.of(propose(anslag(500_000)))))
                .when(approveProject())
                .thenRefused(CriteriaJudged.class, "decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS"})
    void a_company_has_passed_every_check(String check) {
        given(sequence(
                        List.of(applyForCompany(), register()),
                        companyChecks(),
                        List.of(assess(check, CriterionOutcome.PARTLY), propose(anslag(100_000)))))
                .when(approveCompany())
                .thenRefused(CriteriaJudged.class, "decision");
        given(applyForCompany(), register(), assess(other(check), CriterionOutcome.MET), propose(anslag(100_000)))
                .when(approveCompany())
                .thenRefused(CriteriaJudged.class, "decision");
    }

    private static String other(String check) {
        return check.equals("INGEN_SKATTESKULD") ? "EJ_LIKVIDATION_ELLER_KONKURS" : "INGEN_SKATTESKULD";
    }

    @Test
    void the_last_assessment_of_a_criterion_is_the_one_that_counts() {
        given(sequence(
                        List.of(applyForCompany(), register(), assess("INGEN_SKATTESKULD", CriterionOutcome.NOT_MET)),
                        companyChecks(),
                        List.of(propose(anslag(100_000)))))
                .when(approveCompany())
                .then(GrantApproved.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-15, refused", "2026-01-16, accepted"})
    void company_support_is_applied_for_the_day_before_the_measure_starts_at_the_latest(
            LocalDate starts, String answer) {
        Scene scene = given(sequence(
                        List.of(with(applyForCompany(), "measureStartsOn", starts), register()),
                        companyChecks(),
                        List.of(propose(anslag(100_000)))))
                .when(approveCompany());

        if (answer.equals("accepted")) {
            scene.then(GrantApproved.class);
        } else {
            scene.thenRefused(AppliedBeforeStart.class, "measureStartsOn");
        }
    }

    @Test
    void a_project_may_have_started_before_it_applied() {
        given(sequence(
                        List.of(with(applyForProject(), "measureStartsOn", RECEIVED.minusDays(30)), register()),
                        projectCriteria(),
                        List.of(propose(anslag(500_000)))))
                .when(approveProject())
                .then(GrantApproved.class);
    }

    @Test
    void an_approval_keeps_area_conditions_and_profile_of_its_day() {
        GrantApproved approved = given(companyProposed()).when(approveCompany()).then(GrantApproved.class);

        assertThat(approved.investmentArea()).isEqualTo(new InvestmentArea("1"));
        assertThat(approved.conditions()).containsExactly("Lämna slutrapport.");
        assertThat(approved.profileVersion()).isEqualTo("vasterbotten-2026-3");
    }

    /** Every command that carries a decision document, with what comes before it. */
    static List<Decided> decisions() {
        return List.of(
                new Decided(companyProposed(), approveCompany()),
                new Decided(companyProposed(), reject()),
                new Decided(companyProposed(), dismiss()),
                new Decided(companyRunning(), amend(anslag(90_000), 200_000)),
                new Decided(companyRunning(), reduce(anslag(1))),
                new Decided(companyRunning(), revoke()),
                new Decided(sequence(companyRunning(), List.of(claim(150_000))), decidePayment(1, 150_000, anslag(1))),
                new Decided(projectRunning(), advance(anslag(1))),
                new Decided(companyPaid(), recover(anslag(1))));
    }

    record Decided(List<GrantCommand> before, GrantCommand command) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }

        GrantCommand but(String field, @Nullable Object value) {
            return (GrantCommand) with((Record) command, "decision." + field, value);
        }

        GrantCommand byTheBoard() {
            Decided board = new Decided(before, but("decidedBy", new OfficerId("RUN")));
            Decided sitting = new Decided(before, board.but("sittingOn", dayOf(this)));
            return sitting.but("sittingParagraph", "§ 45");
        }

        Scene scene() {
            return given(before);
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_machine_decides_nothing(Decided decision) {
        for (String machine : List.of("system", "integration", "import")) {
            OfficerId account = new OfficerId(machine);
            decision.scene()
                    .when(account, decision.but("decidedBy", account))
                    .thenRefused(DecidedByAPerson.class, "decision.decidedBy");
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nobody_decides_in_the_name_of_another(Decided decision) {
        decision.scene()
                .when(BESLUTSFATTARE, decision.but("decidedBy", ANOTHER))
                .thenRefused(DecidedByTheAsker.class, "decision.decidedBy");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void who_prepares_does_not_decide(Decided decision) {
        decision.scene()
                .when(HANDLAGGARE, decision.but("decidedBy", HANDLAGGARE))
                .thenRefused(FourEyes.class, "decision.preparedBy");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void who_prepares_does_not_record_the_decision_of_the_board(Decided decision) {
        decision.scene()
                .when(HANDLAGGARE, decision.but("decidedBy", new OfficerId("RUN")))
                .thenRefused(FourEyes.class, "decision.preparedBy");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_of_the_board_states_sitting_and_paragraph(Decided decision) {
        LocalDate day = dayOf(decision);
        Decided board = new Decided(decision.before, decision.but("decidedBy", new OfficerId("RUN")));
        Decided sitting = new Decided(decision.before, board.but("sittingOn", day));

        board.scene().when(board.command).thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
        sitting.scene().when(sitting.command).thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
        sitting.scene()
                .when(sitting.but("sittingParagraph", "45"))
                .thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
        sitting.scene().when(sitting.but("sittingParagraph", "§ 45")).thenAccepted();
        Decided otherDay = new Decided(decision.before, sitting.but("sittingParagraph", "§ 45"));
        otherDay.scene()
                .when(otherDay.but("sittingOn", day.plusDays(1)))
                .thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_delegated_decision_states_no_sitting(Decided decision) {
        decision.scene()
                .when(decision.but("sittingOn", dayOf(decision)))
                .thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
        decision.scene()
                .when(decision.but("sittingParagraph", "§ 45"))
                .thenRefused(BoardSittingStated.class, "decision.sittingParagraph");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_material_was_communicated_or_there_is_a_reason_but_not_both(Decided decision) {
        decision.scene()
                .when(decision.but("communicatedOn", null))
                .thenRefused(CommunicationStated.class, "decision.communicatedOn");
        decision.scene()
                .when(decision.but("notCommunicatedBecause", "Uppenbart obehövligt"))
                .thenRefused(CommunicationStated.class, "decision.communicatedOn");
        Decided reasoned = new Decided(decision.before, decision.but("communicatedOn", null));
        reasoned.scene()
                .when(reasoned.but("notCommunicatedBecause", "Uppenbart obehövligt"))
                .thenAccepted();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_material_is_communicated_before_the_decision_and_not_after(Decided decision) {
        LocalDate day = dayOf(decision);

        decision.scene().when(decision.but("communicatedOn", day)).thenAccepted();
        decision.scene()
                .when(decision.but("communicatedOn", day.plusDays(1)))
                .thenRefused(CommunicationStated.class, "decision.communicatedOn");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_can_be_made_today_but_not_tomorrow(Decided decision) {
        LocalDate day = dayOf(decision);

        decision.scene().on(day).when(decision.command).thenAccepted();
        decision.scene()
                .on(day.minusDays(1))
                .when(decision.command)
                .thenRefused(NotInTheFuture.class, "decision.decidedOn");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void the_regions_own_case_is_decided_by_the_board(Decided decision) {
        Scene region = given();
        for (GrantCommand command : decision.before) {
            GrantCommand own = command instanceof ApplyForGrant application
                    ? with(
                            with(
                                    with(
                                            with(application, "applicant.kind", ApplicantKind.REGION),
                                            "applicant.ledBy",
                                            LedBy.NOT_APPLICABLE),
                                    "applicant.ownedBy",
                                    LedBy.NOT_APPLICABLE),
                            "supportType",
                            new SupportType("PROGRAMADMINISTRATION"))
                    : command;
            GrantCommand decidable = own instanceof ApproveGrant || own instanceof DecidePayment
                    ? new Decided(List.of(), own).byTheBoard()
                    : own;
            region.when(ofItsSupport(decidable)).thenAccepted();
        }

        region.when(decision.command).thenRefused(RegionsOwnCaseGoesToTheBoard.class, "decision.decidedBy");
        region.when(ofItsSupport(decision.byTheBoard())).thenAccepted();
    }

    /** Programme administration rests on an ordinance of its own. */
    private static GrantCommand ofItsSupport(GrantCommand command) {
        return command instanceof GrantCommand.Deciding
                ? (GrantCommand) with(
                        (Record) command, "decision.legalBasis", new se.bifall.codes.LegalBasis("SFS 2003:596 3 §"))
                : command;
    }

    @Test
    void the_preparer_is_who_made_the_proposal() {
        for (GrantCommand command : List.of(approveCompany(), reject(), dismiss())) {
            given(companyProposed())
                    .and(new AssignCaseworker(Ask.CASE, ANOTHER))
                    .when(new Decided(List.of(), command).but("preparedBy", ANOTHER))
                    .thenRefused(PreparedByTheProposer.class, "decision.preparedBy");
        }
    }

    @Test
    void an_application_dismissed_before_any_proposal_is_prepared_by_anyone_but_the_decider() {
        given(applyForCompany(), register(), new AssignCaseworker(Ask.CASE, ANOTHER))
                .when(with(dismiss(), "decision.preparedBy", ANOTHER))
                .then(ApplicationDismissed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN", "system", "nagonannan"})
    void a_preparer_who_never_worked_on_the_case_is_refused(String invented) {
        given(applyForCompany(), register())
                .when(with(dismiss(), "decision.preparedBy", new OfficerId(invented)))
                .thenRefused(PreparedByAWorker.class, "decision.preparedBy");
    }

    @Test
    void the_same_person_in_other_letters_is_no_second_pair_of_eyes() {
        given(applyForCompany(), register())
                .when(with(dismiss(), "decision.preparedBy", new OfficerId("BESLUTSFATTARE")))
                .thenRefused(FourEyes.class, "decision.preparedBy");
    }

    @Test
    void money_given_back_leaves_the_share_of_support_and_the_open_claim() {
        Scene claimed = given(Ask.projectRunning()).and(Ask.claim(150_000));

        claimed.when(Ask.reduce(Ask.anslag(425_001))).thenRefused(AmendmentKeepsClaims.class, "reduced");
        claimed.when(Ask.reduce(Ask.anslag(425_000))).thenAccepted();
        claimed.when(Ask.decidePayment(1, 150_000, Ask.anslag(75_000))).thenAccepted();
    }

    @Test
    void a_first_decision_is_dated_from_the_day_of_its_proposal() {
        for (GrantCommand command : List.of(approveCompany(), reject(), dismiss())) {
            Decided decision = new Decided(companyProposed(), notCommunicated(command));
            decision.scene().when(decision.but("decidedOn", PROPOSED)).thenAccepted();
            decision.scene()
                    .when(decision.but("decidedOn", PROPOSED.minusDays(1)))
                    .thenRefused(DatesInOrder.class, "decision.decidedOn");
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_later_decision_is_dated_from_the_day_of_the_approval(Decided decision) {
        Decided late = new Decided(decision.before, notCommunicated(decision.command));
        boolean first = List.of(ApproveGrant.class, RejectGrant.class, DismissApplication.class)
                .contains(decision.command.getClass());
        LocalDate earliest = first ? PROPOSED : decision.command instanceof DecidePayment ? CLAIMED : DECIDED;

        late.scene().when(late.but("decidedOn", earliest)).thenAccepted();
        late.scene()
                .when(late.but("decidedOn", earliest.minusDays(1)))
                .thenRefused(DatesInOrder.class, "decision.decidedOn");
    }

    /** The same, without the day of communication, which is not what the test is about. */
    private static GrantCommand notCommunicated(GrantCommand command) {
        Decided silent = new Decided(List.of(), new Decided(List.of(), command).but("communicatedOn", null));
        return silent.but("notCommunicatedBecause", "Uppenbart obehövligt");
    }

    private static LocalDate dayOf(Decided decision) {
        return switch (decision.command) {
            case ApproveGrant c -> c.decision().decidedOn();
            case RejectGrant c -> c.decision().decidedOn();
            case DismissApplication c -> c.decision().decidedOn();
            case AmendGrant c -> c.decision().decidedOn();
            case ReduceGrant c -> c.decision().decidedOn();
            case RevokeGrant c -> c.decision().decidedOn();
            case DecidePayment c -> c.decision().decidedOn();
            case GrantAdvance c -> c.decision().decidedOn();
            case DecideRecovery c -> c.decision().decidedOn();
            default -> throw new IllegalStateException();
        };
    }

    @Test
    void an_amendment_follows_the_same_limits_as_the_approval() {
        given(companyRunning()).when(amend(anslag(100_000), 250_000)).then(GrantAmended.class);
        given(companyRunning())
                .when(amend(anslag(100_001), 200_000))
                .thenRefused(GrantedWithinApplied.class, "funding");
        given(companyRunning()).when(amend(anslag(0), 200_000)).thenRefused(AmountGiven.class, "funding");
        given(companyRunning())
                .when(amend(anslag(100_000), 250_001))
                .thenRefused(CostsWithinBudget.class, "approvedExpenditure");
        given(projectRunning()).when(amend(anslag(500_000), 999_999)).thenRefused(HalfTheExpenditure.class, "funding");
    }

    @Test
    void an_amendment_never_takes_away_what_was_decided_for_payment() {
        given(companyPaid()).when(amend(anslag(75_000), 200_000)).then(GrantAmended.class);
        given(companyPaid()).when(amend(anslag(74_999), 200_000)).thenRefused(AmendmentKeepsClaims.class, "funding");
        given(companyPaid())
                .when(amend(anslagAndEu(74_999, 25_001), 200_000))
                .thenRefused(AmendmentKeepsClaims.class, "funding");
    }

    @Test
    void an_amendment_never_takes_away_what_an_open_claim_gives_right_to() {
        List<GrantCommand> claimed = sequence(companyRunning(), List.of(claim(150_000)));

        given(claimed).when(amend(anslag(100_000), 200_000)).then(GrantAmended.class);
        given(claimed).when(amend(anslag(99_999), 200_000)).thenRefused(AmendmentKeepsClaims.class, "funding");
        given(claimed).when(amend(anslag(100_000), 200_001)).thenRefused(AmendmentKeepsClaims.class, "funding");
    }

    @Test
    void an_amended_measure_can_end_the_day_it_starts_but_not_before() {
        given(companyRunning())
                .when(with(amend(anslag(1), 200_000), "measureEndsOn", STARTS))
                .then(GrantAmended.class);
        given(companyRunning())
                .when(with(amend(anslag(1), 200_000), "measureEndsOn", STARTS.minusDays(1)))
                .thenRefused(DatesInOrder.class, "measureEndsOn");
    }

    @Test
    void all_that_is_neither_paid_nor_decided_can_go_back_but_not_a_krona_more() {
        given(companyPaid()).when(reduce(anslag(25_000))).then(GrantReduced.class);
        given(companyPaid()).when(reduce(anslag(25_001))).thenRefused(ReducedWithinUnpaid.class, "reduced");
        given(sequence(companyRunning(), List.of(claim(150_000), decidePayment(1, 150_000, anslag(75_000)))))
                .when(reduce(anslag(25_001)))
                .thenRefused(ReducedWithinUnpaid.class, "reduced");
    }

    @Test
    void money_goes_back_to_the_source_it_came_from() {
        given(companyRunning()).when(reduce(anslagAndEu(0, 1))).thenRefused(ReducedWithinUnpaid.class, "reduced");
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVATION, true",
        "SAFETY, true",
        "MISLEADING_INFORMATION, true",
        "AT_THE_PARTYS_REQUEST, true",
        "TO_THE_PARTYS_ADVANTAGE, false",
        ", false"
    })
    void money_taken_back_under_way_states_a_ground_that_the_law_allows(
            @Nullable ChangeGround ground, boolean allowed) {
        Scene scene = given(companyPaid()).when(takeBack(anslag(25_000), ground));

        if (allowed) {
            assertThat(scene.then(GrantReduced.class).ground()).isEqualTo(ground);
        } else {
            scene.thenRefused(ChangeGroundStated.class, "ground");
        }
    }

    @Test
    void what_is_left_at_the_end_goes_back_without_a_ground() {
        assertThat(given(companyPaid())
                        .when(reduce(anslag(25_000)))
                        .then(GrantReduced.class)
                        .ground())
                .isNull();
    }

    @Test
    void a_reduction_is_of_at_least_one_krona() {
        given(companyRunning()).when(reduce(anslag(1))).then(GrantReduced.class);
        given(companyRunning()).when(reduce(anslag(0))).thenRefused(AmountGiven.class, "reduced");
    }

    @ParameterizedTest
    @CsvSource({
        "RESERVATION, true",
        "SAFETY, true",
        "MISLEADING_INFORMATION, true",
        "AT_THE_PARTYS_REQUEST, true",
        "TO_THE_PARTYS_ADVANTAGE, false",
        ", false"
    })
    void a_revocation_states_a_ground_that_the_law_allows(@Nullable ChangeGround ground, boolean allowed) {
        Scene scene = given(companyPaid()).when(with(revoke(), "ground", ground));

        if (allowed) {
            assertThat(scene.then(GrantRevoked.class).ground()).isEqualTo(ground);
        } else {
            scene.thenRefused(ChangeGroundStated.class, "ground");
            assertThat(scene.detail()).contains("37 §");
        }
    }

    @Test
    void a_revocation_frees_what_was_not_paid() {
        GrantRevoked revoked = given(companyPaid()).when(revoke()).then(GrantRevoked.class);

        assertThat(revoked.unpaid()).isEqualTo(anslag(25_000));
    }

    @Test
    void a_grant_is_not_revoked_while_a_claim_or_a_payment_waits() {
        given(sequence(companyRunning(), List.of(claim(150_000))))
                .when(revoke())
                .thenRefused(ClaimsSettled.class, null);
        given(sequence(companyRunning(), List.of(claim(150_000), decidePayment(1, 150_000, anslag(75_000)))))
                .when(revoke())
                .thenRefused(ClaimsSettled.class, null);
    }

    private static ApproveGrant approving(se.bifall.codes.FundingSplit funding, long costs) {
        return with(with(approveCompany(), "funding", funding), "approvedExpenditure", Kronor.of(costs));
    }
}
