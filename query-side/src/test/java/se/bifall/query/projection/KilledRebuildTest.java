package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.events.StoredEvent;
import se.bifall.testing.ListedLog;

/** {@code kill -9} of a process that rebuilds, on a database that outlives it: what is read afterwards is whole. */
class KilledRebuildTest {
    private static final long SEED = 12;
    private static final int CASES = 80;
    private static final int ROUNDS = Integer.getInteger("bifall.kills", 3);

    @TempDir
    Path folder;

    private final MongoForTest mongo = new MongoForTest();

    @AfterEach
    void stop() {
        mongo.close();
    }

    private Process rebuilding(MongoDatabase database, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRebuild.class.getName(),
                        mongo.address(),
                        database.getName(),
                        Long.toString(SEED),
                        Integer.toString(CASES))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    @Test
    void the_live_answers_are_whole_after_a_kill_in_the_middle_of_a_rebuild() throws Exception {
        List<StoredEvent> events = ReadModelStoreContract.log(SEED, CASES);
        MongoDatabase database = mongo.database();
        ListedLog log = new ListedLog();
        log.add(events);
        Projector first = new Projector(log, MongoForTest.store(database), new FactTable(), WriterLease.ALONE);
        first.start();
        first.stop();
        List<String> whole = ReadModelStoreContract.picture(MongoForTest.store(database));
        Random random = new Random(SEED);
        List<Boolean> inTheMiddle = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path out = folder.resolve("out-" + round + ".txt");
            Process process = rebuilding(database, out);
            try {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(out)
                        .contains("begins"));
                Thread.sleep(random.nextInt(300));
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            inTheMiddle.add(Files.readString(out).strip().endsWith("begins"));

            assertThat(ReadModelStoreContract.picture(MongoForTest.store(database)))
                    .as("killed in round " + round)
                    .isEqualTo(whole);
        }
        assertThat(inTheMiddle).as("killed in the middle of a rebuild").contains(true);

        FactTable seen = new FactTable();
        Projector last = new Projector(log, MongoForTest.store(database), seen, WriterLease.ALONE);
        last.start();
        last.rebuild();
        last.stop();
        assertThat(ReadModelStoreContract.picture(MongoForTest.store(database))).isEqualTo(whole);
        assertThat(ChangesTest.picture(seen)).isEqualTo(ChangesTest.picture(ChangesTest.folded(events, 1_000)));
    }
}
