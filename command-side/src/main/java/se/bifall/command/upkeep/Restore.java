package se.bifall.command.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.Rows;
import se.bifall.chain.Witnesses;
import se.bifall.command.document.Durable;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.command.store.LogFolder;

/** Puts a backup into a folder that is empty, all or nothing. */
final class Restore {
    private Restore() {}

    /**
     * Makes the folder beside its place and moves it there when it is whole.
     *
     * @param keys of the person store; null when names are restored without being readable
     * @throws IOException with a Swedish sentence; then the folder is as it was
     */
    static ChainHead into(Path data, BackupFile backup, @Nullable Path keys) throws IOException {
        Path target = data.toAbsolutePath().normalize();
        if (Files.exists(target) && !isEmpty(target)) {
            throw new IOException("Mappen " + data + " är inte tom. Återställ till en ny mapp med --data.");
        }
        Path half = target.resolveSibling(target.getFileName() + ".halv");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectories(half);
        try {
            fill(half, backup, keys);
            Files.deleteIfExists(target);
            forceAll(half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(Objects.requireNonNull(target.getParent()));
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
        return backup.head();
    }

    private static void fill(Path folder, BackupFile backup, @Nullable Path keys) throws IOException {
        try (Stream<ChainedEvent> events = backup.events();
                InputStream preferences = backup.content(Part.PREFERENCES);
                InputStream reads = backup.content(Part.READS)) {
            LogFolder.create(folder, events, preferences, reads);
        }
        if (keys != null) {
            Path restored = folder.resolve(H2PersonRows.KEYS);
            Files.createFile(
                    restored, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(restored, Files.readAllBytes(keys));
        }
        try (H2PersonRows persons = new H2PersonRows(folder);
                InputStream rows = backup.content(Part.PERSONS);
                InputStream read = backup.content(Part.PERSONS_READ)) {
            persons.restore(rows, read);
        }
        for (String name : backup.documents()) {
            Path document = folder.resolve(name);
            Files.createDirectories(document.getParent());
            try (InputStream content = backup.content(name)) {
                Files.copy(content, document);
            }
        }
        Witnesses witnesses = Witnesses.of(folder); // whoever shortens what is restored is found out
        witnesses.add(backup.head());
        try (LogFolder restored = LogFolder.open(folder)) {
            witnesses.add(Rows.READS, restored.reads().orElseThrow().chainHead());
        }
    }

    /** Everything is on the disk before it has its name. */
    private static void forceAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Durable.force(file);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
