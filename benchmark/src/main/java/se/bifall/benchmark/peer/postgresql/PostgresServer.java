package se.bifall.benchmark.peer.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine's own package on a folder, with its default settings, on loopback and a free port. It dies when
 * whoever started it is killed, so that a crash is a crash of both and nothing is left running.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "postgresql.password";
    private static final String LOG = "postgresql.log";
    /** The package makes it; the server refuses to run as root. */
    private static final String USER = "postgres";

    private static final int STARTS_WITHIN_SECONDS = 60;
    private static final int STOPS_WITHIN_SECONDS = 60;

    private final Path bin;
    private final Path folder;
    private final String url;
    private final Process process;
    private final ServerMemory memory;

    private PostgresServer(Path bin, Path folder, String url, Process process) {
        this.bin = bin;
        this.folder = folder;
        this.url = url;
        this.process = process;
        this.memory = new ServerMemory(process);
    }

    /** The most that the server and its processes have held at once, bytes. */
    public long peak() {
        return memory.peak();
    }

    /** Why none can be started here; empty when one can. */
    public static Optional<String> whyNot() {
        if (newest().isEmpty()) {
            return Optional.of("PostgreSQL is not installed: no " + PACKAGES + "/*/bin/postgres");
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            return Optional.of("setpriv, which the server is started by, is not installed");
        }
        return isRoot() && !isUser(USER)
                ? Optional.of("PostgreSQL refuses to run as root, and there is no user postgres")
                : Optional.empty();
    }

    private static Optional<Path> newest() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                    .max(Comparator.comparing(version -> Double.parseDouble(number(version))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(Path version) {
        return PACKAGES.relativize(version).toString();
    }

    /** As {@code PostgreSQL 15}. */
    public static String version() {
        return "PostgreSQL " + newest().map(PostgresServer::number).orElse("");
    }

    static PostgresServer start(Path given) throws IOException {
        Path bin = newest().orElseThrow().resolve("bin");
        Path folder = given.toAbsolutePath();
        Path data = folder.resolve("postgresql");
        if (isRoot()) {
            letIn(folder);
        }
        if (!Files.exists(data)) {
            begin(bin, folder);
        }
        String password = Files.readString(folder.resolve(PASSWORD));
        int port = freePort();
        Process process = started(
                folder,
                List.of(
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-p",
                        Integer.toString(port)));
        PostgresServer server = new PostgresServer(
                bin,
                folder,
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench&password=" + password
                        + "&reWriteBatchedInserts=true",
                process);
        try {
            server.awaitStart();
        } catch (IOException | RuntimeException e) {
            server.process.destroyForcibly();
            throw e;
        }
        return server;
    }

    /** What is done with a server that has just started. */
    @FunctionalInterface
    public interface Opening<T> {
        T with(PostgresServer server) throws Exception;
    }

    /** Starts one for somebody who closes it; when that one can't begin, it is stopped here. */
    public static <T> T serving(Path folder, Opening<T> opening) throws Exception {
        PostgresServer server = start(folder);
        try {
            return opening.with(server);
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static void begin(Path bin, Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("postgresql"));
        Path password = folder.resolve(PASSWORD);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.writeString(password, HexFormat.of().formatHex(random));
        if (isRoot()) {
            UserPrincipal user =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(data, user);
            Files.setOwner(password, user);
        }
        int answer = waited(started(
                folder,
                List.of(
                        bin.resolve("initdb").toString(),
                        "-D",
                        data.toString(),
                        "-U",
                        "bench",
                        "-A",
                        "scram-sha-256",
                        "--no-sync", // of the empty files alone
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        "--locale=C")));
        if (answer != 0) {
            throw new IOException("initdb: " + Files.readString(folder.resolve(LOG)));
        }
    }

    /** The folders above have to be walked through by another user; only those for temporary files are opened for that. */
    private static void letIn(Path folder) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        for (Path at = folder; at != null; at = at.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(at);
            if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                if (!at.startsWith(temporary)) {
                    throw new IOException("the user postgres can't reach " + folder + ": choose a folder that it can");
                }
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(at, permissions);
            }
        }
    }

    /** In a thread of its own, which waits for it: the kernel ends the server when the thread that started it ends. */
    private static Process started(Path folder, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(List.of("setpriv"));
        if (isRoot()) {
            whole.addAll(List.of("--reuid=" + USER, "--regid=" + USER, "--init-groups"));
        }
        whole.addAll(List.of("--pdeathsig=KILL", "--"));
        whole.addAll(command);
        CompletableFuture<Process> begun = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgresql").start(() -> {
            try {
                Process process = new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                folder.resolve(LOG).toFile()))
                        .start();
                begun.complete(process);
                waited(process);
            } catch (IOException e) {
                begun.completeExceptionally(e);
            }
        });
        return begun.join();
    }

    private static int waited(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }

    private void awaitStart() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url)) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > until) {
                    throw new IOException(version() + " did not start: " + Files.readString(folder.resolve(LOG)), e);
                }
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    /** Of its first database, with user and password. */
    public String url() {
        return url;
    }

    /** Waits for what is under way and writes a checkpoint; is killed when that takes too long. */
    @Override
    public void close() throws IOException {
        Process stopping = started(
                folder,
                List.of(
                        bin.resolve("pg_ctl").toString(),
                        "stop",
                        "-D",
                        folder.resolve("postgresql").toString(),
                        "-m",
                        "fast",
                        "-W"));
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            stopping.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean isUser(String name) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
