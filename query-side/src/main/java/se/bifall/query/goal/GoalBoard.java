package se.bifall.query.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.FactTable;
import se.bifall.region.Computation;
import se.bifall.region.GoalPlan;
import se.bifall.region.Indicator;
import se.bifall.region.RegionProfile;
import se.bifall.region.SubGoal;

/** Every goal as it stands: plan, what is reported, what is counted, and the assessment that follows. */
@Component
public class GoalBoard {
    private final RegionProfile region;
    private final FactTable table;
    private final AsOf asOf;
    private final Clock clock;
    private final Map<Computation, ComputedIndicator> computed;
    private volatile Kept kept = new Kept(null, Map.of());

    private record Asked(Computation computation, int year, Tertial tertial) {}

    /** What was counted of one snapshot; another snapshot, another count. */
    private record Kept(FactTable.@Nullable Snapshot of, Map<Asked, ComputedIndicator.Counted> counted) {}

    GoalBoard(RegionProfile region, FactTable table, AsOf asOf, Clock clock, Collection<ComputedIndicator> computed) {
        this.region = region;
        this.table = table;
        this.asOf = asOf;
        this.clock = clock;
        this.computed = computed.stream().collect(Collectors.toMap(ComputedIndicator::computes, Function.identity()));
    }

    /** In the order of the plan; empty when there is no plan for the year. */
    public List<Standing> of(int year, Tertial tertial) {
        return GoalPlan.of(region, year)
                .subGoals()
                .map(subGoal -> standing(SubGoalId.of(year, subGoal.number()), subGoal, tertial))
                .toList();
    }

    /** Empty when the plan has no such sub-goal. */
    public Optional<Standing> of(SubGoalId id, Tertial tertial) {
        return GoalPlan.find(region, id).map(subGoal -> standing(id, subGoal, tertial));
    }

    /** The latest tertial that has ended, of a year; the first while none has. */
    public Tertial current(int year) {
        LocalDate today = LocalDate.now(clock);
        Tertial current = Tertial.APRIL;
        for (Tertial tertial : Tertial.values()) {
            current = tertial.endOf(year).isAfter(today) ? current : tertial;
        }
        return current;
    }

    /** The newest year with a plan that has begun; the newest of all when none has; this year when there is no plan. */
    public int currentYear() {
        int now = LocalDate.now(clock).getYear();
        List<Integer> years = GoalPlan.years(region);
        return years.stream().filter(year -> year <= now).findFirst().orElse(years.isEmpty() ? now : years.getFirst());
    }

    private Standing standing(SubGoalId id, SubGoal plan, Tertial tertial) {
        GoalFacts facts = Objects.requireNonNullElseGet(table.goal("delmal:" + id), () -> GoalFacts.none(id));
        List<Standing.OfIndicator> indicators = plan.indicators().stream()
                .map(indicator -> standing(id.year(), indicator, facts, tertial))
                .toList();
        List<Standing.OfActivity> activities = plan.activities().stream()
                .map(activity -> new Standing.OfActivity(activity, facts.status(activity.code(), tertial)))
                .toList();
        Proposal proposal = Proposal.of(
                indicators.stream()
                        .map(one -> Optional.<Fulfilment>ofNullable(one.judged().fulfilment()))
                        .toList(),
                activities.stream()
                        .map(one -> one.status().map(GoalFacts.Status::status))
                        .toList());
        return new Standing(id, plan, tertial, indicators, activities, proposal, facts);
    }

    private Standing.OfIndicator standing(int year, Indicator indicator, GoalFacts facts, Tertial tertial) {
        EnumMap<Tertial, Figure> outcomes = new EnumMap<>(Tertial.class);
        for (Tertial one : Tertial.values()) {
            outcome(year, indicator, facts, one).ifPresent(figure -> outcomes.put(one, figure));
        }
        Figure before = indicator.kind() == Indicator.Kind.SHALL_INCREASE
                ? before(year, indicator, tertial).orElse(null)
                : null;
        Computation computation = indicator.computed();
        return new Standing.OfIndicator(
                indicator,
                outcomes,
                Judging.of(indicator, outcomes.get(tertial), before),
                computation == null ? null : counted(computation, year, tertial).reason(),
                computation == null ? null : by(computation).definition());
    }

    private Optional<Figure> outcome(int year, Indicator indicator, GoalFacts facts, Tertial tertial) {
        Computation computation = indicator.computed();
        if (computation == null) {
            return facts.outcome(indicator.code(), tertial).map(one -> Figure.of(one.value()));
        }
        return hasBegun(year, tertial)
                ? Optional.ofNullable(counted(computation, year, tertial).figure())
                : Optional.empty();
    }

    /** The same tertial the year before: counted anew, or as reported under the same code. */
    private Optional<Figure> before(int year, Indicator indicator, Tertial tertial) {
        Computation computation = indicator.computed();
        if (computation != null) {
            return Optional.ofNullable(counted(computation, year - 1, tertial).figure());
        }
        return GoalPlan.of(region, year - 1)
                .subGoals()
                .filter(subGoal -> subGoal.indicator(indicator.code()).isPresent())
                .findFirst()
                .map(subGoal -> table.goal("delmal:" + SubGoalId.of(year - 1, subGoal.number())))
                .flatMap(facts -> facts.outcome(indicator.code(), tertial))
                .map(one -> Figure.of(one.value()));
    }

    private boolean hasBegun(int year, Tertial tertial) {
        LocalDate begins =
                switch (tertial) {
                    case APRIL -> LocalDate.of(year, 1, 1);
                    case AUGUST -> Tertial.APRIL.endOf(year).plusDays(1);
                    case YEAR -> Tertial.AUGUST.endOf(year).plusDays(1);
                };
        return !begins.isAfter(LocalDate.now(clock));
    }

    @SuppressWarnings("ReferenceEquality") // a snapshot is the same object until something changes
    private ComputedIndicator.Counted counted(Computation computation, int year, Tertial tertial) {
        FactTable.Snapshot now = table.snapshot();
        Kept known = kept;
        if (known.of() != now) {
            known = new Kept(now, new ConcurrentHashMap<>());
            kept = known;
        }
        Asked asked = new Asked(computation, year, tertial);
        ComputedIndicator.Counted counted = known.counted().get(asked);
        if (counted == null) {
            counted = by(computation).of(year, facts(now, year, tertial));
            known.counted().put(asked, counted);
        }
        return counted;
    }

    /** For the whole year everything booked in it, however late it was registered; for a tertial, as of its last day. */
    private Collection<CaseFacts> facts(FactTable.Snapshot now, int year, Tertial tertial) {
        LocalDate end = tertial.endOf(year);
        return tertial == Tertial.YEAR || end.isAfter(LocalDate.now(clock))
                ? now.cases()
                : asOf.at(PointInTime.at(Axis.DECIDED, end)).cases();
    }

    private ComputedIndicator by(Computation computation) {
        return Objects.requireNonNull(computed.get(computation), computation.name());
    }
}
