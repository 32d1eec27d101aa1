package se.bifall.command.document;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;
import se.bifall.command.upkeep.Backup;
import se.bifall.command.upkeep.Part;
import se.bifall.documents.Condition;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.documents.NotIntact;
import se.bifall.events.StoreAway;

/**
 * Documents in GridFS, where every node finds them, each by its fingerprint. What comes is first written and checked on the
 * node's own disk; what is given out is first fetched there whole and checked, so that altered content is never begun on.
 */
public final class MongoDocuments implements Documents {
    private static final String TOUCHED = "metadata.touchedAt";
    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final Path scratch;
    private final long largest;
    private final Clock clock;

    /**
     * @param scratch where a content lies while it is checked; emptied when the store is opened
     * @param largest most bytes in one document
     */
    public MongoDocuments(MongoDatabase database, Path scratch, long largest, Clock clock) throws IOException {
        this.bucket = GridFSBuckets.create(database, "document");
        this.files = database.getCollection("document.files");
        this.scratch = scratch;
        this.largest = largest;
        this.clock = clock;
        Durable.directories(scratch);
        try (var left = Files.list(scratch)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public Stored store(InputStream content, DocumentFormat format) throws IOException, ContentRefused {
        Path written = fresh();
        try {
            Stored stored = Durable.write(content, written, largest);
            ContentCheck.unlessFits(written, stored.bytes(), format);
            try {
                place(written, stored);
            } catch (MongoException e) {
                throw away(e);
            }
            return stored;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private Path fresh() {
        return scratch.resolve(UUID.randomUUID().toString());
    }

    /** Put there whole under an id of its own before anything that was damaged is taken away. */
    private void place(Path written, Stored stored) throws IOException {
        Date now = Date.from(clock.instant());
        GridFSFile there = file(stored.sha256());
        if (there != null && verify(stored.sha256(), stored.bytes()) == Condition.INTACT) {
            files.updateOne(Filters.eq("_id", there.getObjectId()), Updates.set(TOUCHED, now));
            return;
        }
        ObjectId whole;
        try (InputStream in = Files.newInputStream(written)) {
            whole = bucket.uploadFromStream(
                    stored.sha256().value(), in, new GridFSUploadOptions().metadata(new Document("touchedAt", now)));
        }
        if (there != null && !there.getObjectId().equals(whole)) {
            bucket.delete(there.getObjectId());
        }
    }

    /**
     * Takes over a file that is whole.
     *
     * @throws NotIntact when it isn't what its name says
     */
    public void take(Path file, Sha256 sha256) throws IOException {
        long bytes = Files.size(file);
        VerifiedStream.open(file, sha256, bytes).close();
        place(file, new Stored(sha256, bytes));
    }

    @Override
    public boolean holds(Sha256 sha256, long bytes, DocumentFormat format) {
        Path fetched = fresh();
        try {
            fetch(sha256, bytes, fetched);
            VerifiedStream.open(fetched, sha256, bytes).close();
            ContentCheck.unlessFits(fetched, bytes, format);
            return true;
        } catch (ContentRefused | IOException e) {
            return false;
        } finally {
            delete(fetched);
        }
    }

    /** Nobody can touch a content here without its fingerprint: that it is there, and as long, is what a glance tells. */
    @Override
    public Condition glance(Sha256 sha256, long bytes) {
        GridFSFile file = file(sha256);
        return file == null ? Condition.MISSING : file.getLength() == bytes ? Condition.INTACT : Condition.ALTERED;
    }

    @Override
    public InputStream open(Sha256 sha256, long bytes) throws IOException {
        Path fetched = fresh();
        try {
            fetch(sha256, bytes, fetched);
            return new FilterInputStream(VerifiedStream.open(fetched, sha256, bytes)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    Files.deleteIfExists(fetched);
                }
            };
        } catch (IOException | RuntimeException e) {
            delete(fetched);
            throw e;
        }
    }

    private void fetch(Sha256 sha256, long bytes, Path to) throws IOException {
        GridFSFile file = file(sha256);
        if (file == null) {
            throw new NotIntact(Condition.MISSING);
        }
        if (file.getLength() != bytes) {
            throw new NotIntact(Condition.ALTERED);
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            bucket.downloadToStream(file.getId(), out);
        } catch (MongoException e) {
            if (e instanceof MongoGridFSException) {
                throw new NotIntact(Condition.ALTERED); // a piece of it is gone
            }
            throw away(e);
        }
    }

    private @Nullable GridFSFile file(Sha256 sha256) {
        try {
            return bucket.find(Filters.eq("filename", sha256.value()))
                    .sort(Sorts.descending("uploadDate"))
                    .first();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static StoreAway away(MongoException e) {
        return StoreAway.of("Dokumenten i MongoDB", e);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // and at the latest when the store is opened again
        }
    }

    @Override
    public List<Kept> kept() {
        return names().values().stream()
                .map(file -> new Kept(new Sha256(file.getFilename()), touchedAt(file)))
                .toList();
    }

    /** Two nodes that store the same at once keep it twice; each content is told of once. */
    private Map<String, GridFSFile> names() {
        Map<String, GridFSFile> names = new TreeMap<>();
        for (GridFSFile file : bucket.find().sort(Sorts.ascending("uploadDate"))) {
            names.put(file.getFilename(), file);
        }
        return names;
    }

    private static Instant touchedAt(GridFSFile file) {
        Document metadata = file.getMetadata();
        Date touched = metadata == null ? null : metadata.getDate("touchedAt");
        return (touched == null ? file.getUploadDate() : touched).toInstant();
    }

    /** For a backup: each under the place that a folder would have it at. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        names().forEach((name, file) -> parts.add(new Part(
                Backup.DOCUMENTS + "/" + Documents.placeOf(new Sha256(name)),
                out -> bucket.downloadToStream(file.getId(), out))));
        return parts;
    }

    @Override
    public boolean removeUnfiled(Sha256 sha256, Instant untouchedSince) {
        boolean removed = false;
        for (GridFSFile file :
                bucket.find(Filters.eq("filename", sha256.value())).into(new ArrayList<>())) {
            if (touchedAt(file).isBefore(untouchedSince)) {
                bucket.delete(file.getId());
                removed = true;
            }
        }
        return removed && file(sha256) == null;
    }
}
