package se.bifall.benchmark.peer.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.pattern.StatusReply;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.jdbc.testkit.javadsl.SchemaUtils;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.stream.javadsl.Sink;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.jdbc.CaseRows;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.Stored;

/** An actor system with its journal and its projection on one H2 file. */
final class PekkoSession implements Session {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEAD = "select max(\"ordering\") from \"event_journal\"";
    private static final String STREAMS = "select \"persistence_id\", count(*), max(\"sequence_number\") - 1"
            + " from \"event_journal\" group by \"persistence_id\"";
    private final Database database;
    private final ActorSystem<CaseActor.Ask> system;
    private final JdbcReadJournal journal;
    private final Figures figures;

    PekkoSession(Path folder) throws Exception {
        // the plugin's own tables are for H2 as itself
        String url = Database.h2Url(folder).replace(";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "");
        boolean begins = !Files.exists(folder.resolve("log.mv.db"));
        database = new Database(url, "figures");
        system = ActorSystem.create(CaseActor.all(), "cases", settings(url));
        if (begins) {
            SchemaUtils.createIfNotExists(system).toCompletableFuture().get();
        }
        journal = PersistenceQuery.get(system).getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
        figures = new Figures(system, journal, database);
    }

    private static Config settings(String url) {
        return ConfigFactory.parseMap(Map.of("pekko-persistence-jdbc.shared-databases.slick.db.url", url))
                .withFallback(ConfigFactory.parseResources(PekkoSession.class, "pekko.conf"))
                .withFallback(ConfigFactory.load())
                .resolve();
    }

    @Override
    public void append(Command command) throws Exception {
        AskPattern.askWithStatus(
                        system,
                        (ActorRef<StatusReply<Done>> replyTo) -> new CaseActor.Ask(command, replyTo),
                        PATIENCE,
                        system.scheduler())
                .toCompletableFuture()
                .get();
    }

    @Override
    public void load(Iterator<Command> all) throws Exception {
        JournalRows.load(database, all);
    }

    @Override
    public Answer rebuild() throws Exception {
        figures.empty();
        figures.start();
        figures.await(database.number(HEAD));
        return answer();
    }

    @Override
    public void follow() {
        if (!figures.isRunning()) {
            figures.start();
        }
    }

    @Override
    public long shown() {
        return figures.isRunning() ? figures.taken() : 0;
    }

    @Override
    public EventSet stored() throws Exception {
        return database.events(STREAMS);
    }

    @Override
    public Cells table(Query query) throws Exception {
        return CaseRows.table(database, query);
    }

    /** One state is kept: the past is folded from the journal. */
    @Override
    public Cells asOf(LocalDate recordedDay) throws Exception {
        Instant end = Stored.endOf(recordedDay);
        return journal.currentEventsByTag(CaseActor.TAG, Offset.noOffset())
                .map(envelope -> (CaseEvent) envelope.event())
                .takeWhile(event -> event.recordedAt().isBefore(end))
                .runWith(
                        Sink.fold(new SimpleFold(), (fold, event) -> {
                            fold.add(event.caseId(), event.name(), event.payload());
                            return fold;
                        }),
                        system)
                .toCompletableFuture()
                .get()
                .cells();
    }

    @Override
    public void close() throws Exception {
        figures.stop();
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
        database.close();
    }
}
