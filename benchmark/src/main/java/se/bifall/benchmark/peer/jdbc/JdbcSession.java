package se.bifall.benchmark.peer.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.Stored;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;

/** An event and the row of its case in one transaction. */
final class JdbcSession implements Session {
    private static final int BATCH = 1_000;
    private final Database database;
    private final AutoCloseable server;
    private final LongSupplier serversPeak;
    /** Appends share it; whoever moves the read model past what they append takes it alone. */
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);

    private final AtomicLong shown = new AtomicLong();
    private boolean inStep;
    private volatile boolean following;

    /**
     * @param server what the database runs in, when that is not this process: closed after it
     * @param serversPeak the most memory that it has held, bytes
     */
    JdbcSession(Database database, AutoCloseable server, LongSupplier serversPeak) throws Exception {
        this.database = database;
        this.server = server;
        this.serversPeak = serversPeak;
        database.run(
                EventRows.TABLE,
                CaseRows.TABLE,
                "create table if not exists read_state (one integer primary key, in_step boolean not null)");
        database.run("insert into read_state select 1, true where not exists (select 1 from read_state)");
        inStep = database.number("select case when in_step then 1 else 0 end from read_state") == 1;
    }

    @Override
    public void append(Command command) throws Exception {
        Lock together = turn.readLock();
        together.lock();
        try {
            boolean withRows = inStep;
            database.write(connection -> {
                EventRows.insert(connection, List.of(command));
                if (withRows) {
                    try (CaseRows rows = new CaseRows(connection)) {
                        boolean any = false;
                        for (Stored event : command.events()) {
                            any |= rows.add(event.caseId(), event.event());
                        }
                        if (any) {
                            rows.write();
                        }
                    }
                }
            });
            if (withRows) {
                shown.addAndGet(command.events().size());
            }
        } finally {
            together.unlock();
        }
    }

    /** The rows come after the events, so that what is appended then is written with its row. */
    @Override
    public void load(Iterator<Command> all) throws Exception {
        inStep(false);
        while (all.hasNext()) {
            List<Command> batch = new ArrayList<>(BATCH);
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(all.next());
            }
            database.write(connection -> {
                EventRows.insert(connection, batch);
            });
        }
        fill();
        database.analyze();
    }

    private void inStep(boolean now) throws Exception {
        inStep = now;
        database.run("update read_state set in_step = " + now);
    }

    @Override
    public Answer rebuild() throws Exception {
        fill();
        following = true;
        return answer();
    }

    private void fill() throws Exception {
        Lock alone = turn.writeLock();
        alone.lock();
        try {
            inStep(false);
            database.run("truncate table case_row");
        } finally {
            alone.unlock();
        }
        long at = 0;
        for (long head = head(); head - at > BATCH; head = head()) {
            at = replay(at, head);
        }
        alone.lock();
        try {
            replay(at, database.number("select max(position) from event_log"));
            inStep(true);
            shown.set(database.number("select count(*) from event_log"));
        } finally {
            alone.unlock();
        }
    }

    /** Nothing that is on its way has a lower position. */
    private long head() throws Exception {
        Lock alone = turn.writeLock();
        alone.lock();
        try {
            return database.number("select max(position) from event_log");
        } finally {
            alone.unlock();
        }
    }

    private long replay(long from, long to) throws Exception {
        long at = from;
        while (at < to) {
            long after = at;
            at = database.commit(connection -> {
                try (CaseRows rows = new CaseRows(connection)) {
                    long read = EventRows.page(
                            connection,
                            after,
                            to,
                            (stream, name, payload) -> rows.add(stream, (GrantEvent) EventCodec.decode(name, payload)));
                    rows.write();
                    return read;
                }
            });
        }
        return at;
    }

    /** Rows are written with their events; only after a rebuild that was cut off they have to be made first. */
    @Override
    public void follow() throws Exception {
        if (!inStep) {
            fill();
        }
        if (!following) {
            shown.set(database.number("select count(*) from event_log"));
            following = true;
        }
    }

    @Override
    public long shown() {
        return following ? shown.get() : 0;
    }

    @Override
    public EventSet stored() throws Exception {
        return database.events("select stream, count(*), max(sequence) from event_log group by stream");
    }

    @Override
    public Cells table(Query query) throws Exception {
        return CaseRows.table(database, query);
    }

    /** One state is kept: the past is folded from the log. */
    @Override
    public Cells asOf(LocalDate recordedDay) throws Exception {
        return EventRows.asOf(database, recordedDay).cells();
    }

    @Override
    public long serversPeak() {
        return serversPeak.getAsLong();
    }

    @Override
    public void close() throws Exception {
        database.close();
        server.close();
    }
}
