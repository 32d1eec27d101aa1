package se.bifall.command.goal;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Tertial;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.commands.GoalCommand;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.CorrectIndicatorOutcome;
import se.bifall.commands.GoalCommand.ReportActivityStatus;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
import se.bifall.events.GoalEvent;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.region.GoalPlan;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.region.SubGoal;

/** What must be known of one sub-goal to take more: what is reported and assessed already, by tertial. Pure. */
final class SubGoalFollowUp {
    private final Map<String, EnumMap<Tertial, Reported>> outcomes = new HashMap<>();
    private final Map<String, Tertial> activities = new HashMap<>();
    private final Map<Tertial, Assessed> assessed = new EnumMap<>(Tertial.class);

    private record Reported(IndicatorValue value, LocalDate on) {}

    private record Assessed(Fulfilment assessment, LocalDate on) {}

    /** @param computed what the rule proposed when the command was sent; null when nobody computed it */
    GoalEvent decide(
            GoalCommand command, OfficerId actor, LocalDate today, RegionProfile region, @Nullable Proposed computed) {
        SubGoal planned = GoalPlan.find(region, command.subGoalId()).orElse(null);
        unless(new SubGoalInPlan(command.subGoalId(), planned != null));
        SubGoal subGoal = java.util.Objects.requireNonNull(planned);
        return switch (command) {
            case ReportIndicatorOutcome c -> report(c, subGoal, today);
            case CorrectIndicatorOutcome c -> correct(c, subGoal, today);
            case ReportActivityStatus c -> report(c, subGoal, today);
            case AssessSubGoal c -> assess(c, actor, today, region, computed);
        };
    }

    private GoalEvent report(ReportIndicatorOutcome c, SubGoal subGoal, LocalDate today) {
        fits(c, c.indicator(), c.value(), subGoal);
        EnumMap<Tertial, Reported> known = reported(c.indicator());
        Reported earlier = known.get(c.tertial());
        unless(
                new ReportedOnceATertial(c.indicator(), c.tertial(), earlier == null ? null : earlier.value()),
                new TertialsInOrder("Utfallet av " + c.indicator(), c.tertial(), newest(known)),
                new NotInTheFuture("reportedOn", c.reportedOn(), today),
                new TertialHasEnded(
                        "reportedOn", c.reportedOn(), c.tertial(), c.subGoalId().year()));
        return new IndicatorOutcomeReported(
                c.subGoalId(), c.indicator(), c.tertial(), c.value(), c.reportedOn(), c.source());
    }

    private GoalEvent correct(CorrectIndicatorOutcome c, SubGoal subGoal, LocalDate today) {
        fits(c, c.indicator(), c.value(), subGoal);
        Reported earlier = reported(c.indicator()).get(c.tertial());
        IndicatorValue before = earlier == null ? null : earlier.value();
        unless(
                new OutcomeToCorrect(c.indicator(), c.tertial(), before),
                new CorrectionDiffers(before, c.value()),
                new NotInTheFuture("correctedOn", c.correctedOn(), today),
                inOrder("correctedOn", c.correctedOn(), earlier == null ? null : earlier.on(), "rapporten som rättas"));
        return new IndicatorOutcomeCorrected(
                c.subGoalId(), c.indicator(), c.tertial(), c.value(), c.correctedOn(), c.reason());
    }

    private GoalEvent report(ReportActivityStatus c, SubGoal subGoal, LocalDate today) {
        unless(
                new ActivityInPlan(c.subGoalId(), subGoal, c.activity()),
                new DeviationExplained(c.status(), c.deviation()),
                new TertialsInOrder("Läget för " + c.activity(), c.tertial(), activities.get(c.activity())),
                new NotInTheFuture("reportedOn", c.reportedOn(), today),
                new TertialHasEnded(
                        "reportedOn", c.reportedOn(), c.tertial(), c.subGoalId().year()));
        return new ActivityStatusReported(
                c.subGoalId(), c.activity(), c.tertial(), c.status(), c.reportedOn(), c.deviation());
    }

    private GoalEvent assess(
            AssessSubGoal c, OfficerId actor, LocalDate today, RegionProfile region, @Nullable Proposed computed) {
        Assessed earlier = assessed.get(c.tertial());
        unless(
                new AssessedByAPerson(
                        c.decidedBy(), actor, region.isBoard(c.decidedBy()), region.machineAccounts(c.decidedOn())),
                new ProposalIsTheComputed(c.proposal(), computed),
                new DepartureReasoned(
                        c.assessment(), c.proposal(), earlier == null ? null : earlier.assessment(), c.motivering()),
                new NotInTheFuture("decidedOn", c.decidedOn(), today),
                new TertialHasEnded(
                        "decidedOn", c.decidedOn(), c.tertial(), c.subGoalId().year()),
                inOrder("decidedOn", c.decidedOn(), earlier == null ? null : earlier.on(), "den förra bedömningen"));
        return new SubGoalAssessed(
                c.subGoalId(), c.tertial(), c.assessment(), c.proposal(), c.decidedBy(), c.decidedOn(), c.motivering());
    }

    private static void fits(GoalCommand command, String code, IndicatorValue value, SubGoal subGoal) {
        unless(new IndicatorInPlan(command.subGoalId(), subGoal, code));
        Indicator indicator = subGoal.indicator(code).orElseThrow();
        unless(new ComputedIsNotTyped(indicator), new ValueFitsKind(indicator, value));
    }

    /** What it builds on has a day of its own; the first of its kind builds on nothing. */
    private static DatesInOrder inOrder(String field, LocalDate day, @Nullable LocalDate notBefore, String what) {
        return new DatesInOrder(field, day, notBefore == null ? LocalDate.MIN : notBefore, what);
    }

    private EnumMap<Tertial, Reported> reported(String indicator) {
        return outcomes.getOrDefault(indicator, new EnumMap<>(Tertial.class));
    }

    private static @Nullable Tertial newest(EnumMap<Tertial, Reported> known) {
        return known.keySet().stream().reduce((one, other) -> other).orElse(null);
    }

    void evolve(GoalEvent event) {
        switch (event) {
            case IndicatorOutcomeReported e -> put(e.indicator(), e.tertial(), new Reported(e.value(), e.reportedOn()));
            case IndicatorOutcomeCorrected e ->
                put(e.indicator(), e.tertial(), new Reported(e.value(), e.correctedOn()));
            case ActivityStatusReported e -> activities.put(e.activity(), e.tertial());
            case SubGoalAssessed e -> assessed.put(e.tertial(), new Assessed(e.assessment(), e.decidedOn()));
        }
    }

    private void put(String indicator, Tertial tertial, Reported reported) {
        outcomes.computeIfAbsent(indicator, code -> new EnumMap<>(Tertial.class))
                .put(tertial, reported);
    }
}
