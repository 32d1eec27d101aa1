package se.bifall.command.beside;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;

/** Who has read which case, where every node finds it; only ever added to. */
final class MongoCaseReads implements CaseReads {
    static final List<String> COLUMNS = List.of("at", "case_id", "person", "what");
    /** The user name as it is looked for: whatever its case. */
    private static final String SOUGHT_PERSON = "sought_person";
    /** Always as many digits, so that moments sort as text. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private final MongoTable table;
    private final MongoCollection<Document> rows;

    MongoCaseReads(MongoDatabase database) {
        table = MongoTable.of(database, "case_read", COLUMNS, MongoCaseReads::sought);
        rows = table.rows();
        rows.createIndex(Indexes.descending("at"));
        rows.createIndex(Indexes.ascending("case_id", "at"));
        rows.createIndex(Indexes.ascending(SOUGHT_PERSON, "at"));
    }

    MongoTable table() {
        return table;
    }

    private static @Nullable Object sought(Document row) {
        row.append(SOUGHT_PERSON, row.getString("person").toLowerCase(Locale.ROOT));
        return null;
    }

    @Override
    public void keep(CaseRead read) {
        Away.unless(() -> rows.insertOne(table.identified(new Document("at", MOMENT.format(read.at()))
                .append("case_id", read.caseId())
                .append("person", read.person())
                .append("what", read.what().name()))));
    }

    @Override
    public List<CaseRead> find(Sought sought, long skipped, int most) {
        return Away.unless(() -> {
            List<CaseRead> found = new ArrayList<>();
            rows.find(filter(sought))
                    .sort(Sorts.descending("at", "_id"))
                    .skip(Math.toIntExact(skipped))
                    .limit(most)
                    .forEach(row -> found.add(new CaseRead(
                            row.getString("case_id"),
                            row.getString("person"),
                            CaseRead.What.valueOf(row.getString("what")),
                            Instant.parse(row.getString("at")))));
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
            terms.add(Filters.gte("at", MOMENT.format(sought.from())));
        }
        if (sought.before() != null) {
            terms.add(Filters.lt("at", MOMENT.format(sought.before())));
        }
        return terms.isEmpty() ? Filters.empty() : Filters.and(terms);
    }
}
