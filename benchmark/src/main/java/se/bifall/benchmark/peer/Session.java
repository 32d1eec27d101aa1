package se.bifall.benchmark.peer;

import java.time.LocalDate;
import java.util.Iterator;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;

/** A peer at work on one folder. Everything may be asked by several threads at once, but {@link #load} and {@link #rebuild}. */
public interface Session extends AutoCloseable {
    /**
     * Appends the events of one command together, durable by the peer's class when it returns.
     *
     * @throws Exception also when the case is not at the version that the command expects: optimistic, per stream
     */
    void append(Command command) throws Exception;

    /** Fills an empty log, as fast as the peer can, and keeps nothing in memory of it. Its read models need not follow. */
    void load(Iterator<Command> all) throws Exception;

    /** Makes the read models from empty: drops what there was of them, and reads the whole log. */
    Answer rebuild() throws Exception;

    /** Begins to keep the read models in step with the log, from where they are: nothing is shown before it is called. */
    void follow() throws Exception;

    /** How many events of the log its live read models have taken in. */
    long shown() throws Exception;

    /** The whole answer, from the live read models. */
    default Answer answer() throws Exception {
        return Answer.of(this::table);
    }

    /** Events of cases that are in the store, looked for there and not in the read models. */
    EventSet stored() throws Exception;

    /** Does now what it otherwise does when nobody asks, so that a question is answered sooner. Most do nothing. */
    default void prepare() throws Exception {
        // nothing
    }

    /** What it shows and what it keeps. */
    default Contents contents() throws Exception {
        return new Contents(answer().cells(), stored());
    }

    /** One cross-table, from the live read models. */
    Cells table(Query query) throws Exception;

    /** Every cell as the log knew them at the end of that day in Sweden. */
    Cells asOf(LocalDate recordedDay) throws Exception;

    /** Most memory that servers of its own have held, bytes: what is not in this process. */
    default long serversPeak() {
        return 0;
    }

    @Override
    void close() throws Exception;
}
