package se.bifall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.CommandId;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;
import se.bifall.testing.Examples;

class CommandDeskTest {
    private static final Set<String> DECISIONS = Set.of(
            "ApproveGrant",
            "RejectGrant",
            "DismissApplication",
            "AmendGrant",
            "RefuseDecisionDemand",
            "ReduceGrant",
            "RevokeGrant",
            "DecidePayment",
            "DenyPayment",
            "CancelPayment",
            "GrantAdvance",
            "DecideRecovery",
            "SetOffRecovery",
            "WriteOffRecovery",
            "CorrectDecision",
            "RecordDissent");
    private static final Set<String> PAYMENTS = Set.of("RecordPayment", "RecordRepayment");
    private static final Set<String> BOARD = Set.of("TakeOffAgenda", "ReportDecision", "PlanSitting", "AdjustMinutes");
    private static final Set<String> FRAMES = Set.of("SetDecisionFrame", "IncreaseDecisionFrame");
    private static final Set<String> PERSONS = Set.of("DecideDisposal", "CarryOutDisposal", "AnswerErasureRequest");

    private static final Set<String> FOLLOW_UPS =
            Set.of("ReportIndicatorOutcome", "CorrectIndicatorOutcome", "ReportActivityStatus");
    private static final String ASSESSMENT = "AssessSubGoal";

    /** Who leads the work notes and lifts jäv. */
    private static final Set<String> OTHERS_CONFLICTS = Set.of("NoteConflictOfInterest", "LiftConflictOfInterest");

    /** What everybody who handles a case does. */
    private static final Set<String> SHARED = Set.of("RecordNote", "GiveOpinion", "FlagCase", "RemoveFlag");

    private static final Set<String> ANSWERS = Set.of("WriteAnswer", "MarkAnswerReady", "ReopenAnswer");

    private static final Set<String> REPORTS = Set.of("PublishReport", "WithdrawReport");
    private static final String OWN_CONFLICT = "DeclareConflictOfInterest";

    /** A desk behind which nobody answers: what passes it is unavailable. */
    private final CommandDesk desk = new CommandDesk(SimpleCommandBus.builder().build(), WorkedOut.by(null));

    static Stream<Arguments> commandsAndRoles() {
        return CommandCatalogue.all().flatMap(type -> Stream.of(Role.values()).map(role -> Arguments.of(type, role)));
    }

    @ParameterizedTest
    @MethodSource("commandsAndRoles")
    void a_role_may_ask_for_its_own_work_alone(Class<? extends BifallCommand> type, Role role) {
        Refused refused = (Refused) desk.send(
                new CommandRequest(new CommandId("k1"), null, "anna", EnumSet.of(role), Examples.whole(type)));

        assertThat(refused.reason())
                .isEqualTo(mayAsk(type.getSimpleName(), role) ? Reason.UNAVAILABLE : Reason.FORBIDDEN);
        assertThat(refused.detail()).endsWith(".");
    }

    private static boolean mayAsk(String command, Role role) {
        return switch (role) {
            case HANDLAGGARE ->
                !BOARD.contains(command)
                        && !command.equals(ASSESSMENT)
                        && !DECISIONS.contains(command)
                        && !PAYMENTS.contains(command)
                        && !FRAMES.contains(command)
                        && !PERSONS.contains(command)
                        && !REPORTS.contains(command)
                        && !command.equals("MarkAnswerReady")
                        && !OTHERS_CONFLICTS.contains(command);
            case BESLUTSFATTARE ->
                DECISIONS.contains(command)
                        || command.equals(ASSESSMENT)
                        || command.equals("MarkAnswerReady")
                        || command.equals("ReopenAnswer")
                        || FRAMES.contains(command)
                        || command.equals("AssignCaseworker")
                        || command.equals("CarryOutDisposal")
                        || OTHERS_CONFLICTS.contains(command)
                        || SHARED.contains(command)
                        || command.equals(OWN_CONFLICT);
            case EKONOM ->
                PAYMENTS.contains(command)
                        || FRAMES.contains(command)
                        || command.equals("CheckRecoveryOrders")
                        || SHARED.contains(command)
                        || command.equals(OWN_CONFLICT);
            case NAMNDSEKRETERARE ->
                DECISIONS.contains(command)
                        || BOARD.contains(command)
                        || command.equals(ASSESSMENT)
                        || command.equals("PutOnAgenda")
                        || OTHERS_CONFLICTS.contains(command)
                        || SHARED.contains(command)
                        || command.equals(OWN_CONFLICT);
            case ADMINISTRATOR ->
                PERSONS.contains(command)
                        || FOLLOW_UPS.contains(command)
                        || REPORTS.contains(command)
                        || ANSWERS.contains(command)
                        || command.equals(OWN_CONFLICT);
            case ANALYTIKER -> REPORTS.contains(command);
            case REVISOR -> false;
        };
    }

    @Test
    void nobody_without_a_role_may_ask_for_anything() {
        assertThat(desk.send(new CommandRequest(
                        new CommandId("k1"), null, "anna", EnumSet.noneOf(Role.class), Ask.applyForCompany())))
                .extracting("reason")
                .isEqualTo(Reason.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_same_content_has_the_same_digest_and_another_content_another(Class<? extends BifallCommand> type) {
        assertThat(digest(Examples.whole(type)))
                .isEqualTo(digest(Examples.whole(type)))
                .hasSize(32);
        assertThat(digest(Examples.whole(type))).isNotEqualTo(digest(Examples.bare(type)));
    }

    static List<Class<? extends BifallCommand>> commands() {
        return CommandCatalogue.all()
                .filter(type -> !Examples.whole(type).equals(Examples.bare(type)))
                .toList();
    }

    @Test
    void the_digest_does_not_depend_on_the_order_of_a_set() {
        BifallCommand one = Altered.with(
                Ask.indicator(),
                "basis",
                new LinkedHashSet<>(List.of(IndicatorBasis.EVALUATION, IndicatorBasis.FOLLOW_UP)));
        BifallCommand other = Altered.with(
                Ask.indicator(),
                "basis",
                new LinkedHashSet<>(List.of(IndicatorBasis.FOLLOW_UP, IndicatorBasis.EVALUATION)));

        assertThat(digest(one)).isEqualTo(digest(other));
    }

    @Test
    void the_same_fields_of_another_command_have_another_digest() {
        assertThat(digest(Ask.reject())).isNotEqualTo(digest(Ask.dismiss()));
    }

    private static String digest(BifallCommand command) {
        return CommandDesk.digest(
                new CommandRequest(new CommandId("k1"), null, "anna", EnumSet.allOf(Role.class), command));
    }
}
