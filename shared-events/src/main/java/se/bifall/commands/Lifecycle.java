package se.bifall.commands;

import static se.bifall.codes.Phase.APPLIED;
import static se.bifall.codes.Phase.ASSESSED;
import static se.bifall.codes.Phase.AWAITING_COMPLETION;
import static se.bifall.codes.Phase.CLOSED;
import static se.bifall.codes.Phase.DISMISSED;
import static se.bifall.codes.Phase.FINAL_ACCEPTED;
import static se.bifall.codes.Phase.FINAL_REPORTED;
import static se.bifall.codes.Phase.PROPOSED;
import static se.bifall.codes.Phase.REGISTERED;
import static se.bifall.codes.Phase.REJECTED;
import static se.bifall.codes.Phase.REVOKED;
import static se.bifall.codes.Phase.RUNNING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bifall.codes.Phase;
import se.bifall.commands.GrantCommand.*;

/** Which commands each phase of a case takes; everything not written here is refused. */
public final class Lifecycle {
    private static final Map<Class<? extends GrantCommand>, Set<Phase>> TAKEN_IN = new LinkedHashMap<>();

    private static final Set<Phase> NOT_ENDED = phases(
            APPLIED,
            REGISTERED,
            AWAITING_COMPLETION,
            ASSESSED,
            PROPOSED,
            RUNNING,
            FINAL_REPORTED,
            FINAL_ACCEPTED,
            REVOKED);
    private static final Set<Phase> REGISTERED_AND_NOT_ENDED = phases(
            REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED);
    private static final Set<Phase> WITH_A_MEASURE =
            phases(REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);

    static {
        in(RegisterApplication.class, APPLIED);
        in(
                AssignCaseworker.class,
                APPLIED,
                REGISTERED,
                AWAITING_COMPLETION,
                ASSESSED,
                PROPOSED,
                RUNNING,
                FINAL_REPORTED,
                FINAL_ACCEPTED,
                REVOKED);
        in(
                NameContactPerson.class,
                APPLIED,
                REGISTERED,
                AWAITING_COMPLETION,
                ASSESSED,
                PROPOSED,
                RUNNING,
                FINAL_REPORTED,
                FINAL_ACCEPTED,
                REVOKED);
        in(
                RemoveContactPerson.class,
                APPLIED,
                REGISTERED,
                AWAITING_COMPLETION,
                ASSESSED,
                PROPOSED,
                RUNNING,
                FINAL_REPORTED,
                FINAL_ACCEPTED,
                REVOKED);
        in(RequestCompletion.class, REGISTERED, ASSESSED, PROPOSED);
        in(ReceiveCompletion.class, AWAITING_COMPLETION);
        in(NotifyDelay.class, APPLIED, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED);
        in(ReceiveDecisionDemand.class, APPLIED, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED);
        in(RefuseDecisionDemand.class, APPLIED, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED);
        in(WithdrawApplication.class, APPLIED, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED);
        in(AssessCriterion.class, REGISTERED, ASSESSED);
        in(DeclareDeMinimis.class, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED, RUNNING);
        in(ProposeDecision.class, ASSESSED, PROPOSED);
        inEvery(DeclareConflictOfInterest.class);
        inEvery(NoteConflictOfInterest.class);
        inEvery(LiftConflictOfInterest.class);
        // A closed case may still come to a recovery, which is prepared like any decision.
        in(List.of(CommunicateMaterial.class, RecordReply.class), and(CLOSED, REGISTERED_AND_NOT_ENDED));
        in(List.of(RecordNote.class), and(CLOSED, NOT_ENDED));
        in(List.of(RequestOpinion.class, GiveOpinion.class, WithdrawOpinionRequest.class), REGISTERED_AND_NOT_ENDED);
        in(List.of(FlagCase.class, RemoveFlag.class), NOT_ENDED);
        in(SettleChecklistItem.class, REGISTERED, ASSESSED);
        in(
                List.of(AssessAspect.class, StateAgendaImpact.class, WithdrawAgendaImpact.class, PlanIndicator.class),
                WITH_A_MEASURE);
        // What older cases never said is asked for afterwards too, so that statistics become whole.
        in(List.of(ClassifyContribution.class, StateFinancing.class), and(CLOSED, WITH_A_MEASURE));
        in(PutOnAgenda.class, PROPOSED, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED);
        in(TakeOffAgenda.class, PROPOSED, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED);
        in(ApproveGrant.class, PROPOSED);
        in(RejectGrant.class, PROPOSED);
        in(DismissApplication.class, REGISTERED, AWAITING_COMPLETION, ASSESSED, PROPOSED);
        in(AmendGrant.class, RUNNING);
        in(CorrectDecision.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED, REJECTED, DISMISSED);
        in(RecordDissent.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED, REJECTED, DISMISSED);
        in(ReportDecision.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED, REJECTED, DISMISSED);
        in(ReduceGrant.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(RevokeGrant.class, RUNNING);
        in(SubmitClaim.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(ReturnClaim.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(CheckRecoveryOrders.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(RecordSustainabilityDialogue.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(DecidePayment.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(DenyPayment.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(RecordPayment.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(CancelPayment.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(GrantAdvance.class, RUNNING);
        // A closed case is closed, but the recipient still answers for what was paid.
        in(DecideRecovery.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED);
        in(RecordRepayment.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED);
        in(SetOffRecovery.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED);
        in(HandOverRecovery.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED);
        in(WriteOffRecovery.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED, REVOKED, CLOSED);
        in(RecordIndicatorOutcome.class, RUNNING, FINAL_REPORTED, FINAL_ACCEPTED);
        in(SubmitProgressReport.class, RUNNING);
        in(SubmitFinalReport.class, RUNNING, FINAL_REPORTED);
        in(AcceptFinalReport.class, FINAL_REPORTED);
        in(CloseProject.class, FINAL_ACCEPTED, REVOKED);
        inEvery(FileDocument.class);
        inEvery(WithdrawDocument.class);
    }

    private Lifecycle() {}

    private static Set<Phase> and(Phase one, Set<Phase> phases) {
        return phases(one, phases.toArray(Phase[]::new));
    }

    /**
     * Documents come in after the end as well, and are registered (offentlighets- och sekretesslagen 5:1); so jäv has to
     * be declared there too.
     */
    private static void inEvery(Class<? extends GrantCommand> command) {
        TAKEN_IN.put(command, Collections.unmodifiableSet(EnumSet.allOf(Phase.class)));
    }

    private static void in(Class<? extends GrantCommand> command, Phase first, Phase... more) {
        TAKEN_IN.put(command, phases(first, more));
    }

    private static void in(List<Class<? extends GrantCommand>> commands, Set<Phase> phases) {
        commands.forEach(command -> TAKEN_IN.put(command, phases));
    }

    private static Set<Phase> phases(Phase first, Phase... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** True when a case in this phase takes the command; a new case takes {@link ApplyForGrant} alone. */
    public static boolean takes(Phase phase, Class<? extends GrantCommand> command) {
        return phasesOf(command).contains(phase);
    }

    /** The phases that take the command; empty for {@link ApplyForGrant}, which opens a case. */
    public static Set<Phase> phasesOf(Class<? extends GrantCommand> command) {
        return TAKEN_IN.getOrDefault(command, Set.of());
    }

    /** The commands that a phase takes, in the order of the life. */
    public static List<Class<? extends GrantCommand>> possibleIn(Phase phase) {
        List<Class<? extends GrantCommand>> possible = new ArrayList<>();
        TAKEN_IN.forEach((command, phases) -> {
            if (phases.contains(phase)) {
                possible.add(command);
            }
        });
        return possible;
    }
}
