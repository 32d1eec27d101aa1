package se.bifall.command.beside;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.command.person.PersonRows;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.command.upkeep.Part;
import se.bifall.events.StoreAway;
import se.bifall.persons.Access;
import se.bifall.persons.PersonKind;

/**
 * Rows and keys where every node finds them, the keys in a database of their own, so that they can be kept on another server
 * and are in no copy of the rows. A key that is destroyed is gone from the collection at once, and from the server's own
 * journal when that has been written over.
 */
final class MongoPersonRows implements PersonRows {
    private static final int KEY_BYTES = 32;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final long LOOKED_EVERY = Duration.ofMillis(200).toNanos();
    private final MongoTable persons;
    private final MongoTable accesses;
    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> keyCounters;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, byte[]> opened = new ConcurrentHashMap<>();
    private long looked;
    /** How many changes there have been. */
    private long known;

    private long byOthers;

    /** @param secrets where the keys are */
    MongoPersonRows(MongoDatabase database, MongoDatabase secrets) {
        persons = MongoTable.of(database, "person", H2PersonRows.PERSONS.columns(), row -> row.getString("subject"));
        accesses = MongoTable.of(database, "person_access", H2PersonRows.READ.columns(), row -> null);
        accesses.rows().createIndex(Indexes.ascending("subject"));
        counters = database.getCollection("person_counter");
        keys = secrets.getCollection("person_key");
        keyCounters = secrets.getCollection("person_key_counter");
        looked = System.nanoTime() - LOOKED_EVERY;
    }

    List<Part> parts() {
        return List.of(persons.part(Part.PERSONS), accesses.part(Part.PERSONS_READ));
    }

    /** Fills a store that is empty with what {@link #parts()} wrote. */
    void restore(InputStream rows, InputStream read) throws IOException {
        persons.read(rows, List.of("sealed"));
        accesses.read(read, List.of());
        changed();
    }

    @Override
    public List<Row> all() {
        return Away.unless(() -> {
            List<Row> all = new ArrayList<>();
            persons.rows().find().batchSize(500).forEach(row -> all.add(row(row)));
            return all;
        });
    }

    private static Row row(Document row) {
        String officer = row.getString("officer");
        Binary sealed = row.get("sealed", Binary.class);
        return new Row(
                new SubjectId(row.getString("subject")),
                PersonKind.valueOf(row.getString("kind")),
                officer == null ? null : new OfficerId(officer),
                Math.toIntExact(row.getLong("slot")),
                sealed == null ? null : sealed.getData(),
                Instant.parse(row.getString("created_at")),
                Instant.parse(row.getString("changed_at")),
                row.getString("changed_by"),
                Math.toIntExact(row.getLong("holders")),
                row.getBoolean("settled"),
                row.getBoolean("disposing"));
    }

    @Override
    public void put(Row row) {
        unlessChanged();
        byte[] sealed = row.sealed();
        OfficerId officer = row.officer();
        Document document = new Document("_id", row.subject().value())
                .append("subject", row.subject().value())
                .append("kind", row.kind().name())
                .append("officer", officer == null ? null : officer.value())
                .append("slot", (long) row.slot())
                .append("sealed", sealed == null ? null : new Binary(sealed))
                .append("created_at", row.createdAt().toString())
                .append("changed_at", row.changedAt().toString())
                .append("changed_by", row.changedBy())
                .append("holders", (long) row.holders())
                .append("settled", row.settled())
                .append("disposing", row.disposing());
        Away.unless(
                () -> persons.rows().replaceOne(Filters.eq("_id", row.subject().value()), document, UPSERT));
        changed();
    }

    @Override
    public void remove(SubjectId subject) {
        Away.unless(() -> accesses.rows().deleteMany(Filters.eq("subject", subject.value())));
        Away.unless(() -> persons.rows().deleteOne(Filters.eq("_id", subject.value())));
        changed();
    }

    @Override
    public void accessed(Access access) {
        Away.unless(() -> accesses.rows()
                .insertOne(new Document("at", access.at().toString())
                        .append("subject", access.subject().value())
                        .append("actor", access.by())
                        .append("act", access.act().name())));
    }

    @Override
    public List<Access> accesses(SubjectId subject) {
        return Away.unless(() -> {
            List<Access> found = new ArrayList<>();
            accesses.rows()
                    .find(Filters.eq("subject", subject.value()))
                    .sort(Sorts.descending("_id"))
                    .forEach(row -> found.add(new Access(
                            subject,
                            row.getString("actor"),
                            Access.Act.valueOf(row.getString("act")),
                            Instant.parse(row.getString("at")))));
            return found;
        });
    }

    /** What another node has changed is seen within the fifth of a second. */
    @Override
    public synchronized long version() {
        if (System.nanoTime() - looked >= LOOKED_EVERY) {
            Document counter = Away.unless(
                    () -> counters.find(Filters.eq("_id", "version")).first());
            seen(counter == null ? 0 : counter.getLong("n"), known);
        }
        return byOthers;
    }

    /** What is about to be replaced was read before another node changed something: it is read again first. */
    private synchronized void unlessChanged() {
        Document counter =
                Away.unless(() -> counters.find(Filters.eq("_id", "version")).first());
        long now = counter == null ? 0 : counter.getLong("n");
        if (now != known) {
            seen(now, known);
            throw new StoreAway(
                    "Någon annan ändrade i personregistret samtidigt. Försök igen.",
                    new IllegalStateException("rows have changed"));
        }
    }

    private synchronized void changed() {
        seen(next(counters, "version"), known + 1);
    }

    /** @param expected what there is unless another node has changed something */
    private void seen(long now, long expected) {
        if (now != expected) {
            byOthers++;
            opened.clear(); // one of the keys may have been destroyed
        }
        known = now;
        looked = System.nanoTime();
    }

    private static long next(MongoCollection<Document> counters, String name) {
        Document counter = Away.unless(() -> counters.findOneAndUpdate(
                Filters.eq("_id", name),
                Updates.inc("n", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return Objects.requireNonNull(counter).getLong("n");
    }

    @Override
    public int newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        int slot = Math.toIntExact(next(keyCounters, "slot") - 1);
        Away.unless(() -> keys.insertOne(new Document("_id", slot).append("key", new Binary(key))));
        return slot;
    }

    @Override
    public byte @Nullable [] key(int slot) {
        if (opened.isEmpty()) { // when a node starts it opens them all
            Away.unless(() -> keys.find().batchSize(500).into(new ArrayList<>()))
                    .forEach(key -> opened.put(key.getInteger("_id"), bytes(key)));
        }
        return opened.computeIfAbsent(slot, place -> {
            Document found =
                    Away.unless(() -> keys.find(Filters.eq("_id", place)).first());
            return found == null ? null : bytes(found);
        });
    }

    private static byte[] bytes(Document key) {
        return key.get("key", Binary.class).getData();
    }

    @Override
    public void destroyKey(int slot) {
        Away.unless(() -> keys.deleteOne(Filters.eq("_id", slot)));
        opened.remove(slot);
        changed();
    }

    /** The keys as the file of one machine has them: 32 bytes each in their places, zeros where one is destroyed. */
    void writeKeys(OutputStream out) throws IOException {
        int place = 0;
        for (Document key : keys.find().sort(Sorts.ascending("_id")).batchSize(500)) {
            for (; place < key.getInteger("_id"); place++) {
                out.write(new byte[KEY_BYTES]);
            }
            out.write(bytes(key));
            place++;
        }
    }

    /** Takes over the keys of that file. */
    void readKeys(byte[] file) {
        int slots = file.length / KEY_BYTES;
        for (int slot = 0; slot < slots; slot++) {
            byte[] key = Arrays.copyOfRange(file, slot * KEY_BYTES, (slot + 1) * KEY_BYTES);
            if (!Arrays.equals(key, new byte[KEY_BYTES])) {
                keys.insertOne(new Document("_id", slot).append("key", new Binary(key)));
            }
        }
        keyCounters.replaceOne(
                Filters.eq("_id", "slot"), new Document("_id", "slot").append("n", (long) slots), UPSERT);
    }
}
