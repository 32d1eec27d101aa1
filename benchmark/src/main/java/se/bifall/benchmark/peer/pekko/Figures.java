package se.bifall.benchmark.peer.pekko;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.Sequence;
import org.apache.pekko.stream.KillSwitches;
import org.apache.pekko.stream.UniqueKillSwitch;
import org.apache.pekko.stream.javadsl.Keep;
import org.apache.pekko.stream.javadsl.Sink;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.jdbc.CaseRows;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.phase.Waiting;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;

/**
 * The projection: the journal's live query by tag, in groups, each written to the read-model table with its offset in one
 * transaction, so that nothing is taken twice or left out.
 */
final class Figures {
    private static final int GROUP = 500;
    private static final Duration SOON = Duration.ofMillis(20);
    private final ActorSystem<?> system;
    private final JdbcReadJournal journal;
    private final Database database;
    private final Executor writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("figures").factory());

    private volatile long offset;
    private volatile long taken;
    private @Nullable Pair<UniqueKillSwitch, CompletionStage<Done>> running;

    Figures(ActorSystem<?> system, JdbcReadJournal journal, Database database) throws Exception {
        this.system = system;
        this.journal = journal;
        this.database = database;
        database.run(
                CaseRows.TABLE,
                "create table if not exists figures_offset (at bigint not null, taken bigint not null)",
                "insert into figures_offset select 0, 0 where not exists (select 1 from figures_offset)");
        offset = database.number("select at from figures_offset");
        taken = database.number("select taken from figures_offset");
    }

    boolean isRunning() {
        return running != null;
    }

    void start() {
        running = journal.eventsByTag(CaseActor.TAG, Offset.sequence(offset))
                .viaMat(KillSwitches.single(), Keep.right())
                .groupedWithin(GROUP, SOON)
                .mapAsync(1, group -> CompletableFuture.supplyAsync(() -> write(group), writer))
                .toMat(Sink.ignore(), Keep.both())
                .run(system);
    }

    private Done write(List<EventEnvelope> group) {
        try {
            long last = ((Sequence) group.getLast().offset()).value();
            long all = taken + group.size();
            database.write(connection -> {
                try (CaseRows rows = new CaseRows(connection);
                        PreparedStatement at =
                                connection.prepareStatement("update figures_offset set at = ?, taken = ?")) {
                    for (EventEnvelope envelope : group) {
                        CaseEvent event = (CaseEvent) envelope.event();
                        if (SimpleFold.NEEDED.contains(event.name())) {
                            rows.add(event.caseId(), (GrantEvent) EventCodec.decode(event.name(), event.payload()));
                        }
                    }
                    rows.write();
                    at.setLong(1, last);
                    at.setLong(2, all);
                    at.executeUpdate();
                }
            });
            taken = all;
            offset = last;
            return Done.getInstance();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() throws Exception {
        if (running != null) {
            running.first().shutdown();
            running.second().toCompletableFuture().get();
            running = null;
        }
    }

    void empty() throws Exception {
        stop();
        database.run("truncate table case_row", "update figures_offset set at = 0, taken = 0");
        offset = 0;
        taken = 0;
    }

    void await(long head) throws Exception {
        Waiting.until(() -> {
            if (running != null && running.second().toCompletableFuture().isDone()) {
                running.second().toCompletableFuture().get(); // says why
            }
            return offset >= head;
        });
    }

    long taken() {
        return taken;
    }
}
