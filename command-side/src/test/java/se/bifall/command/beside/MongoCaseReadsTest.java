package se.bifall.command.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Verdict;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseRead.What;
import se.bifall.reads.CaseReads;
import se.bifall.reads.CaseReads.Sought;

/** Who has read what, where several nodes write it at once. */
class MongoCaseReadsTest {
    private static final Sought ANY = new Sought(null, null, null, null);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final MongoForTest mongo = new MongoForTest();
    private final MongoDatabase database = mongo.database();
    private final CaseReads one = new MongoCaseReads(database);
    private final CaseReads other = new MongoCaseReads(database);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void reads_are_found_by_person_case_and_day_the_newest_first() {
        one.keep(read("a1", "Revisor", NOON));
        other.keep(read("a2", "revisor", NOON.plusMillis(1)));
        one.keep(read("a1", "handlaggare2", NOON.plusSeconds(86_400)));

        assertThat(other.find(ANY, 0, 2)).extracting(CaseRead::caseId).containsExactly("a1", "a2");
        assertThat(other.find(ANY, 2, 2)).extracting(CaseRead::at).containsExactly(NOON);
        assertThat(one.count(new Sought("REVISOR", null, null, null))).isEqualTo(2);
        assertThat(one.count(new Sought(null, "a1", null, null))).isEqualTo(2);
        assertThat(one.count(new Sought(null, null, NOON.plusMillis(1), NOON.plusSeconds(9))))
                .isEqualTo(1);
    }

    @Test
    void however_many_nodes_write_each_is_linked_to_the_one_before() {
        IntStream.range(0, 60).parallel().forEach(i -> (i % 2 == 0 ? one : other)
                .keep(read("a" + i, "revisor", NOON.plusSeconds(i))));

        Verdict verdict = ChainWalk.over(one.chain(), List.of());

        assertThat(verdict).isInstanceOf(Verdict.Intact.class);
        assertThat(one.chain().chainHead()).isEqualTo(other.chain().chainHead());
        assertThat(one.chain().chainHead().events()).isEqualTo(60);
    }

    @Test
    void a_read_that_somebody_has_changed_is_named() {
        IntStream.range(0, 5).forEach(i -> one.keep(read("a" + i, "revisor", NOON)));

        database.getCollection("case_read")
                .updateOne(new Document("_id", 3L), new Document("$set", new Document("person", "en annan")));

        assertThat(ChainWalk.over(one.chain(), List.of()))
                .isInstanceOfSatisfying(Verdict.BrokenLink.class, broken -> assertThat(broken.number())
                        .isEqualTo(3));
    }

    private static CaseRead read(String caseId, String person, Instant at) {
        return new CaseRead(caseId, person, What.CASE, at);
    }
}
