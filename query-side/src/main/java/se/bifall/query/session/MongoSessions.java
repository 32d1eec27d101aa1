package se.bifall.query.session;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.UuidSessionIdGenerator;
import org.springframework.session.events.SessionExpiredEvent;
import se.bifall.events.StoreAway;

/**
 * Sessions as documents. One that has been idle for too long ends when it is asked for again, on whichever node that is; so
 * that node knows whose it was, and can hold what the person had typed.
 */
final class MongoSessions implements SessionRepository<MapSession> {
    /** What an ended session is remembered for: whose it was. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final String STORED_AS = MongoSessions.class.getName();
    /** What is put into a session is of these, and small. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxarray=300000;maxrefs=20000;maxbytes=2000000;java.**;jakarta.servlet.**;org.springframework.**;se.bifall.**;com.nimbusds.**;!*");

    private final MongoCollection<Document> sessions;
    private final Duration idle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoSessions(MongoDatabase database, Duration idle, Clock clock, ApplicationEventPublisher events) {
        this.sessions = database.getCollection("session");
        this.idle = idle;
        this.clock = clock;
        this.events = events;
        sessions.createIndex(Indexes.ascending("forgotten"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public MapSession createSession() {
        MapSession session = new MapSession();
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(clock.instant());
        session.setMaxInactiveInterval(idle);
        return session;
    }

    /** One that somebody has logged out of meanwhile doesn't come back. */
    @Override
    public void save(MapSession session) {
        String before = session.getAttribute(STORED_AS);
        session.setAttribute(STORED_AS, session.getId());
        Document document = new Document("_id", session.getId())
                .append(
                        "forgotten",
                        Date.from(session.getLastAccessedTime().plus(idle).plus(REMEMBERED)))
                .append("session", new Binary(written(session)));
        try {
            if (before != null && !before.equals(session.getId())) {
                if (sessions.deleteOne(Filters.eq("_id", before)).getDeletedCount() == 1) {
                    insert(document);
                }
            } else if (before == null) {
                insert(document);
            } else {
                sessions.replaceOne(Filters.eq("_id", session.getId()), document);
            }
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private void insert(Document document) {
        sessions.replaceOne(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public @Nullable MapSession findById(String id) {
        Document stored;
        try {
            stored = sessions.find(Filters.eq("_id", id)).first();
        } catch (MongoException e) {
            throw away(e);
        }
        MapSession session =
                stored == null ? null : read(stored.get("session", Binary.class).getData());
        if (session == null) {
            return null;
        }
        if (session.getLastAccessedTime().plus(idle).isBefore(clock.instant())) {
            deleteById(id);
            events.publishEvent(new SessionExpiredEvent(this, session));
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        try {
            sessions.deleteOne(Filters.eq("_id", id));
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static byte[] written(MapSession session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Null for one that another version wrote: its owner logs in again. */
    @SuppressWarnings("BanSerializableRead") // filtered, and from our own store
    private static @Nullable MapSession read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            MapSession session = (MapSession) in.readObject();
            session.setSessionIdGenerator(UuidSessionIdGenerator.getInstance()); // it isn't written with the session
            return session;
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static StoreAway away(MongoException e) {
        return StoreAway.of("Inloggningarna i MongoDB", e);
    }
}
