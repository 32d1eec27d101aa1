package se.bifall.command.beside;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import se.bifall.chain.ChainHead;
import se.bifall.chain.Chained;
import se.bifall.chain.ChainedEvent;
import se.bifall.command.store.LogFolder;
import se.bifall.command.store.ReadRows;
import se.bifall.command.store.ReadRows.Read;
import se.bifall.command.store.ReadRows.Tip;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;

/**
 * Who has read which case, where every node finds it; only ever added to, each linked to the one before it. Of two nodes that
 * want the same place one gets it, and the other links to that.
 */
final class MongoCaseReads implements CaseReads {
    /** The user name as it is looked for: whatever its case. */
    private static final String SOUGHT_PERSON = "sought_person";

    private static final byte[] NOTHING = {};
    private static final int BATCH = 2_000;
    private final MongoTable table;
    private final MongoCollection<Document> rows;

    MongoCaseReads(MongoDatabase database) {
        table = MongoTable.of(database, "case_read", LogFolder.READS.columns(), MongoCaseReads::sought);
        rows = table.rows();
        rows.createIndex(Indexes.ascending("case_id", "at"));
        rows.createIndex(Indexes.ascending(SOUGHT_PERSON, "at"));
    }

    MongoTable table() {
        return table;
    }

    private static Object sought(Document row) {
        row.append(SOUGHT_PERSON, row.getString("person").toLowerCase(Locale.ROOT));
        return row.getLong("id");
    }

    @Override
    public void keep(CaseRead read) {
        Read row = Read.of(read);
        boolean kept = false;
        while (!kept) {
            kept = Away.unless(() -> insert(row, tip(Long.MAX_VALUE)));
        }
    }

    private boolean insert(Read read, Tip before) {
        Tip next = before.after(read);
        try {
            return rows.insertOne(table.identified(new Document("id", next.id())
                            .append("case_id", read.caseId())
                            .append("person", read.person())
                            .append("what", read.what())
                            .append("at", read.at())
                            .append("stream_hash", new Binary(next.streamHash()))
                            .append("log_hash", new Binary(next.logHash()))))
                    .wasAcknowledged();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false; // another was first
            }
            throw e;
        }
    }

    private Tip tip(long id) {
        Document last = rows.find(Filters.lte("_id", id))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return last == null
                ? Tip.BEGINNING
                : new Tip(last.getLong("id"), bytes(last, "stream_hash"), bytes(last, "log_hash"));
    }

    private static byte[] bytes(Document row, String column) {
        Binary bytes = row.get(column, Binary.class);
        return bytes == null ? NOTHING : bytes.getData();
    }

    @Override
    public Chained chain() {
        return new Chained() {
            @Override
            public ChainHead headAt(long position) {
                Tip tip = Away.unless(() -> tip(position));
                return ChainHead.of(tip.id(), tip.logHash());
            }

            @Override
            public void walk(Predicate<ChainedEvent> goOn) {
                Away.unless(() -> walked(goOn));
            }
        };
    }

    private boolean walked(Predicate<ChainedEvent> goOn) {
        for (Document row : rows.find().sort(Sorts.ascending("_id")).batchSize(BATCH)) {
            ChainedEvent event = read(row).at(row.getLong("id"));
            if (!goOn.test(event.linked(event.position(), bytes(row, "stream_hash"), bytes(row, "log_hash")))) {
                return false;
            }
        }
        return true;
    }

    private static Read read(Document row) {
        return new Read(text(row, "case_id"), text(row, "person"), text(row, "what"), text(row, "at"));
    }

    private static String text(Document row, String column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    @Override
    public List<CaseRead> find(Sought sought, long skipped, int most) {
        return Away.unless(() -> {
            List<CaseRead> found = new ArrayList<>();
            rows.find(filter(sought))
                    .sort(Sorts.descending("_id"))
                    .skip(Math.toIntExact(skipped))
                    .limit(most)
                    .forEach(row -> found.add(read(row).told()));
            return found;
        });
    }

    @Override
    public long count(Sought sought) {
        return Away.unless(() -> rows.countDocuments(filter(sought)));
    }

    private static Bson filter(Sought sought) {
        List<Bson> terms = new ArrayList<>();
        if (sought.caseId() != null) {
            terms.add(Filters.eq("case_id", sought.caseId()));
        }
        if (sought.person() != null) {
            terms.add(Filters.eq(SOUGHT_PERSON, sought.person().toLowerCase(Locale.ROOT)));
        }
        if (sought.from() != null) {
            terms.add(Filters.gte("at", ReadRows.moment(sought.from())));
        }
        if (sought.before() != null) {
            terms.add(Filters.lt("at", ReadRows.moment(sought.before())));
        }
        return terms.isEmpty() ? Filters.empty() : Filters.and(terms);
    }
}
