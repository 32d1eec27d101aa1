package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.command.grantcase.Scene.given;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.ConflictNotStanding;
import se.bifall.command.grantcase.rule.ConflictStands;
import se.bifall.command.grantcase.rule.LiftedByAnother;
import se.bifall.command.grantcase.rule.NamedPerson;
import se.bifall.command.grantcase.rule.NoConflictOfInterest;
import se.bifall.command.grantcase.rule.OtherGroundExplained;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent.*;

class ConflictOfInterestTest {
    private static final OfficerId COLLEAGUE = new OfficerId("kollega");

    @Test
    void a_person_declares_it_for_oneself() {
        ConflictOfInterestDeclared declared =
                given(applyForCompany()).when(COLLEAGUE, declareConflict()).then(ConflictOfInterestDeclared.class);

        assertThat(declared.person()).isEqualTo(COLLEAGUE).isEqualTo(declared.declaredBy());
    }

    @Test
    void who_leads_the_work_notes_it_for_another() {
        ConflictOfInterestDeclared declared = given(applyForCompany())
                .when(BESLUTSFATTARE, noteConflict(COLLEAGUE))
                .then(ConflictOfInterestDeclared.class);

        assertThat(declared.person()).isEqualTo(COLLEAGUE);
        assertThat(declared.declaredBy()).isEqualTo(BESLUTSFATTARE);
    }

    @Test
    void the_open_ground_says_which_circumstance_and_the_others_need_not() {
        Scene scene = given(applyForCompany());

        scene.when(with(declareConflict(), "ground", ConflictGround.OTHER_CIRCUMSTANCE))
                .thenRefused(OtherGroundExplained.class, "note");
        scene.when(with(
                        with(declareConflict(), "ground", ConflictGround.OTHER_CIRCUMSTANCE),
                        "note",
                        "Ordförande i en förening som ansökan gynnar"))
                .thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(value = ConflictGround.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER_CIRCUMSTANCE")
    void each_ground_of_the_law_stands_by_itself(ConflictGround ground) {
        given(applyForCompany()).when(with(declareConflict(), "ground", ground)).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN", "run", "import", "Import"})
    void neither_the_board_nor_a_machine_is_javig(String account) {
        given(applyForCompany())
                .when(BESLUTSFATTARE, noteConflict(new OfficerId(account)))
                .thenRefused(NamedPerson.class, "person");
    }

    @Test
    void it_is_declared_once() {
        Scene scene = given(applyForCompany());
        scene.when(COLLEAGUE, declareConflict()).thenAccepted();

        scene.when(COLLEAGUE, declareConflict()).thenRefused(ConflictNotStanding.class, null);
        scene.when(BESLUTSFATTARE, noteConflict(COLLEAGUE)).thenRefused(ConflictNotStanding.class, "person");
    }

    static List<Handling> handled() {
        return List.of(
                new Handling(List.of(applyForCompany()), register()),
                new Handling(
                        List.of(applyForCompany(), register()), companyChecks().getFirst()),
                new Handling(sequence(List.of(applyForCompany(), register()), companyChecks()), propose(anslag(1))),
                new Handling(companyRunning(), claim(150_000)),
                new Handling(companyRunning(), finalReport()),
                new Handling(companyRunning(), note()),
                new Handling(companyRunning(), requestOpinion()));
    }

    record Handling(List<GrantCommand> before, GrantCommand command) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    @ParameterizedTest
    @MethodSource("handled")
    void who_is_javig_handles_nothing_and_anybody_else_does(Handling handling) {
        Scene scene = given(handling.before());
        scene.when(COLLEAGUE, declareConflict()).thenAccepted();

        scene.when(COLLEAGUE, handling.command()).thenRefused(NoConflictOfInterest.class, null);
        scene.when(HANDLAGGARE, handling.command()).thenAccepted();
    }

    @Test
    void a_javig_economist_does_not_pay() {
        Scene scene = given(sequence(companyRunning(), List.of(claim(150_000), decidePayment(1, 150_000, anslag(1)))));
        scene.when(EKONOM, declareConflict()).thenAccepted();

        scene.when(EKONOM, pay(1)).thenRefused(NoConflictOfInterest.class, null);
        scene.when(new OfficerId("ekonom2"), pay(1)).thenAccepted();
    }

    @Test
    void a_user_name_is_the_same_person_however_it_is_written() {
        Scene scene = given(applyForCompany());
        scene.when(new OfficerId("Kollega"), declareConflict()).thenAccepted();

        scene.when(COLLEAGUE, register()).thenRefused(NoConflictOfInterest.class, null);
    }

    @Test
    void who_is_javig_is_not_assigned() {
        Scene scene = given(applyForCompany());
        scene.when(COLLEAGUE, declareConflict()).thenAccepted();

        scene.when(with(assign(), "caseworker", COLLEAGUE)).thenRefused(NoConflictOfInterest.class, "caseworker");
    }

    @Test
    void who_is_javig_is_neither_foredragande_nor_participant() {
        Scene scene = given(companyProposed());
        scene.when(COLLEAGUE, declareConflict()).thenAccepted();

        scene.when(with(approveCompany(), "decision.participants", List.of(EKONOM, COLLEAGUE)))
                .thenRefused(NoConflictOfInterest.class, "decision.participants");

        scene.when(HANDLAGGARE, declareConflict()).thenAccepted();
        scene.when(approveCompany()).thenRefused(NoConflictOfInterest.class, "decision.preparedBy");
    }

    @Test
    void a_javig_decider_does_not_decide() {
        Scene scene = given(companyProposed());
        scene.when(BESLUTSFATTARE, declareConflict()).thenAccepted();

        scene.when(approveCompany()).thenRefused(NoConflictOfInterest.class, null);
    }

    @Test
    void it_is_lifted_by_another_and_then_the_person_works_again() {
        Scene scene = given(applyForCompany());
        scene.when(BESLUTSFATTARE, declareConflict()).thenAccepted();
        OfficerId chief = new OfficerId("chef");

        scene.when(BESLUTSFATTARE, liftConflict(BESLUTSFATTARE)).thenRefused(LiftedByAnother.class, "person");
        scene.when(chief, liftConflict(BESLUTSFATTARE)).then(ConflictOfInterestLifted.class);
        scene.when(BESLUTSFATTARE, assign()).thenAccepted();
        scene.when(chief, liftConflict(BESLUTSFATTARE)).thenRefused(ConflictStands.class, "person");
    }

    @Test
    void who_is_javig_does_not_lift_anothers() {
        Scene scene = given(applyForCompany());
        scene.when(COLLEAGUE, declareConflict()).thenAccepted();
        scene.when(BESLUTSFATTARE, declareConflict()).thenAccepted();

        scene.when(BESLUTSFATTARE, liftConflict(COLLEAGUE)).thenRefused(NoConflictOfInterest.class, null);
    }
}
