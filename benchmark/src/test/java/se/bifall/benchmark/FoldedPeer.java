package se.bifall.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;

/** A list in memory, as right as can be: what a benchmark that works says nothing about. */
public class FoldedPeer implements Peer {
    @Override
    public String name() {
        return "folded";
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.MEMORY;
    }

    @Override
    public String description() {
        return "a list in memory";
    }

    /** What becomes of a command. */
    void keep(List<Stored> log, Command command) {
        log.addAll(command.events());
    }

    /** Whether it is taken. */
    void check(Command command) throws Refusal {
        // always
    }

    /** The day that is answered about. */
    LocalDate known(LocalDate asked) {
        return asked;
    }

    /** What is made of the log. */
    Cells told(Cells right) {
        return right;
    }

    @Override
    public Session open(Path folder) {
        return new Folded();
    }

    private final class Folded implements Session {
        private final List<Stored> log = new ArrayList<>();
        private long given;

        @Override
        public synchronized void append(Command command) throws Refusal {
            check(command);
            given += command.events().size();
            keep(log, command);
        }

        @Override
        public synchronized void load(Iterator<Command> all) {
            all.forEachRemaining(command -> {
                given += command.events().size();
                keep(log, command);
            });
        }

        @Override
        public Answer rebuild() {
            return answer();
        }

        @Override
        public void follow() {
            // it is in step with itself
        }

        @Override
        public synchronized long shown() {
            return given;
        }

        @Override
        public synchronized EventSet stored() {
            EventSet events = EventSet.NONE;
            for (Stored stored : log) {
                events = events.with(stored.caseId(), stored.sequence());
            }
            return events;
        }

        @Override
        public Answer answer() {
            return new Answer(asOf(LocalDate.MAX));
        }

        @Override
        public Cells table(Query query) {
            return answer().cells().of(query);
        }

        @Override
        public synchronized Cells asOf(LocalDate asked) {
            LocalDate recordedDay = known(asked);
            SimpleFold fold = new SimpleFold();
            log.stream()
                    .filter(stored -> !stored.recordedDay().isAfter(recordedDay))
                    .forEach(stored -> fold.add(stored.caseId(), stored.event()));
            return told(fold.cells());
        }

        @Override
        public void close() {
            log.clear();
        }
    }
}
