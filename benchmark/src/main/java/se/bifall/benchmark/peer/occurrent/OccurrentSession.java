package se.bifall.benchmark.peer.occurrent;

import static java.util.Objects.requireNonNull;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.occurrent.cloudevents.OccurrentCloudEventExtension;
import org.occurrent.eventstore.api.WriteCondition;
import org.occurrent.eventstore.inmemory.InMemoryEventStore;
import se.bifall.benchmark.peer.CellDelta;
import se.bifall.benchmark.peer.Session;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.SimpleFold.Facts;
import se.bifall.benchmark.work.Stored;

/** A store and a view of it. */
final class OccurrentSession implements Session {
    private static final URI SOURCE = URI.create("urn:bifall:benchmark");
    private final InMemoryEventStore store = new InMemoryEventStore(this::written);
    /** Writers share it; whoever reads everything takes it alone, for the store can't be read while it is written to. */
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);

    private View view = new View();
    private boolean following;

    /** The fold with its cells. */
    private static final class View {
        private final SimpleFold fold = new SimpleFold();
        private final Cells cells = new Cells();
        private long taken;

        void take(CloudEvent event) {
            String stream = text(event, OccurrentCloudEventExtension.STREAM_ID);
            Facts was = fold.facts(stream);
            fold.add(stream, event.getType(), requireNonNull(event.getData()).toBytes());
            Facts is = fold.facts(stream);
            if (is != null && !is.equals(was)) {
                CellDelta.between(was, is, cells::add);
            }
            taken++;
        }
    }

    private synchronized void written(Stream<CloudEvent> events) {
        if (following) {
            events.forEach(view::take);
        }
    }

    @Override
    public void append(Command command) {
        turn.readLock().lock();
        try {
            store.write(
                    command.caseId(),
                    WriteCondition.streamVersionEq(command.expectedVersion()),
                    command.events().stream().map(OccurrentSession::cloudEvent));
        } finally {
            turn.readLock().unlock();
        }
    }

    private static CloudEvent cloudEvent(Stored event) {
        return CloudEventBuilder.v1()
                .withId(event.commandId() + "/" + event.sequence())
                .withSource(SOURCE)
                .withType(event.name())
                .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(event.payload())
                .build();
    }

    @Override
    public void load(Iterator<Command> all) {
        all.forEachRemaining(this::append);
    }

    @Override
    public Answer rebuild() throws Exception {
        make();
        return answer();
    }

    private void make() {
        View made = new View();
        read(all -> {
            all.forEach(made::take);
            show(made);
            return made;
        });
    }

    private synchronized void show(View made) {
        view = made;
        following = true;
    }

    /** Everything, before anything else is written. */
    private <T> T read(Function<Stream<CloudEvent>, T> reader) {
        turn.writeLock().lock();
        try (Stream<CloudEvent> all = store.all()) {
            return reader.apply(all);
        } finally {
            turn.writeLock().unlock();
        }
    }

    @Override
    public void follow() {
        if (!isFollowing()) {
            make();
        }
    }

    private synchronized boolean isFollowing() {
        return following;
    }

    @Override
    public synchronized long shown() {
        return view.taken;
    }

    @Override
    public EventSet stored() {
        return read(all -> all.map(event -> EventSet.NONE.with(
                        text(event, OccurrentCloudEventExtension.STREAM_ID),
                        (long) requireNonNull(event.getExtension(OccurrentCloudEventExtension.STREAM_VERSION)) - 1))
                .reduce(EventSet.NONE, EventSet::plus));
    }

    @Override
    public synchronized Cells table(Query query) {
        return view.cells.of(query);
    }

    /** One state is kept: the past is folded. The store gives stream by stream, so there is no end to stop at. */
    @Override
    public Cells asOf(LocalDate recordedDay) {
        Instant end = Stored.endOf(recordedDay);
        return read(all -> {
            SimpleFold fold = new SimpleFold();
            all.filter(event -> requireNonNull(event.getTime()).toInstant().isBefore(end))
                    .forEach(event -> fold.add(
                            text(event, OccurrentCloudEventExtension.STREAM_ID),
                            event.getType(),
                            requireNonNull(event.getData()).toBytes()));
            return fold.cells();
        });
    }

    private static String text(CloudEvent event, String extension) {
        return (String) requireNonNull(event.getExtension(extension));
    }

    @Override
    public void close() {
        store.deleteAll();
    }
}
