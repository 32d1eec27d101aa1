package se.bifall.command.beside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import se.bifall.command.store.TableLines;
import se.bifall.command.upkeep.Part;
import se.bifall.events.Json;

/**
 * A collection whose documents have the columns of a table, so that a backup of it can be restored into a table and the other
 * way round.
 *
 * @param idOf gives a row its {@code _id}; null gives it one of its own
 */
record MongoTable(MongoCollection<Document> rows, List<String> columns, Function<Document, @Nullable Object> idOf) {
    private static final int BATCH = 500;

    static MongoTable of(
            MongoDatabase database, String name, List<String> columns, Function<Document, @Nullable Object> idOf) {
        return new MongoTable(database.getCollection(name), columns, idOf);
    }

    Part part(String name) {
        return new Part(name, this::write);
    }

    private void write(OutputStream out) throws IOException {
        for (Document row :
                rows.find().sort(Sorts.ascending(columns.getFirst())).batchSize(BATCH)) {
            List<@Nullable Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(stored(row.get(column))));
            out.write(TableLines.line(values));
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Binary bytes ? bytes.getData() : value;
    }

    /**
     * Puts the rows of a backup into the collection, which is empty.
     *
     * @param binary columns that hold bytes
     */
    void read(InputStream in, List<String> binary) throws IOException {
        List<Document> waiting = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode values = Json.STORED.readTree(line);
            Document row = new Document();
            for (int i = 0; i < columns.size(); i++) {
                row.append(columns.get(i), value(values.path(i), binary.contains(columns.get(i))));
            }
            waiting.add(identified(row));
            if (waiting.size() == BATCH) {
                rows.insertMany(waiting);
                waiting.clear();
            }
        }
        if (!waiting.isEmpty()) {
            rows.insertMany(waiting);
        }
    }

    Document identified(Document row) {
        Object id = idOf.apply(row);
        if (id == null) {
            return row;
        }
        Document identified = new Document("_id", id);
        identified.putAll(row);
        return identified;
    }

    private static @Nullable Object value(JsonNode value, boolean binary) throws IOException {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (binary) {
            return new Binary(value.binaryValue());
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? (Object) value.longValue() : value.textValue();
    }
}
