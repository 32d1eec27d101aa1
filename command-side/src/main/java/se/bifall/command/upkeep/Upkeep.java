package se.bifall.command.upkeep;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.Rows;
import se.bifall.chain.Witnesses;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Words;
import se.bifall.command.document.Durable;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.command.store.LogFolder;
import se.bifall.events.StoreAway;
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
            Asked asked = Asked.of(args);
            Upkeep upkeep = new Upkeep(asked.data());
            return switch (asked.what()) {
                case "verify" -> upkeep.verify(asked.rest());
                case "backup" -> upkeep.backup(Path.of(asked.rest().getFirst()), asked.keys());
                case "migrate" -> Migration.of(asked.data(), asked.rest()).run();
                case "restore" -> upkeep.restore(Path.of(asked.rest().getFirst()), asked.keys());
                default -> throw new IllegalArgumentException(asked.what());
            };
        } catch (InvalidValue e) {
            System.err.println("bifall: Huvudet " + e.getMessage());
            return 2;
        } catch (IOException | IllegalStateException | IllegalArgumentException | StoreAway | UncheckedIOException e) {
            System.err.println("bifall: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return 1;
        }
    }

    /** @param keys where the keys of the person store go to or come from; null when they are left alone */
    private record Asked(
            String what,
            Path data,
            List<String> rest,
            @Nullable Path keys) {
        private static final String KEYS = "--keys=";

        static Asked of(String... args) {
            List<String> rest = new ArrayList<>(List.of(args).subList(2, args.length));
            Path keys = rest.stream()
                    .filter(one -> one.startsWith(KEYS))
                    .findFirst()
                    .map(one -> Path.of(one.substring(KEYS.length())))
                    .orElse(null);
            rest.removeIf(one -> one.startsWith(KEYS));
            return new Asked(args[0], Path.of(args[1]), rest, keys);
        }
    }

    private int verify(List<String> heads) throws IOException, InterruptedException {
        for (Rows rows : Rows.values()) {
            rows.heads(heads); // what is no head is told before anything is asked for
        }
        Optional<RunFile> server = RunFile.of(data);
        if (server.isPresent()) {
            String query = "?head=" + URLEncoder.encode(String.join(",", heads), StandardCharsets.UTF_8);
            HttpResponse<String> answer =
                    send(server.get(), "/api/upkeep/verify" + query, HttpResponse.BodyHandlers.ofString());
            return said(answer.statusCode() == 200, answer.body());
        }
        try (LogFolder log = LogFolder.open(data)) {
            Check check = Check.of(log, log.reads().orElse(null), witnesses(), heads);
            return said(check.isIntact(), check.sentences());
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

    private int backup(Path file, @Nullable Path keys) throws IOException, InterruptedException {
        unlessThere(file);
        if (keys != null) {
            unlessThere(keys);
            if (folderOf(keys).equals(folderOf(file))) {
                throw new IOException(
                        "Nycklarna ska inte ligga bredvid säkerhetskopian: då läser den som får tag i kopian"
                                + " också namnen, och de kan inte gallras ur den. Ange en annan mapp med --keys.");
            }
        }
        Path half = file.resolveSibling(file.getFileName() + ".halv");
        boolean whole = false;
        boolean copied = false;
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            write(half);
            try (BackupFile backup = BackupFile.open(half)) {
                copied = copyKeys(keys);
                Durable.force(half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                Durable.force(folderOf(file));
                whole = true;
                return said(
                        true,
                        "Säkerhetskopian är skriven och läst till slutet: "
                                + backup.documents().size()
                                + " dokument, " + Words.number(backup.head().events()) + " händelser, huvud "
                                + backup.head() + ". " + aboutKeys(keys));
            }
        } finally {
            Files.deleteIfExists(half);
            if (copied && !whole) {
                Files.deleteIfExists(Objects.requireNonNull(keys)); // they belong to a copy that isn't there
            }
        }
    }

    private static void unlessThere(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new IOException("Filen " + file + " finns redan; en säkerhetskopia skriver aldrig över en annan.");
        }
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return Files.exists(folder) ? folder.toRealPath() : folder;
    }

    private String aboutKeys(@Nullable Path keys) throws IOException, InterruptedException {
        if (keys().isEmpty()) {
            return "Personregistret har inga nycklar än.";
        }
        return keys == null
                ? "Personregistrets nycklar är inte med, och utan dem går namnen inte att läsa: spara dem för sig på ett"
                        + " annat ställe med --keys FIL, och inte längre än gallringen tillåter."
                : "Personregistrets nycklar ligger i " + keys + "; spara dem inte längre än gallringen tillåter.";
    }

    private void write(Path half) throws IOException, InterruptedException {
        Optional<RunFile> server = RunFile.of(data);
        if (server.isPresent()) {
            copyFrom(server.get(), half);
            return;
        }
        try (LogFolder log = LogFolder.open(data);
                H2PersonRows persons = new H2PersonRows(data);
                OutputStream out = new FileOutputStream(half.toFile())) {
            List<Part> parts = new ArrayList<>(persons.parts());
            parts.addAll(log.parts());
            new Backup(log, parts, Backup.in(data.resolve(Backup.DOCUMENTS)), Clock.systemUTC()).writeTo(out);
        }
    }

    private static void copyFrom(RunFile server, Path half) throws IOException, InterruptedException {
        HttpResponse<Path> answer;
        try {
            answer = send(server, "/api/upkeep/backup", HttpResponse.BodyHandlers.ofFile(half));
        } catch (IOException e) {
            throw e.getCause() instanceof EOFException
                    ? new IOException(
                            "Servern avbröt kopian. En logg som inte är hel kopieras inte: kör ./bifall verify.", e)
                    : e;
        }
        if (answer.statusCode() != 200) {
            throw new IOException("Servern svarade " + answer.statusCode() + " på frågan om en säkerhetskopia.");
        }
    }

    /** @return whether there were keys to copy; when they can't be, nothing is left of them */
    private boolean copyKeys(@Nullable Path to) throws IOException, InterruptedException {
        Optional<byte[]> keys = keys();
        if (to == null || keys.isEmpty()) {
            return false;
        }
        Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(to, keys.get());
            Durable.force(to);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(to);
            throw e;
        }
    }

    /** The file of one machine, or the same from a node whose keys are shared; empty when nobody has any. */
    private Optional<byte[]> keys() throws IOException, InterruptedException {
        Path own = data.resolve(H2PersonRows.KEYS);
        if (Files.exists(own)) {
            return Optional.of(Files.readAllBytes(own));
        }
        Optional<RunFile> server = RunFile.of(data);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        HttpResponse<byte[]> answer = send(server.get(), "/api/upkeep/keys", HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 && answer.body().length > 0 ? Optional.of(answer.body()) : Optional.empty();
    }

    private int restore(Path file, @Nullable Path keys) throws IOException {
        if (keys != null && !Files.isReadable(keys)) {
            throw new IOException("Nycklarna " + keys + " finns inte eller kan inte läsas.");
        }
        try (BackupFile backup = BackupFile.open(file)) {
            ChainHead head = Restore.into(data, backup, keys);
            return said(
                    true,
                    "Återställd i " + data + " från kopian " + backup.writtenAt() + ": "
                            + Words.number(head.events()) + " händelser, huvud " + head + "."
                            + (keys != null
                                    ? ""
                                    : " Personregistrets nycklar angavs inte (--keys FIL): namn visas som gallrade."));
        }
    }

    /** @throws IOException with a Swedish sentence when the server can't be reached or knows another key */
    private static <T> HttpResponse<T> send(RunFile server, String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest request = server.request(path).timeout(LONGEST).GET().build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<T> answer = client.send(request, body);
            if (answer.statusCode() == 401) {
                throw new IOException("Servern på " + server.address() + " kör på en annan mapp, eller har startats om:"
                        + " nyckeln i bifall.run gäller inte. Försök igen, eller stäng servern först.");
            }
            return answer;
        } catch (ConnectException e) {
            throw new IOException(
                    "Enligt bifall.run kör en server på mappen (" + server.address() + "), men den svarar inte."
                            + " Vänta tills den har startat eller stannat, och försök igen.",
                    e);
        }
    }
}
