package se.bifall.query.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.events.StoreAway;

/**
 * The lease as a document that its holder touches at every beat. One that hasn't been touched for six, by the watch of whoever
 * looks, is taken over; its holder has stopped believing in it after four. No clock is compared with another.
 */
final class MongoLease implements WriterLease, AutoCloseable {
    static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BELIEVED_BEATS = 4;
    private static final int GIVEN_UP_BEATS = 6;
    private static final String ID = "lease";
    private static final String NOBODY = "";
    private static final Logger LOG = LoggerFactory.getLogger(MongoLease.class);
    private final MongoCollection<Document> leases;
    private final String node;
    private final Duration beat;
    private final Thread thread;
    private volatile boolean running = true;
    /** The term that this node holds or has last seen. */
    private long term;

    private long seenAt;
    private volatile boolean held;
    private volatile long touchedAt;

    /**
     * @param node name of this process, as operators see it
     * @param beat how often it is touched; everything else follows from that
     */
    MongoLease(MongoDatabase database, String node, Duration beat) {
        this.beat = beat;
        this.leases = database.getCollection("lease_v" + MongoReadModelStore.VERSION);
        this.node = node;
        this.thread = Thread.ofPlatform().name("lease").daemon().unstarted(this::keep);
    }

    MongoLease started() {
        beat();
        thread.start();
        return this;
    }

    private void keep() {
        while (running) {
            LockSupport.parkNanos(beat.toNanos());
            if (running) {
                beat();
            }
        }
    }

    /** Touches what is ours, or looks at whether the other's is given up. */
    synchronized void beat() {
        try {
            if (!held) {
                look();
            } else if (!replaced(term, node)) {
                lost();
            }
        } catch (MongoException e) {
            if (!isHeld()) {
                held = false;
            }
        }
    }

    private void lost() {
        held = false;
        seenAt = System.nanoTime();
        LOG.error("Noden {} skriver inte längre läsmodellerna: en annan har tagit över.", node);
    }

    private void look() {
        Document lease = leases.find(Filters.eq("_id", ID)).first();
        if (lease == null) {
            insert();
            return;
        }
        long now = System.nanoTime();
        if (lease.getLong("term") != term) {
            term = lease.getLong("term");
            seenAt = now;
        }
        if (NOBODY.equals(lease.getString("holder")) || now - seenAt > GIVEN_UP_BEATS * beat.toNanos()) {
            replaced(term, node);
        }
    }

    private void insert() {
        try {
            leases.insertOne(document(1, node));
            holding(1);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Document document(long term, String holder) {
        return new Document("_id", ID).append("term", term).append("holder", holder);
    }

    /** Only from the term that was seen: of two who try, one succeeds. */
    private boolean replaced(long from, String holder) {
        boolean mine = leases.replaceOne(
                                Filters.and(Filters.eq("_id", ID), Filters.eq("term", from)),
                                document(from + 1, holder))
                        .getMatchedCount()
                == 1;
        if (mine && !holder.equals(NOBODY)) {
            holding(from + 1);
        }
        return mine;
    }

    private void holding(long now) {
        term = now;
        touchedAt = System.nanoTime();
        held = true;
    }

    @Override
    public boolean isHeld() {
        return held && System.nanoTime() - touchedAt < BELIEVED_BEATS * beat.toNanos();
    }

    @Override
    public synchronized void take() {
        try {
            while (!isHeld()) {
                Document lease = leases.find(Filters.eq("_id", ID)).first();
                if (lease == null) {
                    insert();
                } else {
                    replaced(lease.getLong("term"), node);
                }
            }
        } catch (MongoException e) {
            throw StoreAway.of("MongoDB", e);
        }
    }

    /** Gives it back, so that the next node needn't wait. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        synchronized (this) {
            try {
                if (held) {
                    replaced(term, NOBODY);
                }
            } catch (MongoException e) {
                LOG.error("Turen att skriva läsmodellerna kunde inte lämnas tillbaka; den går ut av sig själv.");
            }
            held = false;
        }
    }
}
