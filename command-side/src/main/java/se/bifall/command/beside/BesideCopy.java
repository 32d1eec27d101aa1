package se.bifall.command.beside;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import se.bifall.command.document.FileDocuments;
import se.bifall.command.document.MongoDocuments;
import se.bifall.command.upkeep.Part;
import se.bifall.documents.Documents;
import se.bifall.documents.Documents.Kept;

/** Moves what stands beside the log of a folder into a MongoDB where none of it is. */
public final class BesideCopy implements AutoCloseable {
    private final MongoClient client;
    private final MongoClient keys;
    private final MongoDatabase database;
    private final MongoDatabase secrets;

    /**
     * @param uri of the MongoDB that the nodes share
     * @param keysUri of the one that keeps the keys; empty when that is the same
     */
    public BesideCopy(String uri, String database, String keysUri) {
        client = BesideConfiguration.client(uri);
        keys = keysUri.isEmpty() ? client : BesideConfiguration.client(keysUri);
        this.database = client.getDatabase(database);
        this.secrets = keys.getDatabase(database + "_keys");
    }

    /** @throws IOException with a Swedish sentence when something is there already */
    public void unlessEmpty() throws IOException {
        for (String name : List.of("person", "preference", "case_read", "document.files", "person_key")) {
            boolean there =
                    Away.unless(() -> database.getCollection(name).find().first() != null
                            || secrets.getCollection(name).find().first() != null);
            if (there) {
                throw new IOException("I MongoDB-databasen " + database.getName() + " finns redan uppgifter (" + name
                        + "). Ett lager flyttas bara till en databas som är tom.");
            }
        }
    }

    /**
     * @param parts as a backup has them
     * @param keyFile of the person store; there need be none
     */
    public void parts(List<Part> parts, Path keyFile) throws IOException {
        new MongoPreferences(database).table().read(content(Part.PREFERENCES, parts), List.of());
        new MongoCaseReads(database).table().read(content(Part.READS, parts), List.of("stream_hash", "log_hash"));
        MongoPersonRows persons = new MongoPersonRows(database, secrets);
        if (Files.exists(keyFile)) {
            persons.readKeys(Files.readAllBytes(keyFile));
        }
        persons.restore(content(Part.PERSONS, parts), content(Part.PERSONS_READ, parts));
    }

    private static InputStream content(String name, List<Part> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            if (part.name().equals(name)) {
                part.content().writeTo(bytes);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** @return how many there were */
    public int documents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Path scratch = Files.createTempDirectory("bifall-flytt");
        MongoDocuments to = new MongoDocuments(database, scratch, Long.MAX_VALUE, Clock.systemUTC());
        List<Kept> kept = new FileDocuments(folder, Long.MAX_VALUE).kept();
        for (Kept one : kept) {
            to.take(folder.resolve(Documents.placeOf(one.sha256())), one.sha256());
        }
        Files.delete(scratch);
        return kept.size();
    }

    @Override
    public void close() {
        keys.close();
        client.close();
    }
}
