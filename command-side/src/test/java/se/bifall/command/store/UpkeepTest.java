package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Rows;
import se.bifall.chain.Verdict.Intact;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.codes.Sha256;
import se.bifall.command.upkeep.Upkeep;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseRead.What;
import se.bifall.reads.CaseReads;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;
import se.bifall.upkeep.RunFile;

/** Verify, backup and restore as they are typed, on a folder that no server runs on. */
class UpkeepTest {
    private static final int CASES = 5;
    private static final Path VERIFIER = Path.of("..", "docs", "verify", "Verify.java");

    @TempDir
    Path folder;

    private final MovedClock clock = new MovedClock();
    private ChainHead head = ChainHead.EMPTY;
    private Path data = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void some_cases() {
        data = folder.resolve("data");
        backup = folder.resolve("kopia.zip");
        try (H2Store store = H2Store.open(data, clock)) {
            for (int i = 1; i <= CASES; i++) {
                apply(store, "arende-" + i);
            }
            head = store.chain().chainHead();
        }
    }

    private static void apply(H2Store store, String id) {
        assertThat(store.commands()
                        .send(new CommandRequest(
                                new CommandId("k-" + id),
                                null,
                                "handlaggare",
                                EnumSet.allOf(Role.class),
                                Altered.with(Ask.applyForCompany(), "caseId", new CaseId(id)))))
                .isInstanceOf(Accepted.class);
    }

    private record Said(int code, String text) {}

    private static Said said(String... arguments) throws InterruptedException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(text, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            return new Said(Upkeep.run(arguments), text.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void a_whole_log_is_told_with_its_count_and_head() throws Exception {
        Said said = said("verify", data.toString());

        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains("Kedjan är hel: " + CASES + " händelser", head.hash().value());
        assertThat(said("verify", data.toString(), head.toString()).code()).isZero();
    }

    @Test
    void a_broken_log_is_told_with_its_first_broken_event() throws Exception {
        try (Connection connection = DriverManager.getConnection(LogFolder.url(data));
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger event_log_never_changes;"
                    + " update event_log set payload = X'7b7d' where global_index = 3");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }

        Said said = said("verify", data.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("bruten vid händelse nr 3 (GrantApplied/");
        assertThat(said("backup", data.toString(), backup.toString()).code())
                .as("a copy of a broken log would be refused when it is needed")
                .isEqualTo(1);
        assertThat(backup).doesNotExist();
    }

    @Test
    void a_head_of_another_log_is_told_and_what_is_no_head_is_refused() throws Exception {
        Said other = said("verify", data.toString(), "3:" + "0".repeat(64));
        Said later = said("verify", data.toString(), "9:" + "0".repeat(64));
        Said none = said("verify", data.toString(), "hej");

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.text()).contains("omskriven");
        assertThat(later.code()).isEqualTo(1);
        assertThat(later.text()).contains("borttagna");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.text()).contains("Huvudet ska vara antalet händelser");
    }

    @Test
    void a_folder_without_a_log_is_told() throws Exception {
        Said said = said("verify", folder.resolve("ingen").toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("finns ingen händelselogg");
        assertThat(folder.resolve("ingen")).doesNotExist();
    }

    @Test
    void what_was_restored_is_what_was_backed_up_and_goes_on() throws Exception {
        Path restored = folder.resolve("ny");
        assertThat(said("backup", data.toString(), backup.toString()).text())
                .contains("läst till slutet", head.toString());

        Said said = said("restore", restored.toString(), backup.toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(head.toString());
        try (H2Store store = H2Store.open(restored, clock)) {
            assertThat(ChainWalk.over(store.chain(), List.of())).isEqualTo(new Intact(head, 0));
            assertThat(store.bean(Documents.class).verify(document(data), Ask.content().length))
                    .isEqualTo(Condition.INTACT);
            apply(store, "efter");
            assertThat(ChainWalk.over(store.chain(), List.of(head)))
                    .isEqualTo(new Intact(store.chain().chainHead(), 1));
            assertThat(store.chain().chainHead().events()).isEqualTo(CASES + 1);
        }
    }

    private static Sha256 document(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("dokument"))) {
            Path first = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return new Sha256(
                    data.resolve("dokument").relativize(first).toString().replace("/", ""));
        }
    }

    /** As full as a disk can be for one process: no file of it may grow beyond so much. */
    @ParameterizedTest
    @ValueSource(ints = {16, 48, 64})
    void a_restore_that_finds_the_disk_full_says_so_and_leaves_nothing_behind(int kilobytes) throws Exception {
        said("backup", data.toString(), backup.toString());
        Path text = folder.resolve("said.txt");
        Process restore = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + kilobytes + "; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Upkeep.class.getName(),
                        "restore",
                        folder.resolve("ny").toString(),
                        backup.toString())
                .redirectErrorStream(true)
                .redirectOutput(text.toFile())
                .start();
        try {
            assertThat(restore.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends: " + Files.readString(text))
                    .isTrue();
        } finally {
            restore.destroyForcibly();
        }

        assertThat(restore.exitValue()).isEqualTo(1);
        assertThat(Files.readString(text)).contains("bifall: ").doesNotContain("Bifall stannar", "\tat ");
        assertThat(folder.resolve("ny.halv")).doesNotExist();
        assertThat(folder.resolve("ny")).doesNotExist();
    }

    @Test
    void keys_go_where_they_are_told_to_and_never_beside_the_backup() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("kassaskap"));
        Files.write(data.resolve("personer.nycklar"), new byte[32]);
        Path beside = folder.resolve("nycklar");

        Said refused = said("backup", data.toString(), backup.toString(), "--keys=" + beside);
        Said without = said("backup", data.toString(), backup.toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("ska inte ligga bredvid", "--keys");
        assertThat(beside).doesNotExist();
        assertThat(without.text()).contains("nycklar är inte med", "--keys FIL");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("nycklar"));
        }

        Path second = folder.resolve("kopia-2.zip");
        Path keys = elsewhere.resolve("nycklar");
        assertThat(said("backup", data.toString(), second.toString(), "--keys=" + keys)
                        .text())
                .contains(keys.toString());
        assertThat(Files.getPosixFilePermissions(keys))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Path restored = folder.resolve("ny");
        assertThat(said("restore", restored.toString(), second.toString(), "--keys=" + elsewhere.resolve("fel"))
                        .text())
                .contains("finns inte eller kan inte läsas");
        assertThat(said("restore", restored.toString(), second.toString(), "--keys=" + keys)
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(restored.resolve("personer.nycklar"))).startsWith(new byte[32]);
    }

    @Test
    void a_restored_log_that_is_shortened_is_found_by_the_head_that_was_restored_with_it() throws Exception {
        said("backup", data.toString(), backup.toString());
        Path restored = folder.resolve("ny");
        said("restore", restored.toString(), backup.toString());
        try (Connection connection = DriverManager.getConnection(LogFolder.url(restored));
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger if exists event_log_never_shrinks;"
                    + " delete from event_log where global_index = " + CASES);
        }

        Said said = said("verify", restored.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("borttagna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log set payload = X'00'",
                "delete from event_log",
                "delete from read_log",
                "update read_log set person = 'annan'"
            })
    void a_restored_folder_has_the_rules_of_the_database_before_anybody_starts_on_it(String sql) throws Exception {
        try (H2Store store = H2Store.open(data, clock)) {
            store.bean(CaseReads.class).keep(new CaseRead("arende-1", "revisor", What.CASE, clock.instant()));
        }
        said("backup", data.toString(), backup.toString());
        Path restored = folder.resolve("ny");
        said("restore", restored.toString(), backup.toString());

        try (Connection connection = DriverManager.getConnection(LogFolder.url(restored));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("kan bara växa");
        }
    }

    @Test
    void reads_are_verified_too_backed_up_with_their_links_and_their_head_is_restored() throws Exception {
        ChainHead reads;
        try (H2Store store = H2Store.open(data, clock)) {
            CaseReads kept = store.bean(CaseReads.class);
            for (int i = 0; i < 3; i++) {
                kept.keep(new CaseRead("arende-1", "revisor", What.CASE, clock.instant()));
            }
            reads = kept.chain().chainHead();
        }
        String written = Rows.READS.written(reads);
        assertThat(said("verify", data.toString(), written).text())
                .contains("Läsningarnas kedja är hel: 3 läsningar", "stämmer med 1 tidigare huvud");
        said("backup", data.toString(), backup.toString());
        Path restored = folder.resolve("ny");
        said("restore", restored.toString(), backup.toString());
        assertThat(said("verify", restored.toString(), written).code()).isZero();

        try (Connection connection = DriverManager.getConnection(LogFolder.url(restored));
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger read_log_never_shrinks; delete from read_log where id = 3");
        }
        Said shortened = said("verify", restored.toString());
        assertThat(shortened.code()).isEqualTo(1);
        assertThat(shortened.text())
                .contains("Kedjan är hel", "Läsningarnas logg har 2 läsningar men hade 3", "läsningar är borttagna");

        assertThat(said("verify", data.toString(), "lasningar hej").code()).isEqualTo(2);
    }

    @Test
    void reads_of_a_backup_from_before_they_had_a_chain_are_linked_as_they_are_restored() throws Exception {
        Path restored = Files.createDirectory(folder.resolve("ny"));
        LogFolder.create(
                restored, Stream.empty(), InputStream.nullInputStream(), new ByteArrayInputStream("""
                        ["2026-11-19T12:00:00.000000Z","a1","revisor","CASE"]
                        ["2026-11-20T12:00:00.000000Z","a2","ekonom","FORM"]
                        """.getBytes(UTF_8)));

        assertThat(said("verify", restored.toString()).text()).contains("Läsningarnas kedja är hel: 2 läsningar");
    }

    @Test
    void a_server_that_does_not_answer_and_one_that_knows_another_key_are_told_in_a_sentence() throws Exception {
        int free;
        try (var socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        new RunFile(
                        "http://127.0.0.1:" + free,
                        "nyckel",
                        ProcessHandle.current().pid())
                .write(data);
        Said silent = said("verify", data.toString());
        HttpServer other =
                HttpServer.create(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        other.start();
        try {
            new RunFile(
                            "http://127.0.0.1:" + other.getAddress().getPort(),
                            "nyckel",
                            ProcessHandle.current().pid())
                    .write(data);
            Said stranger = said("backup", data.toString(), backup.toString());
            assertThat(stranger.code()).isEqualTo(1);
            assertThat(stranger.text()).contains("bifall: Servern på", "nyckeln i bifall.run gäller inte");
        } finally {
            other.stop(0);
        }
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.text()).contains("bifall: Enligt bifall.run kör en server", "svarar inte");
        assertThat(backup).doesNotExist();
    }

    @Test
    void nothing_is_written_over() throws Exception {
        Files.writeString(backup, "min fil");

        assertThat(said("backup", data.toString(), backup.toString()).code()).isEqualTo(1);
        assertThat(backup).hasContent("min fil");
        Files.delete(backup);
        said("backup", data.toString(), backup.toString());
        assertThat(said("restore", data.toString(), backup.toString()).text()).contains("är inte tom");
        assertThat(said("verify", data.toString(), head.toString()).code()).isZero();
    }

    /** A flipped bit in what no reader looks at, as a time of the ZIP, may pass; a wrong content never. */
    @Test
    void a_backup_with_a_flipped_bit_is_refused_or_restored_right() throws Exception {
        said("backup", data.toString(), backup.toString());
        byte[] whole = Files.readAllBytes(backup);
        int refused = 0;
        int times = 60;
        for (int i = 0; i < times; i++) {
            byte[] damaged = whole.clone();
            damaged[(int) ((long) i * whole.length / times)] ^= 0x10;
            Path file = folder.resolve("skadad-" + i + ".zip");
            Path target = folder.resolve("mal-" + i);
            Files.write(file, damaged);
            Said said = said("restore", target.toString(), file.toString());
            if (said.code() == 0) {
                assertThat(said("verify", target.toString(), head.toString()).code())
                        .isZero();
            } else {
                refused++;
                assertThat(said.text()).contains("Säkerhetskopian är skadad och används inte");
                assertThat(target).doesNotExist();
            }
        }
        assertThat(refused).isGreaterThan(times / 2);
    }

    @Test
    void a_backup_that_was_cut_short_is_refused() throws Exception {
        said("backup", data.toString(), backup.toString());
        byte[] whole = Files.readAllBytes(backup);
        for (int part = 0; part < 8; part++) {
            Path file = folder.resolve("avbruten-" + part + ".zip");
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length * part / 8));
            assertThat(said("restore", folder.resolve("ny").toString(), file.toString())
                            .code())
                    .isEqualTo(1);
        }
        assertThat(folder.resolve("ny")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"logg.ndjson", "innehall.json", "personer.ndjson", "preferenser.ndjson", "lasningar.ndjson"})
    void a_backup_where_a_part_was_taken_away_or_put_in_is_refused(String part) throws Exception {
        said("backup", data.toString(), backup.toString());

        Path without = rewritten("utan.zip", (entry, zip) -> {}, part);
        Path more = rewritten("mer.zip", (entry, zip) -> add(zip, "../" + part + entry), "");

        for (Path file : List.of(without, more)) {
            Said said = said("restore", folder.resolve("ny").toString(), file.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("Säkerhetskopian är skadad");
        }
        assertThat(folder.resolve("ny")).doesNotExist();
    }

    private Path rewritten(String name, BiConsumer<String, ZipOutputStream> also, String without) throws IOException {
        Path file = folder.resolve(name);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(without)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
                also.accept(entry.getName().replace('/', '-'), out);
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("mer".getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_verifier_that_depends_on_nothing_of_ours_says_the_same() throws Exception {
        said("backup", data.toString(), backup.toString());
        List<String> lines;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup))) {
            assertThat(in.getNextEntry()).isNotNull();
            lines = new String(in.readAllBytes(), UTF_8).lines().toList();
        }
        Path dropped = folder.resolve("borttagen.ndjson");
        Files.write(dropped, List.of(lines.get(0), lines.get(2), lines.get(3)));
        Path changed = folder.resolve("andrad.ndjson");
        Files.write(
                changed,
                List.of(
                        lines.get(0),
                        lines.get(1).replaceFirst("GrantApplied/[0-9]+", "GrantApplied/99"),
                        lines.get(2)));

        Said whole = verified(backup.toString(), head.toString());
        assertThat(whole.text()).contains("HEL: " + CASES + " händelser, huvud " + head);
        assertThat(whole.code()).isZero();
        assertThat(verified(backup.toString(), "9:" + "0".repeat(64)).code()).isEqualTo(1);
        assertThat(verified(dropped.toString()).text()).contains("BRUTEN vid händelse nr 3");
        assertThat(verified(changed.toString()).text()).contains("BRUTEN vid händelse nr 2");
    }

    private static Said verified(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                VERIFIER.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
