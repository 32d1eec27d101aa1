package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.events.upcasting.Upcaster;

/**
 * Four cases of forty have an event that can't be read: corrupt, of an unknown name, of a revision from the future, and
 * with nothing but nulls. They are set aside and told of wherever they would count, the others flow, and the one from the
 * future is healed by a start that knows its revision.
 */
class DeadLetterTest {
    private static final int CASES = 40;
    private static final int BROKEN = 4;

    /** Where cases are counted or listed, and what each says of those that are left out. */
    private static final Map<String, String> PAGES = Map.of(
            "/analys", BROKEN + " ärenden är utelämnade",
            "/analys/tratt", BROKEN + " ärenden är utelämnade",
            "/arenden", BROKEN + " ärenden",
            "/ram", BROKEN + " ärenden eller ramar är utelämnade",
            "/utbetalningar", BROKEN + " ärenden eller ramar är utelämnade",
            "/mal", BROKEN + " ärenden eller ramar är utelämnade",
            "/att-gora", BROKEN + " ärenden eller ramar är utelämnade",
            "/rapporter/arsrapport?year=2024", BROKEN + " ärenden eller ramar är utelämnade",
            "/oppna-data", BROKEN + " ärenden eller ramar är utelämnade",
            "/rapporter/resultatredovisning/2024", BROKEN + " ärenden eller ramar är utelämnade");

    private static final List<String> QUESTIONS =
            List.of("/api/distributions?by=year", "/api/cases", "/api/goals?year=2024", "/api/todo");

    @TempDir
    Path folder;

    @Test
    void what_can_not_be_read_is_set_aside_and_told_of_and_heals_when_somebody_can_read_it() throws Exception {
        Path data = folder.resolve("data");
        BigPortfolio.write(data, CASES, 4);
        List<String> broken = breakFour(data);

        long granted;
        Process before = start(data, "");
        try {
            String address = address(data, before);
            thenTheOthersFlow(address, BROKEN);
            granted = granted(address);
            assertThat(granted).isPositive();
            thenEveryPageTells(address);
            Running.Answer one = Running.getAt(address, "/api/cases/" + broken.get(2));
            assertThat(one.json().path("excluded").asBoolean()).isTrue();
            assertThat(Session.of(address, "revisor").get("/revision").body()).contains(broken);
            assertThat(Running.command(address, "handlaggare", "ApplyForGrant", Applications.with("title", "Ny"))
                            .status())
                    .isEqualTo(200);
        } finally {
            stop(before, data);
        }

        Process after = start(data, knowing(LateUpcaster.class));
        try {
            String address = address(data, after);
            thenTheOthersFlow(address, BROKEN - 1);
            assertThat(granted(address)).as("what was granted is counted again").isGreaterThan(granted);
            JsonNode healed =
                    Running.getAt(address, "/api/cases/" + broken.get(2)).json();
            assertThat(healed.path("excluded").asBoolean()).isFalse();
            assertThat(healed.path("phase").asText()).isNotEmpty();
        } finally {
            stop(after, data);
        }
    }

    private void thenTheOthersFlow(String address, int leftOut) {
        for (String question : QUESTIONS) {
            Running.Answer answer = Running.getAt(address, question);
            assertThat(answer.status()).as(question + answer.text()).isEqualTo(200);
            assertThat(answer.json().path("excluded").asInt(-1)).as(question).isEqualTo(leftOut);
        }
        long cases =
                Running.getAt(address, "/api/cases?size=1").json().path("total").asLong();
        assertThat(cases).isBetween((long) CASES - leftOut, CASES - leftOut + 1L);
    }

    private static long granted(String address) {
        return Running.getAt(address, "/api/distributions?by=year")
                .json()
                .at("/total/granted")
                .asLong();
    }

    private static void thenEveryPageTells(String address) throws Exception {
        Session revisor = Session.of(address, "revisor");
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            var answer = revisor.get(page.getKey());
            String text = Jsoup.parse(answer.body()).select("main").text().replace('\u00a0', ' ');
            if (answer.statusCode() != 200 || !text.contains(page.getValue())) {
                silent.add(page.getKey() + " " + answer.statusCode());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** The approvals of the first four cases that have one. */
    private static List<String> breakFour(Path data) throws SQLException {
        List<String> streams = new ArrayList<>();
        String url =
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("bifall") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select stream from event_log where name = 'GrantApproved'"
                    + " group by stream order by stream limit " + BROKEN)) {
                while (rows.next()) {
                    streams.add(rows.getString(1));
                }
            }
            List<String> faults = List.of(
                    "payload = X'7b22636173'",
                    "name = 'StodBeviljat'",
                    "revision = '" + LateUpcaster.REVISION + "'",
                    "payload = cast('{\"caseId\":null,\"funding\":null,\"decision\":null}' as varbinary)");
            for (int i = 0; i < BROKEN; i++) {
                statement.execute("update event_log set " + faults.get(i)
                        + " where name = 'GrantApproved' and stream = '" + streams.get(i) + "'");
            }
        }
        return streams;
    }

    /** @return a folder that brings the upcaster when it is on the class path */
    private String knowing(Class<? extends Upcaster> upcaster) throws IOException {
        Path services = Files.createDirectories(folder.resolve("extra/META-INF/services"));
        Files.writeString(services.resolve(Upcaster.class.getName()), upcaster.getName());
        return folder.resolve("extra").toString();
    }

    private Process start(Path data, String extra) throws IOException {
        return Processes.startWith(
                extra,
                folder.resolve("out.txt"),
                "--server.port=0",
                "--bifall.data=" + data,
                "--bifall.check.first=P1D");
    }

    private static String address(Path data, Process process) {
        Path runFile = data.resolve("bifall.run");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> process.isAlive()
                                        && Files.exists(runFile)
                                        && Files.readAllLines(runFile).size() == 3
                                ? Files.readAllLines(runFile).getFirst()
                                : "",
                        address -> !address.isEmpty());
    }

    private static void stop(Process process, Path data) throws InterruptedException, IOException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Files.deleteIfExists(data.resolve("bifall.run"));
    }
}
