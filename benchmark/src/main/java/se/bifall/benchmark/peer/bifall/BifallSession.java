package se.bifall.benchmark.peer.bifall;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.Stored;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.answer.Answers;
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.Milestones;
import se.bifall.query.projection.ReadModelCheck;

/** Appends through the event store, answers through {@code Answers} as pages and machines do. */
class BifallSession implements Session {
    static final String YEAR = "firstDecisionYear";
    private final Supplier<Running> start;
    private Running running;
    private EventStore store;
    private FactTable table;
    private Answers answers;

    BifallSession(Supplier<Running> start) {
        this.start = start;
        running = start.get();
        store = running.bean(Configuration.class).eventStore();
        table = running.bean(FactTable.class);
        answers = running.bean(Answers.class);
    }

    final Running running() {
        return running;
    }

    @Override
    public void append(Command command) throws Exception {
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> store.publish(
                        command.events().stream().map(BifallSession::message).toList()));
    }

    private static GenericDomainEventMessage<?> message(Stored stored) {
        return new GenericDomainEventMessage<>(
                ChainedLoad.KIND,
                stored.caseId(),
                stored.sequence(),
                stored.event(),
                Map.of("actor", "handlaggare", "commandId", stored.commandId(), "digest", ChainedLoad.DIGEST),
                ChainedLoad.eventId(stored),
                stored.recordedAt());
    }

    /** Written into the file of the log as a restored backup is, with its links; the log is closed meanwhile. */
    @Override
    public void load(Iterator<Command> all) throws Exception {
        running.close();
        ChainedLoad.write(running.folder(), all);
        running = start.get();
        store = running.bean(Configuration.class).eventStore();
        table = running.bean(FactTable.class);
        answers = running.bean(Answers.class);
    }

    @Override
    public Answer rebuild() throws Exception {
        if (running.isFollowing()) {
            running.bean(ReadModelCheck.class).heal();
        } else {
            running.follow();
        }
        return answer();
    }

    @Override
    public void follow() {
        running.follow();
    }

    @Override
    public long shown() {
        return table.position();
    }

    @Override
    public EventSet stored() {
        return stored("");
    }

    /** @param where which events are looked at, as SQL; empty for all */
    final EventSet stored(String where) {
        return Objects.requireNonNull(new JdbcTemplate(running.bean(DataSource.class))
                .query(
                        "select stream, count(*), max(sequence) from event_log " + where + " group by stream",
                        (ResultSetExtractor<EventSet>) Database::events));
    }

    /** The ends of quarters, which it folds some seconds after the start. */
    @Override
    public void prepare() throws InterruptedException {
        running.bean(Milestones.class).fold();
    }

    @Override
    public Cells table(Query query) {
        return cells(query, new LinkedMultiValueMap<>());
    }

    @Override
    public Cells asOf(LocalDate recordedDay) {
        Cells cells = new Cells();
        for (Dimension by : Dimension.values()) {
            MultiValueMap<String, String> point = new LinkedMultiValueMap<>();
            point.add("asOf", recordedDay.toString());
            point.add("axis", "recorded");
            cells.add(cells(new Query(by, null), point));
        }
        return cells;
    }

    private Cells cells(Query query, MultiValueMap<String, String> parameters) {
        parameters.add("by", query.by().code() + "," + YEAR);
        if (query.year() != null) {
            parameters.add(YEAR, query.year().toString());
        }
        Distribution found = answers.answer(answers.asked(parameters)).distribution();
        Cells cells = new Cells();
        for (Distribution.Row row : found.rows()) {
            Figures figures = row.figures();
            long approved = figures.sum(Quantity.decisions);
            if (approved > 0) {
                cells.add(
                        new Cell(
                                query.by(),
                                Integer.parseInt(row.key().get(1)),
                                row.key().getFirst()),
                        new Sums(approved, figures.sum(Quantity.net), figures.sum(Quantity.paid)));
            }
        }
        return cells;
    }

    @Override
    public void close() {
        running.close();
    }
}
