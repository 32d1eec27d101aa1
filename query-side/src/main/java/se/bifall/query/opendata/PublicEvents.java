package se.bifall.query.opendata;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DiaryEvent;
import se.bifall.events.FrameEvent.*;
import se.bifall.events.GoalEvent.*;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.RefusalEvent;
import se.bifall.events.ReportEvent;
import se.bifall.events.SittingEvent.*;
import se.bifall.events.SubjectEvent;

/**
 * Which events the public may see, and which of their fields: codes, amounts, days and numbers. A field that is not named
 * here is never published, and neither is an event; no field that people have written is here, no official, no company and
 * nothing that two cases of the same person could be joined by. Who leads a company is said by the suppressed tables alone.
 */
final class PublicEvents {
    private static final String DAY = "decision.decidedOn";
    private static final Map<Class<? extends BifallEvent>, List<String>> FIELDS = fields();

    /** Looked at and left out: of persons, written by people, or about how a case is prepared. */
    static final Set<Class<?>> WITHHELD = Set.of(
            CaseworkerAssigned.class,
            ContactPersonNamed.class,
            ContactPersonRemoved.class,
            CriterionAssessed.class,
            DeMinimisDeclared.class,
            DecisionProposed.class,
            ConflictOfInterestDeclared.class,
            ConflictOfInterestLifted.class,
            MaterialCommunicated.class,
            PartyReplied.class,
            NoteRecorded.class,
            ChecklistItemSettled.class,
            OpinionRequested.class,
            OpinionReceived.class,
            OpinionRequestWithdrawn.class,
            CaseFlagged.class,
            FlagRemoved.class,
            AspectAssessed.class,
            FinancingStated.class,
            CasePutOnAgenda.class,
            CaseTakenOffAgenda.class,
            DissentRecorded.class,
            SustainabilityDialogueHeld.class,
            RecoveryOrdersChecked.class,
            PaymentSetOff.class,
            IndicatorOutcomeRecorded.class,
            DocumentFiled.class,
            DocumentWithdrawn.class,
            AgendaEntered.class,
            AgendaLeft.class,
            ParagraphTaken.class,
            DiaryEvent.DiarienummerTaken.class,
            DeMinimisEvent.DeMinimisAidGranted.class,
            DeMinimisEvent.DeMinimisAidLowered.class,
            AnswerEvent.AnswerWritten.class,
            AnswerEvent.AnswerMarkedReady.class,
            AnswerEvent.AnswerReopened.class,
            SubjectEvent.DisposalDecided.class,
            SubjectEvent.SubjectDisposed.class,
            SubjectEvent.ErasureRequestAnswered.class,
            RefusalEvent.CommandRefused.class);

    /** About how a case is prepared as long as it is; of an application that is tried, a fact about the grant. */
    private static final Set<Class<?>> ONCE_DECIDED = Set.of(ContributionClassified.class);

    private PublicEvents() {}

    /** True when it is published only if the application was approved or rejected before it. */
    static boolean isOnceDecided(Class<?> event) {
        return ONCE_DECIDED.contains(event);
    }

    /** Dotted paths of what may be shown; empty for an event that is not published, known or not. */
    static List<String> fieldsOf(Class<?> event) {
        return FIELDS.getOrDefault(event, List.of());
    }

    /** Those that are published. */
    static Set<Class<? extends BifallEvent>> published() {
        return FIELDS.keySet();
    }

    private static Map<Class<? extends BifallEvent>, List<String>> fields() {
        Map<Class<? extends BifallEvent>, List<String>> fields = new HashMap<>();
        application(fields);
        decisions(fields);
        money(fields);
        afterwards(fields);
        beside(fields);
        return Collections.unmodifiableMap(fields);
    }

    private static void application(Map<Class<? extends BifallEvent>, List<String>> fields) {
        fields.put(
                GrantApplied.class,
                List.of(
                        "applicant.kind",
                        "supportType",
                        "grantKind",
                        "applied",
                        "expenditure",
                        "place.municipality",
                        "investmentArea",
                        "areaMap",
                        "measureStartsOn",
                        "measureEndsOn",
                        "receivedOn",
                        "primaryPriority",
                        "secondaryPriorities",
                        "profileVersion"));
        fields.put(ApplicationRegistered.class, List.of("registeredOn"));
        fields.put(CompletionRequested.class, List.of("requestedOn", "dueOn"));
        fields.put(CompletionReceived.class, List.of("receivedOn"));
        fields.put(DelayNotified.class, List.of("notifiedOn"));
        fields.put(DecisionDemanded.class, List.of("receivedOn"));
        fields.put(DecisionDemandRefused.class, List.of(DAY));
        fields.put(ApplicationWithdrawn.class, List.of("withdrawnOn"));
        fields.put(AgendaImpactStated.class, List.of("goal", "sign", "route", "assessedOn"));
        fields.put(AgendaImpactWithdrawn.class, List.of("goal", "sign", "route", "withdrawnOn"));
        fields.put(IndicatorPlanned.class, List.of("indicator", "kind", "target", "dueOn", "plannedOn"));
        fields.put(ContributionClassified.class, List.of("contributionClass", "classifiedOn"));
    }

    private static void decisions(Map<Class<? extends BifallEvent>, List<String>> fields) {
        fields.put(
                GrantApproved.class,
                List.of(
                        DAY,
                        "funding",
                        "approvedExpenditure",
                        "investmentArea",
                        "areaMap",
                        "primaryPriority",
                        "secondaryPriorities",
                        "inForceFrom",
                        "profileVersion"));
        fields.put(GrantRejected.class, List.of(DAY));
        fields.put(ApplicationDismissed.class, List.of(DAY));
        fields.put(GrantAmended.class, List.of(DAY, "funding", "approvedExpenditure", "measureEndsOn", "inForceFrom"));
        fields.put(DecisionCorrected.class, List.of("decisionNumber", "part", "funding", "correctedOn"));
        fields.put(DecisionReported.class, List.of("decisionNumber"));
        fields.put(GrantReduced.class, List.of(DAY, "kind", "reduced"));
        fields.put(GrantRevoked.class, List.of(DAY, "unpaid"));
    }

    private static void money(Map<Class<? extends BifallEvent>, List<String>> fields) {
        fields.put(ClaimSubmitted.class, List.of("claim", "periodEndsOn", "receivedOn"));
        fields.put(ClaimReturned.class, List.of("claim", "returnedOn", "dueOn"));
        fields.put(PaymentDenied.class, List.of(DAY, "claim"));
        fields.put(PaymentDecided.class, List.of(DAY, "payment", "claim", "amount"));
        fields.put(AdvanceGranted.class, List.of(DAY, "payment", "amount"));
        fields.put(PaymentRecorded.class, List.of("payment", "amount", "paidOn"));
        fields.put(PaymentCancelled.class, List.of(DAY, "payment", "amount", "advance"));
        fields.put(RecoveryDecided.class, List.of(DAY, "recovery", "amount", "waived", "interestFrom"));
        fields.put(SetOffDecided.class, List.of(DAY, "recovery", "amount"));
        fields.put(RecoveryHandedOver.class, List.of("recovery", "handedOverOn"));
        fields.put(RecoveryWrittenOff.class, List.of(DAY, "recovery", "amount"));
        fields.put(RepaymentRecorded.class, List.of("recovery", "amount", "repaidOn"));
    }

    private static void afterwards(Map<Class<? extends BifallEvent>, List<String>> fields) {
        fields.put(ProgressReportSubmitted.class, List.of("periodEndsOn", "receivedOn"));
        fields.put(FinalReportSubmitted.class, List.of("receivedOn"));
        fields.put(FinalReportAccepted.class, List.of("acceptedOn"));
        fields.put(ProjectClosed.class, List.of("closedOn"));
    }

    private static void beside(Map<Class<? extends BifallEvent>, List<String>> fields) {
        fields.put(DecisionFrameSet.class, List.of("frameId", "year", "purpose", "amount", "decidedOn"));
        fields.put(DecisionFrameIncreased.class, List.of("frameId", "by", "decidedOn"));
        fields.put(FundsCommitted.class, List.of("frameId", "amount", "decidedOn"));
        fields.put(FundsReleased.class, List.of("frameId", "amount", "cause", "decidedOn"));
        fields.put(ReportEvent.ReportPublished.class, List.of("kind", "year", "asOf", "axis", "publishedOn"));
        fields.put(ReportEvent.ReportWithdrawn.class, List.of("withdrawnOn"));
        fields.put(SittingPlanned.class, List.of("sittingOn"));
        fields.put(MinutesAdjusted.class, List.of("sittingOn", "adjustedOn", "postedOn"));
        fields.put(IndicatorOutcomeReported.class, List.of("subGoalId", "indicator", "tertial", "value", "reportedOn"));
        fields.put(
                IndicatorOutcomeCorrected.class, List.of("subGoalId", "indicator", "tertial", "value", "correctedOn"));
        fields.put(ActivityStatusReported.class, List.of("subGoalId", "activity", "tertial", "status", "reportedOn"));
        fields.put(SubGoalAssessed.class, List.of("subGoalId", "tertial", "assessment", "proposal", "decidedOn"));
    }
}
