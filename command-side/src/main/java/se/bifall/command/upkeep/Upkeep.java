package se.bifall.command.upkeep;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.Verdict;
import se.bifall.chain.Witnesses;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Words;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.command.store.LogFolder;
import se.bifall.upkeep.RunFile;

/**
 * {@code ./bifall verify|backup|restore}: through the server when one has the folder open, otherwise on the folder
 * itself. Ends with 0 when all is well, 1 when something is wrong with the data, 2 when something was asked wrongly.
 */
public final class Upkeep {
    private static final Duration LONGEST = Duration.ofHours(2);
    private final Path data;

    private Upkeep(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args));
    }

    /** @return the exit code */
    public static int run(String... args) throws InterruptedException {
        try {
            Upkeep upkeep = new Upkeep(Path.of(args[1]));
            return switch (args[0]) {
                case "verify" -> upkeep.verify(List.of(args).subList(2, args.length));
                case "backup" -> upkeep.backup(Path.of(args[2]));
                case "restore" -> upkeep.restore(Path.of(args[2]));
                default -> throw new IllegalArgumentException(args[0]);
            };
        } catch (InvalidValue e) {
            System.err.println("bifall: Huvudet " + e.getMessage());
            return 2;
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            System.err.println("bifall: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return 1;
        }
    }

    private int verify(List<String> heads) throws IOException, InterruptedException {
        List<ChainHead> written = new ArrayList<>();
        heads.forEach(head -> written.add(ChainHead.parse(head)));
        Optional<RunFile> server = RunFile.of(data);
        if (server.isPresent()) {
            String query = "?head=" + URLEncoder.encode(String.join(",", heads), StandardCharsets.UTF_8);
            HttpResponse<String> answer =
                    send(server.get(), "/api/upkeep/verify" + query, HttpResponse.BodyHandlers.ofString());
            return said(answer.statusCode() == 200, answer.body());
        }
        try (LogFolder log = LogFolder.open(data)) {
            Verdict verdict = ChainWalk.over(log, witnesses().with(written));
            return said(verdict.isIntact(), verdict.sentence());
        }
    }

    /** Where the server too has them, when it was told so by the environment. */
    private Witnesses witnesses() {
        String file = System.getenv("BIFALL_WITNESSES");
        return file == null || file.isEmpty() ? Witnesses.of(data) : new Witnesses(Path.of(file));
    }

    private static int said(boolean well, String sentence) {
        (well ? System.out : System.err).println(sentence);
        return well ? 0 : 1;
    }

    private int backup(Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new IOException("Filen " + file + " finns redan; en säkerhetskopia skriver aldrig över en annan.");
        }
        Path half = file.resolveSibling(file.getFileName() + ".halv");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            write(half);
            try (BackupFile backup = BackupFile.open(half)) {
                copyKeys(keysOf(file));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                return said(
                        true,
                        "Säkerhetskopian är skriven och läst till slutet: "
                                + backup.documents().size()
                                + " dokument, " + Words.number(backup.head().events()) + " händelser, huvud "
                                + backup.head() + ". Personregistrets nycklar ligger i " + keysOf(file)
                                + "; förvara dem för sig.");
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void write(Path half) throws IOException, InterruptedException {
        Optional<RunFile> server = RunFile.of(data);
        if (server.isPresent()) {
            HttpResponse<Path> answer =
                    send(server.get(), "/api/upkeep/backup", HttpResponse.BodyHandlers.ofFile(half));
            if (answer.statusCode() != 200) {
                throw new IOException("Servern svarade " + answer.statusCode() + " på frågan om en säkerhetskopia.");
            }
            return;
        }
        try (LogFolder log = LogFolder.open(data);
                H2PersonRows persons = new H2PersonRows(data);
                OutputStream out = new FileOutputStream(half.toFile())) {
            List<Part> parts = new ArrayList<>(persons.parts());
            parts.addAll(log.parts());
            new Backup(log, parts, data.resolve(Backup.DOCUMENTS), Clock.systemUTC()).writeTo(out);
        }
    }

    private void copyKeys(Path to) throws IOException {
        Path keys = data.resolve(H2PersonRows.KEYS);
        if (Files.exists(keys)) {
            Files.copy(keys, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".nycklar");
    }

    private int restore(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            ChainHead head = Restore.into(data, backup, keysOf(file));
            return said(
                    true,
                    "Återställd i " + data + " från kopian " + backup.writtenAt() + ": "
                            + Words.number(head.events()) + " händelser, huvud " + head + "."
                            + (Files.exists(keysOf(file))
                                    ? ""
                                    : " Personregistrets nycklar saknas: namn visas som gallrade."));
        }
    }

    private static <T> HttpResponse<T> send(RunFile server, String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest request = server.request(path).timeout(LONGEST).GET().build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, body);
        }
    }
}
