package se.bifall.query.goal;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.region.Activity;
import se.bifall.region.Indicator;
import se.bifall.region.SubGoal;

/** How a sub-goal stands for a tertial: what the rule proposes, and what is decided beside it. */
public record Standing(
        SubGoalId id,
        SubGoal plan,
        Tertial tertial,
        List<OfIndicator> indicators,
        List<OfActivity> activities,
        Proposal proposal,
        GoalFacts facts) {

    /**
     * @param outcomes by tertial, where there is one
     * @param counted how a computed one came out for the tertial asked for; null for one that people report
     * @param definition of a computed one; null for others
     */
    public record OfIndicator(
            Indicator plan,
            EnumMap<Tertial, Figure> outcomes,
            Judged judged,
            @Nullable Reason counted,
            @Nullable String definition) {
        public Optional<Figure> outcome(Tertial tertial) {
            return Optional.ofNullable(outcomes.get(tertial));
        }

        /** With its unit, or a dash. */
        public String shown(Tertial tertial) {
            return outcome(tertial).map(figure -> Judging.with(figure, plan)).orElse("–");
        }

        /** The target with its unit, {@code Ja} for what its own wording aims at; empty when none is stated. */
        public Optional<String> target() {
            if (plan.kind() == Indicator.Kind.YES_NO && plan.target() == null) {
                return Optional.of(Figure.of(IndicatorValue.YES).shown());
            }
            return Optional.ofNullable(plan.target()).map(value -> Judging.with(Figure.of(value), plan));
        }
    }

    public record OfActivity(Activity plan, Optional<GoalFacts.Status> status) {}

    /** How far its indicators are reached. */
    public Tally tally() {
        return Tally.of(indicators.stream()
                .map(one -> Optional.ofNullable(one.judged().fulfilment()))
                .toList());
    }

    /** True when there is an indicator that people report. */
    public boolean takesReports() {
        return indicators.stream().anyMatch(one -> one.plan().computed() == null);
    }

    /** The decided assessment; empty while there is none. */
    public Optional<GoalFacts.Assessment> decided() {
        return facts.assessment(tertial);
    }
}
