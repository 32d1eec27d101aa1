package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.PhaseTakesCommand;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.testing.Ask;
import se.bifall.testing.LifecycleDiagram;

/** Every command in every phase: its event, or a refusal that says which phases take it. */
class LifecycleMatrixTest {
    /** Read from the law and the Region's routine, not from the code. Columns in the order of {@link Phase}. */
    private static final String TAKEN = """
            command                 APPL REGI AWAI ASSE PROP RUNN FREP FACC REVO CLOS REJE DISM WITH event
            ApplyForGrant           -    -    -    -    -    -    -    -    -    -    -    -    -    GrantApplied
            RegisterApplication     x    -    -    -    -    -    -    -    -    -    -    -    -    ApplicationRegistered
            AssignCaseworker        x    x    x    x    x    x    x    x    x    -    -    -    -    CaseworkerAssigned
            RequestCompletion       -    x    -    x    x    -    -    -    -    -    -    -    -    CompletionRequested
            ReceiveCompletion       -    -    x    -    -    -    -    -    -    -    -    -    -    CompletionReceived
            WithdrawApplication     x    x    x    x    x    -    -    -    -    -    -    -    -    ApplicationWithdrawn
            AssessCriterion         -    x    -    x    -    -    -    -    -    -    -    -    -    CriterionAssessed
            DeclareDeMinimis        -    x    x    x    x    x    -    -    -    -    -    -    -    DeMinimisDeclared
            ProposeDecision         -    -    -    x    x    -    -    -    -    -    -    -    -    DecisionProposed
            PutOnAgenda             -    -    -    -    x    x    x    x    x    -    -    -    -    CasePutOnAgenda
            TakeOffAgenda           -    -    -    -    x    x    x    x    x    -    -    -    -    CaseTakenOffAgenda
            ApproveGrant            -    -    -    -    x    -    -    -    -    -    -    -    -    GrantApproved
            RejectGrant             -    -    -    -    x    -    -    -    -    -    -    -    -    GrantRejected
            DismissApplication      -    x    x    x    x    -    -    -    -    -    -    -    -    ApplicationDismissed
            AmendGrant              -    -    -    -    -    x    -    -    -    -    -    -    -    GrantAmended
            CorrectDecision         -    -    -    -    -    x    x    x    x    x    x    x    -    DecisionCorrected
            RecordDissent           -    -    -    -    -    x    x    x    x    x    x    x    -    DissentRecorded
            ReportDecision          -    -    -    -    -    x    x    x    x    x    x    x    -    DecisionReported
            ReduceGrant             -    -    -    -    -    x    x    x    -    -    -    -    -    GrantReduced
            RevokeGrant             -    -    -    -    -    x    -    -    -    -    -    -    -    GrantRevoked
            SubmitClaim             -    -    -    -    -    x    x    x    -    -    -    -    -    ClaimSubmitted
            DecidePayment           -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentDecided
            RecordPayment           -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentRecorded
            GrantAdvance            -    -    -    -    -    x    -    -    -    -    -    -    -    AdvanceGranted
            DecideRecovery          -    -    -    -    -    x    x    x    x    -    -    -    -    RecoveryDecided
            RecordRepayment         -    -    -    -    -    x    x    x    x    -    -    -    -    RepaymentRecorded
            RecordIndicatorOutcome  -    -    -    -    -    x    x    x    -    -    -    -    -    IndicatorOutcomeRecorded
            SubmitProgressReport    -    -    -    -    -    x    -    -    -    -    -    -    -    ProgressReportSubmitted
            SubmitFinalReport       -    -    -    -    -    x    x    -    -    -    -    -    -    FinalReportSubmitted
            AcceptFinalReport       -    -    -    -    -    -    x    -    -    -    -    -    -    FinalReportAccepted
            CloseProject            -    -    -    -    -    -    -    x    x    -    -    -    -    ProjectClosed
            """;

    private static final Map<String, GrantCommand> COMMANDS = Stream.<GrantCommand>of(
                    applyForProject(),
                    register(),
                    assign(),
                    requestCompletion(),
                    receiveCompletion(),
                    withdraw(),
                    assess("SAMVERKAN", CriterionOutcome.MET),
                    declareDeMinimis(),
                    propose(anslag(1)),
                    approveProject(),
                    Ask.rejectProject(),
                    dismiss(),
                    amend(anslag(400_000), 1_000_000),
                    Ask.putOnAgenda(),
                    Ask.takeOffAgenda(),
                    Ask.report(1),
                    Ask.correct(1),
                    Ask.dissent(1, "handlaggare"),
                    reduce(anslag(1_000)),
                    revoke(),
                    claim(150_000),
                    decidePayment(1, 150_000, anslag(75_000)),
                    pay(1),
                    advance(anslag(1_000)),
                    recover(anslag(5_000)),
                    repay(1, anslag(5_000)),
                    indicator(),
                    progress(),
                    finalReport(),
                    accept(),
                    close())
            .collect(java.util.stream.Collectors.toMap(
                    command -> command.getClass().getSimpleName(), command -> command));

    static Stream<Arguments> cells() {
        return TAKEN.lines().skip(1).map(line -> line.split(" +")).flatMap(row -> Arrays.stream(Phase.values())
                .map(phase -> Arguments.of(
                        row[0], phase, row[1 + phase.ordinal()].equals("x") ? row[row.length - 1] : "refused")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_command_in_a_phase_makes_its_event_or_is_refused(String name, Phase phase, String expected) {
        GrantCommand command = Objects.requireNonNull(COMMANDS.get(name));
        Scene scene = Scene.given(reaching(phase, name));
        assertThat(scene.phase()).isEqualTo(phase);
        int before = scene.events.size();

        scene.when(command);

        if (expected.equals("refused")) {
            scene.thenRefused(PhaseTakesCommand.class, null, Reason.CONFLICT);
            assertThat(scene.phase()).isEqualTo(phase);
            assertThat(scene.events).hasSize(before);
        } else {
            GrantEvent event = scene.then(GrantEvent.class);
            assertThat(event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(scene.phase()).isEqualTo(LifecycleDiagram.after(phase, command.getClass()));
        }
    }

    @Test
    void the_table_has_every_command_and_every_event_once() {
        List<String[]> rows =
                TAKEN.lines().skip(1).map(line -> line.split(" +")).toList();

        assertThat(rows).extracting(row -> row[0]).containsExactlyElementsOf(names(GrantCommand.class));
        assertThat(rows)
                .extracting(row -> row[row.length - 1])
                .containsExactlyInAnyOrderElementsOf(names(GrantEvent.class));
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(2 + Phase.values().length));
    }

    @Test
    void a_case_that_has_ended_takes_nothing_but_notes_on_its_decisions() {
        assertThat(Arrays.stream(Phase.values()).filter(Phase::isEnded))
                .containsExactly(Phase.CLOSED, Phase.REJECTED, Phase.DISMISSED, Phase.WITHDRAWN)
                .allSatisfy(phase -> assertThat(se.bifall.commands.Lifecycle.possibleIn(phase))
                        .isSubsetOf(List.of(
                                GrantCommand.CorrectDecision.class,
                                GrantCommand.RecordDissent.class,
                                GrantCommand.ReportDecision.class)));
    }

    @Test
    void a_completion_asked_for_during_assessment_returns_to_the_assessment() {
        Scene scene = Scene.given(applyForCompany(), register())
                .and(assess("INGEN_SKATTESKULD", CriterionOutcome.MET))
                .and(requestCompletion());

        scene.when(receiveCompletion());

        scene.then(CompletionReceived.class);
        assertThat(scene.phase()).isEqualTo(Phase.ASSESSED);
    }

    @Test
    void a_completion_asked_for_after_the_proposal_makes_the_proposal_be_made_again() {
        Scene scene = Scene.given(companyProposed()).and(requestCompletion());

        scene.when(receiveCompletion());

        scene.then(CompletionReceived.class);
        assertThat(scene.phase()).isEqualTo(Phase.ASSESSED);
    }

    private static List<String> names(Class<?> catalogue) {
        return Arrays.stream(catalogue.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    /** The commands of a project's case that end in the phase, with what the command about to come builds on. */
    private static List<GrantCommand> reaching(Phase phase, String next) {
        return switch (phase) {
            case APPLIED -> List.of(applyForProject());
            case REGISTERED -> List.of(applyForProject(), register(), Ask.assign());
            case AWAITING_COMPLETION -> List.of(applyForProject(), register(), Ask.assign(), requestCompletion());
            case ASSESSED -> sequence(List.of(applyForProject(), register()), projectCriteria());
            case PROPOSED ->
                next.equals("TakeOffAgenda") ? sequence(projectProposed(), before(next)) : projectProposed();
            case RUNNING -> sequence(projectRunning(), before(next));
            case FINAL_REPORTED -> sequence(projectRunning(), before(next), List.of(finalReport()));
            case FINAL_ACCEPTED -> sequence(projectRunning(), before(next), List.of(finalReport(), accept()));
            case REVOKED -> sequence(projectRunning(), beforeRevocation(next), List.of(revoke()));
            case CLOSED ->
                sequence(projectRunning(), List.of(finalReport(), accept(), reduce(anslag(500_000)), close()));
            case REJECTED -> sequence(projectProposed(), List.of(Ask.rejectProject()));
            case DISMISSED -> sequence(projectProposed(), List.of(dismiss()));
            case WITHDRAWN -> sequence(projectProposed(), List.of(withdraw()));
        };
    }

    /** A grant is revoked only when nothing waits, so there is no payment to decide or make after it. */
    private static List<GrantCommand> beforeRevocation(String next) {
        return next.equals("DecidePayment") || next.equals("RecordPayment") ? List.of() : before(next);
    }

    private static List<GrantCommand> before(String next) {
        List<GrantCommand> paid = List.of(claim(150_000), decidePayment(1, 150_000, anslag(75_000)), pay(1));
        return switch (next) {
            case "TakeOffAgenda" -> List.of(Ask.putOnAgenda());
            case "DecidePayment" -> paid.subList(0, 1);
            case "RecordPayment" -> paid.subList(0, 2);
            case "DecideRecovery" -> paid;
            case "RecordRepayment" -> sequence(paid, List.of(recover(anslag(5_000))));
            case "CloseProject" -> sequence(paid, List.of(reduce(anslag(425_000))));
            default -> List.of();
        };
    }
}
