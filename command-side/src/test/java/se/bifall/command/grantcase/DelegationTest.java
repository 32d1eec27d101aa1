package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.BESLUTSFATTARE;
import static se.bifall.testing.Ask.DECIDED;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Ask.companyProposed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.codes.SupportType;
import se.bifall.command.grantcase.rule.RecordedByTheSecretary;
import se.bifall.command.grantcase.rule.RecorderApart;
import se.bifall.command.grantcase.rule.RecorderDoesNotPay;
import se.bifall.command.grantcase.rule.WithinDelegation;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.region.Board;
import se.bifall.region.Delegation;
import se.bifall.testing.Ask;

class DelegationTest {
    private static final OfficerId SECRETARY = new OfficerId("namndsekreterare");
    private static final OfficerId ENHETSCHEF = new OfficerId("enhetschef");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    private static Delegation line(Kronor most) {
        return new Delegation(
                "Enhetschef",
                Set.of(ENHETSCHEF),
                Set.of(DecisionKind.APPROVAL),
                Set.of(GrantKind.FORETAGSSTOD),
                Set.of(),
                most,
                "exempel",
                FROM,
                TO);
    }

    private static WithinDelegation rule(String decider, long amount) {
        return new WithinDelegation(
                new OfficerId(decider),
                new Board(Ask.BOARD, "Nämnden", null, null),
                DecisionKind.APPROVAL,
                Kronor.of(amount),
                List.of(line(Kronor.of(300_000))));
    }

    @ParameterizedTest
    @CsvSource({"enhetschef,300000,true", "enhetschef,300001,false", "annan,1,false", "RUN,9000000,true"})
    void an_officer_decides_up_to_the_limit_and_the_board_everything(String decider, long amount, boolean holds) {
        assertThat(rule(decider, amount).holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,false", "2026-01-01,true", "2026-12-31,true", "2027-01-01,false"})
    void the_order_of_the_day_of_the_decision_holds(LocalDate on, boolean about) {
        var matter =
                new Delegation.Matter(DecisionKind.APPROVAL, GrantKind.FORETAGSSTOD, new SupportType("MIKROSTOD"), on);

        assertThat(line(Kronor.of(1)).isAbout(matter)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({"APPROVAL,FORETAGSSTOD,true", "APPROVAL,PROJEKTSTOD,false", "RECOVERY,FORETAGSSTOD,false"})
    void a_line_is_about_its_own_decisions_and_grants(DecisionKind decision, GrantKind kind, boolean about) {
        var matter = new Delegation.Matter(decision, kind, new SupportType("MIKROSTOD"), FROM);

        assertThat(line(Kronor.of(1)).isAbout(matter)).isEqualTo(about);
    }

    @Test
    void the_refusal_says_what_the_limit_is_and_who_may() {
        assertThat(rule("enhetschef", 300_001).sentence().replace('\u00a0', ' '))
                .contains("300 001 kr", "Enhetschef högst 300 000 kr", "nämnden (RUN)", "6 kap. 37 §");
    }

    @Test
    void somebody_else_in_the_order_is_named() {
        assertThat(rule("annan", 1).sentence()).contains("inte har någon", "eller av Enhetschef");
    }

    @Test
    void two_deciders_have_different_limits_in_the_profile() {
        List<GrantCommand> big = Ask.sequence(
                List.of(
                        with(
                                with(Ask.applyForCompany(), "applied", Kronor.of(400_000)),
                                "expenditure",
                                Kronor.of(900_000)),
                        Ask.register(),
                        Ask.assign()),
                Ask.companyChecks(),
                List.of(Ask.propose(anslag(300_001))));
        ApproveGrant over =
                with(with(Ask.approveCompany(), "funding", anslag(300_001)), "approvedExpenditure", Kronor.of(800_000));
        ApproveGrant byChief = with(over, "decision.decidedBy", ENHETSCHEF);

        Scene.given(big).when(ENHETSCHEF, byChief).thenRefused(WithinDelegation.class, "decision.decidedBy");
        Scene.given(big)
                .when(ENHETSCHEF, with(byChief, "funding", anslag(300_000)))
                .thenAccepted();
        Scene.given(big).when(BESLUTSFATTARE, over).thenAccepted();
    }

    private static ApproveGrant byTheBoard() {
        return with(
                with(with(Ask.approveCompany(), "decision.decidedBy", Ask.BOARD), "decision.sittingOn", DECIDED),
                "decision.sittingParagraph",
                "§ 45");
    }

    @Test
    void the_secretary_records_what_the_board_decided_and_nobody_else() {
        Scene.given(companyProposed())
                .when(SECRETARY, Set.of(Role.NAMNDSEKRETERARE), byTheBoard())
                .then(GrantApproved.class);
        Scene.given(companyProposed())
                .when(BESLUTSFATTARE, Set.of(Role.BESLUTSFATTARE), byTheBoard())
                .thenRefused(RecordedByTheSecretary.class, "decision.decidedBy");
        Scene.given(companyProposed())
                .when(
                        SECRETARY,
                        Set.of(Role.NAMNDSEKRETERARE),
                        with(Ask.approveCompany(), "decision.decidedBy", SECRETARY))
                .thenRefused(RecordedByTheSecretary.class, "decision.decidedBy");
    }

    @Test
    void who_has_worked_on_the_case_does_not_record_the_decision_of_the_board() {
        Scene.given(Ask.sequence(
                        List.of(
                                Ask.applyForCompany(),
                                Ask.register(),
                                new GrantCommand.AssignCaseworker(Ask.CASE, SECRETARY)),
                        Ask.companyChecks(),
                        List.of(Ask.propose(anslag(100_000)))))
                .when(SECRETARY, Set.of(Role.NAMNDSEKRETERARE), byTheBoard())
                .thenRefused(RecorderApart.class, null);
    }

    @Test
    void who_recorded_the_decision_of_the_board_does_not_pay() {
        Scene decided = Scene.given(companyProposed())
                .when(SECRETARY, Set.of(Role.NAMNDSEKRETERARE), byTheBoard())
                .thenAccepted()
                .and(Ask.claim(150_000))
                .and(Ask.decidePayment(1, 150_000, anslag(75_000)));

        decided.when(SECRETARY, Ask.pay(1)).thenRefused(RecorderDoesNotPay.class, null);
        decided.when(Ask.EKONOM, Ask.pay(1)).thenAccepted();
    }
}
