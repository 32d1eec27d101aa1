package se.bifall.command.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.DocumentFormat;
import se.bifall.command.beside.MongoForTest;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.documents.Documents.Stored;
import se.bifall.documents.NotIntact;

/** The contract where every node finds the documents, and what can happen to them there. */
class MongoDocumentsTest extends DocumentsContract {
    private final MongoForTest mongo = new MongoForTest();
    private final MongoDatabase database = mongo.database();

    @TempDir
    private Path scratch;

    @Override
    Documents documents() throws IOException {
        return new MongoDocuments(database, scratch, LARGEST, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void altered_content_is_never_given_out_and_storing_it_again_mends_it() throws Exception {
        Documents documents = documents();
        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);
        byte[] altered = TEXT.clone();
        altered[0] ^= 1;
        database.getCollection("document.chunks")
                .updateOne(new Document(), new Document("$set", new Document("data", new Binary(altered))));

        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.ALTERED);
        assertThatThrownBy(() -> documents.open(stored.sha256(), stored.bytes()))
                .isInstanceOf(NotIntact.class);

        documents.store(stream(TEXT), DocumentFormat.TXT);
        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.INTACT);
    }

    @Test
    void a_piece_that_is_gone_is_noticed() throws Exception {
        Documents documents = documents();
        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);

        database.getCollection("document.chunks").deleteMany(new Document());

        assertThat(documents.verify(stored.sha256(), stored.bytes())).isEqualTo(Condition.ALTERED);
    }

    @Test
    void nothing_is_left_on_the_disk_of_the_node() throws Exception {
        Documents documents = documents();
        Stored stored = documents.store(stream(TEXT), DocumentFormat.TXT);
        documents.open(stored.sha256(), stored.bytes()).close();
        documents.holds(stored.sha256(), stored.bytes(), DocumentFormat.TXT);

        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }
}
