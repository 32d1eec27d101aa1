package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;
import static se.bifall.testing.Ask.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.FlagKind;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.OfficerId;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Phase;
import se.bifall.codes.RecoveryOrders;
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
    private static final OfficerId COLLEAGUE = new OfficerId("kollega");

    /** Read from the law and the Region's routine, not from the code. Columns in the order of {@link Phase}. */
    private static final String TAKEN = """
            command                      APPL REGI AWAI ASSE PROP RUNN FREP FACC REVO CLOS REJE DISM WITH event
            ApplyForGrant                -    -    -    -    -    -    -    -    -    -    -    -    -    GrantApplied
            RegisterApplication          x    -    -    -    -    -    -    -    -    -    -    -    -    ApplicationRegistered
            AssignCaseworker             x    x    x    x    x    x    x    x    x    -    -    -    -    CaseworkerAssigned
            NameContactPerson            x    x    x    x    x    x    x    x    x    -    -    -    -    ContactPersonNamed
            RemoveContactPerson          x    x    x    x    x    x    x    x    x    -    -    -    -    ContactPersonRemoved
            RequestCompletion            -    x    -    x    x    -    -    -    -    -    -    -    -    CompletionRequested
            ReceiveCompletion            -    -    x    -    -    -    -    -    -    -    -    -    -    CompletionReceived
            NotifyDelay                  x    x    x    x    x    -    -    -    -    -    -    -    -    DelayNotified
            ReceiveDecisionDemand        x    x    x    x    x    -    -    -    -    -    -    -    -    DecisionDemanded
            RefuseDecisionDemand         x    x    x    x    x    -    -    -    -    -    -    -    -    DecisionDemandRefused
            WithdrawApplication          x    x    x    x    x    -    -    -    -    -    -    -    -    ApplicationWithdrawn
            AssessCriterion              -    x    -    x    -    -    -    -    -    -    -    -    -    CriterionAssessed
            DeclareDeMinimis             -    x    x    x    x    x    -    -    -    -    -    -    -    DeMinimisDeclared
            ProposeDecision              -    -    -    x    x    -    -    -    -    -    -    -    -    DecisionProposed
            DeclareConflictOfInterest    x    x    x    x    x    x    x    x    x    x    x    x    x    ConflictOfInterestDeclared
            NoteConflictOfInterest       x    x    x    x    x    x    x    x    x    x    x    x    x    ConflictOfInterestDeclared
            LiftConflictOfInterest       x    x    x    x    x    x    x    x    x    x    x    x    x    ConflictOfInterestLifted
            CommunicateMaterial          -    x    x    x    x    x    x    x    x    x    -    -    -    MaterialCommunicated
            RecordReply                  -    x    x    x    x    x    x    x    x    x    -    -    -    PartyReplied
            RecordNote                   x    x    x    x    x    x    x    x    x    x    -    -    -    NoteRecorded
            SettleChecklistItem          -    x    -    x    -    -    -    -    -    -    -    -    -    ChecklistItemSettled
            RequestOpinion               -    x    x    x    x    x    x    x    x    -    -    -    -    OpinionRequested
            GiveOpinion                  -    x    x    x    x    x    x    x    x    -    -    -    -    OpinionReceived
            WithdrawOpinionRequest       -    x    x    x    x    x    x    x    x    -    -    -    -    OpinionRequestWithdrawn
            FlagCase                     x    x    x    x    x    x    x    x    x    -    -    -    -    CaseFlagged
            RemoveFlag                   x    x    x    x    x    x    x    x    x    -    -    -    -    FlagRemoved
            AssessAspect                 -    x    x    x    x    x    x    x    -    -    -    -    -    AspectAssessed
            StateAgendaImpact            -    x    x    x    x    x    x    x    -    -    -    -    -    AgendaImpactStated
            WithdrawAgendaImpact         -    x    x    x    x    x    x    x    -    -    -    -    -    AgendaImpactWithdrawn
            PlanIndicator                -    x    x    x    x    x    x    x    -    -    -    -    -    IndicatorPlanned
            ClassifyContribution         -    x    x    x    x    x    x    x    -    x    -    -    -    ContributionClassified
            StateFinancing               -    x    x    x    x    x    x    x    -    x    -    -    -    FinancingStated
            PutOnAgenda                  -    -    -    -    x    x    x    x    x    -    -    -    -    CasePutOnAgenda
            TakeOffAgenda                -    -    -    -    x    x    x    x    x    -    -    -    -    CaseTakenOffAgenda
            ApproveGrant                 -    -    -    -    x    -    -    -    -    -    -    -    -    GrantApproved
            RejectGrant                  -    -    -    -    x    -    -    -    -    -    -    -    -    GrantRejected
            DismissApplication           -    x    x    x    x    -    -    -    -    -    -    -    -    ApplicationDismissed
            AmendGrant                   -    -    -    -    -    x    -    -    -    -    -    -    -    GrantAmended
            CorrectDecision              -    -    -    -    -    x    x    x    x    x    x    x    -    DecisionCorrected
            RecordDissent                -    -    -    -    -    x    x    x    x    x    x    x    -    DissentRecorded
            ReportDecision               -    -    -    -    -    x    x    x    x    x    x    x    -    DecisionReported
            ReduceGrant                  -    -    -    -    -    x    x    x    -    -    -    -    -    GrantReduced
            RevokeGrant                  -    -    -    -    -    x    -    -    -    -    -    -    -    GrantRevoked
            SubmitClaim                  -    -    -    -    -    x    x    x    -    -    -    -    -    ClaimSubmitted
            ReturnClaim                  -    -    -    -    -    x    x    x    -    -    -    -    -    ClaimReturned
            CheckRecoveryOrders          -    -    -    -    -    x    x    x    -    -    -    -    -    RecoveryOrdersChecked
            RecordSustainabilityDialogue -    -    -    -    -    x    x    x    -    -    -    -    -    SustainabilityDialogueHeld
            DecidePayment                -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentDecided
            DenyPayment                  -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentDenied
            RecordPayment                -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentRecorded
            CancelPayment                -    -    -    -    -    x    x    x    -    -    -    -    -    PaymentCancelled
            GrantAdvance                 -    -    -    -    -    x    -    -    -    -    -    -    -    AdvanceGranted
            DecideRecovery               -    -    -    -    -    x    x    x    x    x    -    -    -    RecoveryDecided
            SetOffRecovery               -    -    -    -    -    x    x    x    x    x    -    -    -    SetOffDecided
            HandOverRecovery             -    -    -    -    -    x    x    x    x    x    -    -    -    RecoveryHandedOver
            WriteOffRecovery             -    -    -    -    -    x    x    x    x    x    -    -    -    RecoveryWrittenOff
            RecordRepayment              -    -    -    -    -    x    x    x    x    x    -    -    -    RepaymentRecorded
            RecordIndicatorOutcome       -    -    -    -    -    x    x    x    -    -    -    -    -    IndicatorOutcomeRecorded
            SubmitProgressReport         -    -    -    -    -    x    -    -    -    -    -    -    -    ProgressReportSubmitted
            SubmitFinalReport            -    -    -    -    -    x    x    -    -    -    -    -    -    FinalReportSubmitted
            AcceptFinalReport            -    -    -    -    -    -    x    -    -    -    -    -    -    FinalReportAccepted
            CloseProject                 -    -    -    -    -    -    -    x    x    -    -    -    -    ProjectClosed
            FileDocument                 x    x    x    x    x    x    x    x    x    x    x    x    x    DocumentFiled
            WithdrawDocument             x    x    x    x    x    x    x    x    x    x    x    x    x    DocumentWithdrawn
            """;

    private static final Map<String, GrantCommand> COMMANDS = Stream.<GrantCommand>of(
                    applyForProject(),
                    register(),
                    assign(),
                    nameContact(),
                    removeContact(),
                    requestCompletion(),
                    receiveCompletion(),
                    notifyDelay(),
                    demand(),
                    refuseDemand(),
                    withdraw(),
                    assess("SAMVERKAN", CriterionOutcome.MET),
                    declareDeMinimis(),
                    propose(anslag(1)),
                    declareConflict(),
                    noteConflict(COLLEAGUE),
                    liftConflict(COLLEAGUE),
                    communicate(),
                    reply(1),
                    Ask.note(),
                    settle("STATSSTOD_BEDOMT"),
                    requestOpinion(),
                    giveOpinion(1),
                    withdrawOpinion(1),
                    flag(FlagKind.URGENT),
                    removeFlag(FlagKind.URGENT),
                    assessAspect(Set.of(AspectPhase.PLANNING)),
                    impact(ImpactSign.POSITIVE),
                    noImpact(ImpactSign.POSITIVE),
                    Ask.plan(10),
                    late(classify(ContributionClass.SUPPORT_STRUCTURES), "classifiedOn"),
                    late(financing(300_000, 200_000), "statedOn"),
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
                    Ask.returnClaim(1),
                    Ask.checkOrders(RecoveryOrders.NONE, Ask.CLAIMED),
                    Ask.dialogue(Ask.CLAIMED),
                    decidePayment(1, 150_000, anslag(75_000)),
                    Ask.deny(1),
                    pay(1),
                    Ask.cancel(1),
                    advance(anslag(1_000)),
                    recover(anslag(5_000)),
                    late(Ask.setOff(1, 2, anslag(5_000))),
                    with(Ask.handOver(1), "handedOverOn", Ask.TODAY),
                    late(Ask.writeOff(1)),
                    with(repay(1, anslag(5_000)), "repaidOn", Ask.TODAY),
                    indicator(),
                    progress(),
                    finalReport(),
                    accept(),
                    close(),
                    file(),
                    withdrawDocument(1))
            .collect(java.util.stream.Collectors.toMap(
                    command -> command.getClass().getSimpleName(), command -> command));

    private static <C extends Record> C late(C command) {
        return with(command, "decision.decidedOn", Ask.TODAY);
    }

    private static <C extends Record> C late(C command, String day) {
        return with(command, day, Ask.TODAY);
    }

    static Stream<Arguments> cells() {
        return TAKEN.lines().skip(1).map(line -> line.split(" +")).flatMap(row -> Arrays.stream(Phase.values())
                .map(phase -> Arguments.of(
                        row[0], phase, row[1 + phase.ordinal()].equals("x") ? row[row.length - 1] : "refused")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_command_in_a_phase_makes_its_event_or_is_refused(String name, Phase phase, String expected) {
        GrantCommand command = about(Objects.requireNonNull(COMMANDS.get(name)), phase);
        Scene scene = Scene.given(reaching(phase, name));
        if (command instanceof WithdrawDocument) {
            scene.and(file());
        }
        if (name.equals("RefuseDecisionDemand") && expected.equals("DecisionDemandRefused")) {
            scene.and(assign()).and(demand());
        }
        waitingFor(name).forEach(one -> scene.when(one));
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

    /** A case that is revoked or closed has no payment of its own to set anything off against. */
    private static GrantCommand about(GrantCommand command, Phase phase) {
        boolean paysNoMore = phase == Phase.REVOKED || phase == Phase.CLOSED;
        return switch (command) {
            case DecideRecovery c when phase == Phase.CLOSED -> with(c, "decision.decidedOn", Ask.CLOSED);
            case SetOffRecovery c when paysNoMore -> with(c, "against", new PaymentRef("arende-2/1"));
            default -> command;
        };
    }

    @Test
    void the_table_has_every_command_and_every_event_once() {
        List<String[]> rows =
                TAKEN.lines().skip(1).map(line -> line.split(" +")).toList();

        assertThat(rows).extracting(row -> row[0]).containsExactlyElementsOf(names(GrantCommand.class));
        assertThat(rows)
                .extracting(row -> row[row.length - 1])
                // A set-off against another case is recorded in that case too, by no command of its own.
                .as("jäv is declared by oneself and noted for another")
                .containsOnly(names(GrantEvent.class).stream()
                        .filter(name -> !name.equals("PaymentSetOff"))
                        .toArray(String[]::new))
                .hasSize(names(GrantEvent.class).size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(2 + Phase.values().length));
    }

    @Test
    void a_case_that_has_ended_takes_documents_and_notes_on_its_decisions_and_a_closed_one_recoveries() {
        assertThat(Arrays.stream(Phase.values()).filter(Phase::isEnded))
                .containsExactly(Phase.CLOSED, Phase.REJECTED, Phase.DISMISSED, Phase.WITHDRAWN);
        assertThat(List.of(Phase.REJECTED, Phase.DISMISSED, Phase.WITHDRAWN))
                .allSatisfy(phase -> assertThat(se.bifall.commands.Lifecycle.possibleIn(phase))
                        .contains(
                                DeclareConflictOfInterest.class,
                                NoteConflictOfInterest.class,
                                LiftConflictOfInterest.class,
                                FileDocument.class,
                                WithdrawDocument.class)
                        .isSubsetOf(List.of(
                                DeclareConflictOfInterest.class,
                                NoteConflictOfInterest.class,
                                LiftConflictOfInterest.class,
                                GrantCommand.CorrectDecision.class,
                                GrantCommand.RecordDissent.class,
                                GrantCommand.ReportDecision.class,
                                FileDocument.class,
                                WithdrawDocument.class)));
        assertThat(se.bifall.commands.Lifecycle.possibleIn(Phase.CLOSED))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "DeclareConflictOfInterest",
                        "NoteConflictOfInterest",
                        "LiftConflictOfInterest",
                        "CommunicateMaterial",
                        "RecordReply",
                        "RecordNote",
                        "ClassifyContribution",
                        "StateFinancing",
                        "CorrectDecision",
                        "RecordDissent",
                        "ReportDecision",
                        "DecideRecovery",
                        "RecordRepayment",
                        "SetOffRecovery",
                        "HandOverRecovery",
                        "WriteOffRecovery",
                        "FileDocument",
                        "WithdrawDocument");
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
        List<GrantCommand> way = new java.util.ArrayList<>(wayTo(phase, next));
        if (next.equals("RemoveContactPerson")) {
            way.add(1, nameContact());
        }
        return way;
    }

    private static List<GrantCommand> wayTo(Phase phase, String next) {
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
                sequence(
                        projectRunning(),
                        List.of(
                                claim(150_000),
                                decidePayment(1, 150_000, anslag(75_000)),
                                pay(1),
                                finalReport(),
                                accept(),
                                reduce(anslag(425_000)),
                                close()),
                        afterClosing(next));
            case REJECTED -> sequence(projectProposed(), List.of(Ask.rejectProject()));
            case DISMISSED -> sequence(projectProposed(), List.of(dismiss()));
            case WITHDRAWN -> sequence(projectProposed(), List.of(withdraw()));
        };
    }

    /** What the command answers or takes back, where the phase takes it at all. */
    private static List<GrantCommand> waitingFor(String name) {
        return switch (name) {
            case "LiftConflictOfInterest" -> List.of(noteConflict(COLLEAGUE));
            case "RecordReply" -> List.of(communicate());
            case "GiveOpinion", "WithdrawOpinionRequest" -> List.of(requestOpinion());
            case "RemoveFlag" -> List.of(flag(FlagKind.URGENT));
            case "WithdrawAgendaImpact" -> List.of(impact(ImpactSign.POSITIVE));
            default -> List.of();
        };
    }

    /** A grant is revoked only when nothing waits, so there is no payment to decide or make after it. */
    private static List<GrantCommand> beforeRevocation(String next) {
        return switch (next) {
            case "ReturnClaim", "DecidePayment", "DenyPayment", "RecordPayment", "CancelPayment" -> List.of();
            case "SetOffRecovery" -> before("RecordRepayment");
            default -> before(next);
        };
    }

    private static List<GrantCommand> afterClosing(String next) {
        return switch (next) {
            case "RecordRepayment", "SetOffRecovery", "HandOverRecovery", "WriteOffRecovery" ->
                List.of(with(recover(anslag(5_000)), "decision.decidedOn", Ask.CLOSED));
            default -> List.of();
        };
    }

    private static List<GrantCommand> before(String next) {
        List<GrantCommand> paid = List.of(claim(150_000), decidePayment(1, 150_000, anslag(75_000)), pay(1));
        return switch (next) {
            case "TakeOffAgenda" -> List.of(Ask.putOnAgenda());
            case "ReturnClaim", "DecidePayment", "DenyPayment" -> paid.subList(0, 1);
            case "RecordPayment", "CancelPayment" -> paid.subList(0, 2);
            case "SetOffRecovery" ->
                sequence(
                        paid,
                        List.of(recover(anslag(5_000)), claim(200_000), decidePayment(2, 200_000, anslag(25_000))));
            case "DecideRecovery" -> paid;
            case "RecordRepayment", "HandOverRecovery", "WriteOffRecovery" ->
                sequence(paid, List.of(recover(anslag(5_000))));
            case "CloseProject" -> sequence(paid, List.of(reduce(anslag(425_000))));
            default -> List.of();
        };
    }
}
