package se.bifall.query.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** Every goal as it stands, now or as of a day: plan, what is reported, what is counted, and the assessment that follows. */
@Component
public class GoalBoard {
    private final RegionProfile region;
    private final FactTable table;
    private final AsOf asOf;
    private final Clock clock;
    private final Map<Computation, ComputedIndicator> computed;
    private volatile Kept kept = new Kept(null, Map.of());

    private record Asked(Indicator indicator, int year, Tertial tertial) {}

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
        return at(PointInTime.NOW).of(year, tertial);
    }

    /** Empty when the plan has no such sub-goal. */
    public Optional<Standing> of(SubGoalId id, Tertial tertial) {
        return at(PointInTime.NOW).of(id, tertial);
    }

    /** The same, as it stood at a point in time. */
    public Seen at(PointInTime point) {
        return new Seen(point);
    }

    /** The latest tertial that has ended, of a year; the first while none has. */
    public Tertial current(int year) {
        return current(year, PointInTime.NOW);
    }

    /** The same, on the day of a point in time. */
    public Tertial current(int year, PointInTime point) {
        LocalDate today = day(point);
        Tertial current = Tertial.APRIL;
        for (Tertial tertial : Tertial.values()) {
            current = tertial.endOf(year).isAfter(today) ? current : tertial;
        }
        return current;
    }

    /** The newest year with a plan that has begun; the newest of all when none has; this year when there is no plan. */
    public int currentYear() {
        return currentYear(PointInTime.NOW);
    }

    /** The same, on the day of a point in time. */
    public int currentYear(PointInTime point) {
        int now = day(point).getYear();
        List<Integer> years = GoalPlan.years(region);
        return years.stream().filter(year -> year <= now).findFirst().orElse(years.isEmpty() ? now : years.getFirst());
    }

    private LocalDate day(PointInTime point) {
        LocalDate today = LocalDate.now(clock);
        return point.day() == null || point.day().isAfter(today) ? today : point.day();
    }

    private ComputedIndicator by(Computation computation) {
        return Objects.requireNonNull(computed.get(computation), computation.name());
    }

    /** Goals as seen from one point in time; what is folded for one is there for the next. */
    public final class Seen {
        private final PointInTime point;
        private final FactTable.Snapshot snapshot = table.snapshot();
        private final Map<PointInTime, Collection<CaseFacts>> folded = new HashMap<>();
        private final Map<Asked, ComputedIndicator.Counted> counted;
        private @Nullable Long position;

        private Seen(PointInTime point) {
            this.point = point;
            this.counted = point.isNow() ? ofNow() : new HashMap<>();
        }

        @SuppressWarnings("ReferenceEquality") // a snapshot is the same object until something changes
        private Map<Asked, ComputedIndicator.Counted> ofNow() {
            Kept known = kept;
            if (known.of() != snapshot) {
                known = new Kept(snapshot, new ConcurrentHashMap<>());
                kept = known;
            }
            return known.counted();
        }

        public PointInTime point() {
            return point;
        }

        /** The newest event that is looked at. */
        public long position() {
            Long known = position;
            if (known == null) {
                known = point.isNow() ? snapshot.position() : asOf.at(point).position();
                position = known;
            }
            return known;
        }

        /** Streams with an event that can't be read: nothing of them is counted. */
        public Set<String> leftOut() {
            return asOf.at(point).leftOut();
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

        /**
         * What the counted indicators of a tertial are counted at. For the whole year everything booked in it, however
         * late it was registered; for an earlier tertial as of its last day, with no more than was known at the point.
         */
        public PointInTime pointOf(int year, Tertial tertial) {
            LocalDate end = tertial.endOf(year);
            return tertial == Tertial.YEAR || end.isAfter(day(point))
                    ? point
                    : point.isNow()
                            ? PointInTime.at(Axis.DECIDED, end)
                            : PointInTime.at(Axis.DECIDED, end).knownAt(position());
        }

        private Standing standing(SubGoalId id, SubGoal plan, Tertial tertial) {
            GoalFacts facts = facts(id);
            List<Standing.OfIndicator> indicators = plan.indicators().stream()
                    .map(indicator -> standing(id.year(), indicator, facts, tertial))
                    .toList();
            List<Standing.OfActivity> activities = plan.activities().stream()
                    .map(activity -> new Standing.OfActivity(activity, facts.status(activity.code(), tertial)))
                    .toList();
            Proposal proposal = Proposal.of(
                    indicators.stream()
                            .map(one ->
                                    Optional.<Fulfilment>ofNullable(one.judged().fulfilment()))
                            .toList(),
                    activities.stream()
                            .map(one -> one.status().map(GoalFacts.Status::status))
                            .toList());
            return new Standing(id, plan, tertial, indicators, activities, proposal, facts);
        }

        private GoalFacts facts(SubGoalId id) {
            GoalFacts facts = Objects.requireNonNullElseGet(table.goal("delmal:" + id), () -> GoalFacts.none(id));
            return facts.at(point);
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
                    computation == null
                            ? null
                            : counted(indicator, year, tertial).reason(),
                    computation == null ? null : by(computation).definition(indicator));
        }

        private Optional<Figure> outcome(int year, Indicator indicator, GoalFacts facts, Tertial tertial) {
            if (indicator.computed() == null) {
                return facts.outcome(indicator.code(), tertial).map(one -> Figure.of(one.value()));
            }
            return hasBegun(year, tertial)
                    ? Optional.ofNullable(counted(indicator, year, tertial).figure())
                    : Optional.empty();
        }

        /** The same tertial the year before: counted anew, or as reported under the same code. */
        private Optional<Figure> before(int year, Indicator indicator, Tertial tertial) {
            if (indicator.computed() != null) {
                return Optional.ofNullable(counted(indicator, year - 1, tertial).figure());
            }
            return GoalPlan.of(region, year - 1)
                    .subGoals()
                    .filter(subGoal -> subGoal.indicator(indicator.code()).isPresent())
                    .findFirst()
                    .map(subGoal -> facts(SubGoalId.of(year - 1, subGoal.number())))
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
            return !begins.isAfter(day(point));
        }

        private ComputedIndicator.Counted counted(Indicator indicator, int year, Tertial tertial) {
            Asked asked = new Asked(indicator, year, tertial);
            ComputedIndicator.Counted known = counted.get(asked);
            if (known == null) {
                known = by(Objects.requireNonNull(indicator.computed()))
                        .of(indicator, year, cases(pointOf(year, tertial)));
                counted.put(asked, known);
            }
            return known;
        }

        private Collection<CaseFacts> cases(PointInTime at) {
            Collection<CaseFacts> cases = folded.get(at);
            if (cases == null) {
                cases = at.isNow() ? snapshot.cases() : asOf.at(at).cases();
                folded.put(at, cases);
            }
            return cases;
        }
    }
}
