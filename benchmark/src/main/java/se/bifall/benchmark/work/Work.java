package se.bifall.benchmark.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import se.bifall.codes.CaseId;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/**
 * The work that every peer is given: whole lives of cases from a seed, the ones that the property tests use, with the
 * commands of some hundred cases interleaved at a time as in a Region's day. The same seed and number of cases give the
 * same commands, in constant memory.
 *
 * @param prefix of the cases' ids, so that some work can be added to other
 */
public record Work(long seed, int cases, String prefix) {
    /** When the first is recorded; the others are spread evenly until {@link #LAST}. */
    private static final Instant FIRST = Instant.parse("2022-06-01T06:00:00Z");

    private static final Instant LAST = Instant.parse("2026-06-01T06:00:00Z");
    /** Cases that are under way at the same time; of a small work a part. */
    private static final int OPEN = 400;

    public Work(long seed, int cases) {
        this(seed, cases, "p");
    }

    /** Other cases, to come after all of these. */
    public Work more(int others) {
        return new Work(seed + 1, others, "q");
    }

    /** Every command, in the order that it is accepted. */
    public Iterator<Command> commands() {
        return new Commands();
    }

    /** The commands by writer: each case is one writer's, so that no writer waits for another's version. */
    public List<List<Command>> commandsFor(int writers) {
        List<List<Command>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            all.add(new ArrayList<>());
        }
        commands().forEachRemaining(command -> all.get(
                        Math.floorMod(command.caseId().hashCode(), writers))
                .add(command));
        return all;
    }

    /** What every peer has to answer when all of it is in its log. */
    public Answer answer() {
        return new Answer(contents().cells());
    }

    /** What every log has to come to when all of it is there. */
    public Contents contents() {
        return upTo(LocalDate.MAX).contents();
    }

    /** The cells of what was recorded by a day. */
    public Cells asOf(LocalDate day) {
        return upTo(day).cells();
    }

    private SimpleFold upTo(LocalDate day) {
        SimpleFold fold = new SimpleFold();
        commands().forEachRemaining(command -> command.events().forEach(stored -> {
            if (!stored.recordedDay().isAfter(day)) {
                fold.add(stored.caseId(), stored.event());
            }
        }));
        return fold;
    }

    /** Some days that something was recorded on and after, from the seed, with a different past each. */
    public List<LocalDate> days(int many) {
        Random random = new Random(seed);
        int from = (int) LocalDate.of(2022, 9, 1).toEpochDay();
        int to = (int) LocalDate.of(2026, 5, 1).toEpochDay();
        return random.ints(many, from, to).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /** One life at a time is opened when another is told to its end. */
    private final class Commands implements Iterator<Command> {
        private final Random random = new Random(seed);
        private final List<Open> open = new ArrayList<>();
        private int opened;
        private long given;

        Commands() {
            while (open.size() < Math.clamp(cases / 4, 1, OPEN) && opened < cases) {
                open();
            }
        }

        private void open() {
            // as Lifecycles.portfolio does: the lives are the same whatever their number
            Life life = Lifecycles.life(new CaseId(prefix + opened), new Random(seed * 1_000_003 + opened));
            opened++;
            open.add(new Open(life.caseId(), new ArrayDeque<>(life.steps())));
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Command next() {
            if (open.isEmpty()) {
                throw new NoSuchElementException();
            }
            int place = random.nextInt(open.size());
            Open one = open.get(place);
            Command command = one.next(prefix + "k" + given, recordedAt());
            given++;
            if (one.left.isEmpty()) {
                open.set(place, open.getLast());
                open.removeLast();
                if (opened < cases) {
                    open();
                }
            }
            return command;
        }

        private Instant recordedAt() {
            long whole = Duration.between(FIRST, LAST).toMillis();
            return FIRST.plusMillis(whole / cases * (opened - open.size()) + given);
        }
    }

    private static final class Open {
        private final CaseId caseId;
        private final Deque<Life.Step> left;
        private long sequence;

        Open(CaseId caseId, Deque<Life.Step> left) {
            this.caseId = caseId;
            this.left = left;
        }

        Command next(String id, Instant recordedAt) {
            Life.Step step = left.removeFirst();
            GrantEvent event = step.event();
            Stored stored = new Stored(
                    caseId.value(),
                    sequence++,
                    EventCodec.nameOf(event.getClass()),
                    EventCodec.encode(event),
                    event,
                    recordedAt,
                    id);
            return new Command(id, step.actor(), step.command(), List.of(stored));
        }
    }
}
