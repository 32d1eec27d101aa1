package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.events.EventLog;
import se.bifall.query.audit.Watchman;
import se.bifall.query.web.Labels;

/** The log and the figures checked on a Bifall that runs, and moved to another machine while it does. */
class IntegrityTest {
    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    private static Said upkeep(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "se.bifall.command.upkeep.Upkeep"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static JsonNode compared(Running bifall) throws Exception {
        Document page = Jsoup.parse(posted(bifall, "", "kontrollera=siffrorna").body());
        assertThat(page.select("#vy .broken")).isEmpty();
        return bifall.get("/api/integrity").json();
    }

    private static HttpResponse<String> posted(Running bifall, String path, String fields) throws Exception {
        return Session.of(bifall.address(), "revisor").post("/revision/kontroll", "/revision/kontroll" + path, fields);
    }

    private static Document compared(Running bifall, String head) throws Exception {
        return Jsoup.parse(posted(bifall, "/huvud", "huvud=" + head).body());
    }

    @Test
    void what_is_backed_up_while_it_runs_gives_the_same_head_and_the_same_answers_elsewhere() throws Exception {
        Running bifall = Running.withSample();
        Path backup = folder.resolve("kopia.zip");
        Said verified = upkeep("verify", bifall.data().toString());
        Said written = upkeep("backup", bifall.data().toString(), backup.toString());
        JsonNode before = compared(bifall);

        Said restored = upkeep("restore", folder.resolve("ny").toString(), backup.toString());

        assertThat(verified.text()).contains("Kedjan är hel", "Läsningarnas kedja är hel");
        assertThat(verified.code()).isZero();
        assertThat(written.code()).as(written.text()).isZero();
        assertThat(restored.code()).as(restored.text()).isZero();
        assertThat(restored.text()).contains(before.get("head").asText());
        Running elsewhere = Running.without(folder.resolve("ny"));
        try {
            JsonNode after = compared(elsewhere);
            assertThat(after.get("head")).isEqualTo(before.get("head"));
            assertThat(after.get("answers")).isEqualTo(before.get("answers"));
            assertThat(before.get("answers").asText()).hasSize(64);
            assertThat(after.get("position").asLong())
                    .isEqualTo(bifall.bean(EventLog.class).head());
        } finally {
            elsewhere.stop();
        }
    }

    @Test
    void the_page_tells_the_head_and_answers_for_one_that_was_written_down() throws Exception {
        Running bifall = Running.withSample();
        List<String> heads = Session.of(bifall.address(), "revisor")
                .get("/revision/kedjehuvud.txt")
                .body()
                .lines()
                .toList();
        String head = heads.getFirst();

        assertThat(Jsoup.parse(posted(bifall, "", "kontrollera=kedjan").body())
                        .select("#kedjan ~ .done")
                        .text())
                .contains("Kedjan är hel");
        assertThat(compared(bifall, head).select("form .done").text()).contains("stämmer med");
        assertThat(compared(bifall, "2:" + "0".repeat(64))
                        .select("form .broken")
                        .text())
                .contains("omskriven");
        assertThat(posted(bifall, "/huvud", "huvud=hej").statusCode()).isEqualTo(400);
        assertThat(heads.getLast()).matches("lasningar [0-9]+:[0-9a-f]{64}");
        assertThat(compared(bifall, heads.getLast()).select("form .done").text())
                .contains("Läsningarnas kedja är hel");
        assertThat(compared(bifall, "lasningar 90000:" + "0".repeat(64))
                        .select("form .broken")
                        .text())
                .contains("Läsningarnas logg har", "läsningar är borttagna");
    }

    @Test
    void asking_for_the_page_goes_through_nothing_and_shows_the_last_round_and_its_time() throws Exception {
        Running bifall = Running.withSample();
        Watchman watchman = bifall.bean(Watchman.class);
        Watchman.Checked before = watchman.verify(List.of());
        Session revisor = Session.of(bifall.address(), "revisor");

        assertThat(revisor.get("/revision/kontroll?kontrollera=kedjan").body())
                .contains("Kedjan är hel", Labels.time(before.at()));

        assertThat(watchman.chain()).isSameAs(before);
    }

    @Test
    void who_takes_the_whole_log_is_kept_among_those_who_read() throws Exception {
        Running bifall = Running.withSample();
        Session revisor = Session.of(bifall.address(), "revisor");
        revisor.get("/revision/logg.ndjson");

        assertThat(Jsoup.parse(revisor.get("/revision/lasningar?person=revisor&case=*")
                                .body())
                        .select("tbody tr")
                        .text())
                .contains("Alla ärenden", "Hela loggen");
    }

    @Test
    void the_exported_log_is_verified_without_us() throws Exception {
        Running bifall = Running.withSample();
        Path export = folder.resolve("logg.ndjson");
        Files.writeString(
                export,
                Session.of(bifall.address(), "revisor")
                        .get("/revision/logg.ndjson")
                        .body());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        Path.of("..", "docs", "verify", "Verify.java").toString(),
                        export.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith("HEL: ");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
