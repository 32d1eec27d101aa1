package se.bifall.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.PointInTime;

/** One stream, step by step. */
public record Replay(List<Step> steps) {
    /** Of a stream that is not there. */
    public static final Replay NOTHING = new Replay(List.of());

    /** @param events of one stream, oldest first */
    public static Replay of(List<StoredEvent> events) {
        List<Step> steps = new ArrayList<>();
        Object known = null;
        Picture picture = Picture.NOTHING;
        for (StoredEvent stored : events) {
            BifallEvent event = EventCodec.decodeOrNull(stored.name(), stored.payload());
            Object next = event == null ? null : folded(known, event, stored);
            Picture after = next == null ? picture : Picture.of(Shown.of(next));
            steps.add(new Step(
                    steps.size() + 1,
                    stored,
                    event,
                    next == null ? known : next,
                    after,
                    after.differencesFrom(picture),
                    next != null));
            known = next == null ? known : next;
            picture = after;
        }
        return new Replay(List.copyOf(steps));
    }

    private static @Nullable Object folded(@Nullable Object known, BifallEvent event, StoredEvent stored) {
        try {
            return Folding.after(known, event, stored);
        } catch (RuntimeException e) {
            return null; // the step says so, as the live facts do by setting the stream aside
        }
    }

    /** True when there are events, and those that can be read are of that kind: an id alone does not tell. */
    public boolean isOf(Class<? extends BifallEvent> kind) {
        return !steps.isEmpty()
                && steps.stream().map(Step::event).filter(Objects::nonNull).allMatch(kind::isInstance);
    }

    /** Empty when there is no such step. */
    public Optional<Step> step(int number) {
        return number < 1 || number > steps.size() ? Optional.empty() : Optional.of(steps.get(number - 1));
    }

    /** The last step that a point in time covers; empty when it is before them all. */
    public Optional<Step> lastAt(PointInTime point) {
        int known = known(point);
        return steps.stream()
                .filter(step -> step.number() <= known && isCovered(step, point))
                .reduce((one, later) -> later);
    }

    /** What was known at a point in time: the fold of the events that it covers, and of no other. */
    public Picture at(PointInTime point) {
        Object known = null;
        for (Step step : steps.subList(0, known(point))) {
            BifallEvent event = step.event();
            if (event != null && isCovered(step, point)) {
                Object next = folded(known, event, step.stored());
                known = next == null ? known : next;
            }
        }
        return known == null ? Picture.NOTHING : Picture.of(Shown.of(known));
    }

    /** Steps that a point in time does not cover, though a later one is: recorded late, or dated ahead. */
    public List<Step> leftOutAt(PointInTime point) {
        int last = lastAt(point).map(Step::number).orElse(0);
        return steps.stream()
                .filter(step -> step.number() < last && !isCovered(step, point))
                .toList();
    }

    private int known(PointInTime point) {
        return point.knownOf(steps.stream().map(Step::stored).toList()).size();
    }

    private static boolean isCovered(Step step, PointInTime point) {
        BifallEvent event = step.event();
        LocalDate legal = event instanceof GrantEvent grant && step.known() instanceof CaseFacts facts
                ? CaseFold.legalDay(facts, grant)
                : step.on();
        return point.covers(legal, step.stored().recordedAt());
    }
}
