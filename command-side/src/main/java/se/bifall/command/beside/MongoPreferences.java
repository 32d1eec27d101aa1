package se.bifall.command.beside;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.bifall.command.store.LogFolder;
import se.bifall.preferences.PreferenceStore;

/** Preferences where every node finds them. */
final class MongoPreferences implements PreferenceStore {
    private final MongoTable table;
    private final MongoCollection<Document> rows;

    MongoPreferences(MongoDatabase database) {
        table = MongoTable.of(
                database,
                "preference",
                LogFolder.PREFERENCES.columns(),
                row -> id(row.getString("owner"), row.getString("kind"), row.getString("name")));
        rows = table.rows();
        rows.createIndex(Indexes.ascending("owner", "kind"));
    }

    MongoTable table() {
        return table;
    }

    /** A line break is in none of them. */
    private static String id(String owner, String kind, String name) {
        return owner + "\n" + kind + "\n" + name;
    }

    private Document row(String owner, String kind, String name, String content) {
        return table.identified(new Document("owner", owner)
                .append("kind", kind)
                .append("name", name)
                .append("content", content));
    }

    private static Bson is(String owner, String kind, String name) {
        return Filters.eq("_id", id(owner, kind, name));
    }

    @Override
    public Map<String, String> all(String owner, String kind) {
        return Away.unless(() -> {
            Map<String, String> all = new TreeMap<>();
            rows.find(Filters.and(Filters.eq("owner", owner), Filters.eq("kind", kind)))
                    .forEach(row -> all.put(row.getString("name"), row.getString("content")));
            return all;
        });
    }

    @Override
    public void put(String owner, String kind, String name, String content) {
        Away.unless(() -> rows.replaceOne(
                is(owner, kind, name), row(owner, kind, name, content), new ReplaceOptions().upsert(true)));
    }

    @Override
    public boolean putIfAbsent(String owner, String kind, String name, String content) {
        return Away.unless(() -> {
            try {
                return rows.insertOne(row(owner, kind, name, content)).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public boolean replace(String owner, String kind, String name, String expected, String content) {
        return Away.unless(() -> rows.replaceOne(
                                Filters.and(is(owner, kind, name), Filters.eq("content", expected)),
                                row(owner, kind, name, content))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void remove(String owner, String kind, String name) {
        Away.unless(() -> rows.deleteOne(is(owner, kind, name)));
    }
}
