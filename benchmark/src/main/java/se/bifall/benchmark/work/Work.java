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
 * The work that every peer is given: whole lives of cases from a seed, the ones that the property tests use, their commands
 * interleaved. The same seed and number of cases give the same commands.
 *
 * @param prefix of the cases' ids, so that some work can be added to other
 * @param open cases that are under way at the same time, at least 1
 */
public record Work(long seed, int cases, String prefix, int open) {
    /** When the first is recorded; the others are spread evenly until {@link #LAST}. */
    private static final Instant FIRST = Instant.parse("2022-06-01T06:00:00Z");

    private static final Instant LAST = Instant.parse("2026-06-01T06:00:00Z");
    /** A life is a year of those four, however many there are: so many of all are under way on any day. */
    private static final int A_YEAR = 4;
    /** Cases that the commands of a Region's day are about. */
    private static final int OF_A_DAY = 400;

    public Work(long seed, int cases) {
        this(seed, cases, "p", Math.max(1, cases / A_YEAR));
    }

    /** Other cases, to come after all of these; few enough at a time for a day's commands. */
    public Work more(int others) {
        return new Work(seed + 1, others, prefix + "q", Math.clamp(others / A_YEAR, 1, OF_A_DAY));
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
        return upTo(LocalDate.MAX);
    }

    /** The cells of what was recorded by a day. */
    public Cells asOf(LocalDate day) {
        return upTo(day).cells();
    }

    private Contents upTo(LocalDate day) {
        Tally tally = new Tally();
        commands().forEachRemaining(command -> command.events().forEach(stored -> {
            if (!stored.recordedDay().isAfter(day)) {
                tally.add(stored);
            }
        }));
        return tally.contents();
    }

    /** Some days that something was recorded on and after, from the seed; some come more than once. */
    public List<LocalDate> days(int many) {
        Random random = new Random(seed);
        int from = (int) LocalDate.of(2022, 9, 1).toEpochDay();
        int to = (int) LocalDate.of(2026, 5, 1).toEpochDay();
        return random.ints(many, from, to).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /** One life at a time is opened when another is told to its end. */
    private final class Commands implements Iterator<Command> {
        private final Random random = new Random(seed);
        private final List<Open> underWay = new ArrayList<>();
        private int opened;
        private long given;

        Commands() {
            while (underWay.size() < open && opened < cases) {
                begin();
            }
        }

        private void begin() {
            // as Lifecycles.portfolio does: the lives are the same whatever their number
            Life life = Lifecycles.life(new CaseId(prefix + opened), new Random(seed * 1_000_003 + opened));
            opened++;
            underWay.add(new Open(life.caseId(), new ArrayDeque<>(life.steps())));
        }

        @Override
        public boolean hasNext() {
            return !underWay.isEmpty();
        }

        @Override
        public Command next() {
            if (underWay.isEmpty()) {
                throw new NoSuchElementException();
            }
            int place = random.nextInt(underWay.size());
            Open one = underWay.get(place);
            Command command = one.next(prefix + "k" + given, recordedAt());
            given++;
            if (one.left.isEmpty()) {
                underWay.set(place, underWay.getLast());
                underWay.removeLast();
                if (opened < cases) {
                    begin();
                }
            }
            return command;
        }

        private Instant recordedAt() {
            long whole = Duration.between(FIRST, LAST).toMillis();
            return FIRST.plusMillis(whole / cases * (opened - underWay.size()) + given);
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
