package se.bifall.query.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.Document;
import org.bson.types.Binary;
import se.bifall.events.Json;

/** A value as one field of a document: its JSON, deflated. */
final class Packed {
    private static final String FIELD = "packed";

    private Packed() {}

    static Document of(String id, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, fast)) {
            Json.STORED.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return new Document("_id", id).append(FIELD, new Binary(bytes.toByteArray()));
    }

    static <T> T value(Document document, Class<T> type) {
        byte[] bytes = document.get(FIELD, Binary.class).getData();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Json.STORED.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
