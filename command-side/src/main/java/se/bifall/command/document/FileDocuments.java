package se.bifall.command.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.documents.NotIntact;

/**
 * Documents as files under {@code ab/cdef…}. A content is written beside, forced to the disk and renamed into place, so
 * that a name never stands for less than the whole; storing it again replaces it with the same, which also mends a
 * damaged file. One process owns the folder: what another left half-written is cleared when it is opened.
 */
public final class FileDocuments implements Documents {
    private static final String HALF_WRITTEN = ".halvskrivet";
    private final Path root;
    private final Path halfWritten;
    private final long largest;
    private final Seen seen = new Seen();
    private final ReentrantLock placing = new ReentrantLock();

    /**
     * Opens the folder, and makes it when it is not there.
     *
     * @param largest most bytes in one document
     * @throws IOException when the folder can't be written
     */
    public FileDocuments(Path root, long largest) throws IOException {
        this.root = root;
        this.halfWritten = root.resolve(HALF_WRITTEN);
        this.largest = largest;
        Durable.directories(halfWritten);
        for (Path left : listed(halfWritten)) {
            Files.delete(left);
        }
    }

    @Override
    public long largest() {
        return largest;
    }

    @Override
    public Stored store(InputStream content, DocumentFormat format) throws IOException, ContentRefused {
        Path written = halfWritten.resolve(UUID.randomUUID().toString());
        try {
            Stored stored = Durable.write(content, written, largest);
            ContentCheck.unlessFits(written, stored.bytes(), format);
            place(written, stored);
            return stored;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void place(Path written, Stored stored) throws IOException {
        Path place = placeOf(stored.sha256());
        Path folder = root.resolve(root.relativize(place).getName(0));
        Durable.directories(folder);
        placing.lock();
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            placing.unlock();
        }
        Durable.force(folder);
        seen.intact(stored.sha256(), Seen.stateOf(place));
    }

    @Override
    public boolean holds(Sha256 sha256, long bytes, DocumentFormat format) {
        try {
            if (glance(sha256, bytes) != Condition.INTACT) {
                return false;
            }
            ContentCheck.unlessFits(placeOf(sha256), bytes, format);
            return true;
        } catch (ContentRefused | IOException e) {
            return false;
        }
    }

    @Override
    public Condition glance(Sha256 sha256, long bytes) {
        return seen.isIntact(sha256, bytes, placeOf(sha256)) ? Condition.INTACT : verify(sha256, bytes);
    }

    @Override
    public InputStream open(Sha256 sha256, long bytes) throws IOException {
        Path place = placeOf(sha256);
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotIntact(Condition.MISSING);
        }
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotIntact(Condition.ALTERED);
        }
        Seen.State before = Seen.stateOf(place);
        try {
            InputStream verified = VerifiedStream.open(place, sha256, bytes);
            seen.intact(sha256, before);
            return verified;
        } catch (NoSuchFileException e) {
            throw new NotIntact(Condition.MISSING);
        }
    }

    @Override
    public List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path folder : listed(root)) {
            String first = String.valueOf(folder.getFileName());
            if (!first.matches("[0-9a-f]{2}") || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            for (Path file : listed(folder)) {
                String name = first + file.getFileName();
                if (name.matches("[0-9a-f]{64}")) {
                    kept.add(new Kept(new Sha256(name), touchedAt(file)));
                }
            }
        }
        return kept;
    }

    @Override
    public boolean removeUnfiled(Sha256 sha256, Instant untouchedSince) throws IOException {
        placing.lock();
        try {
            Path place = placeOf(sha256);
            return Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                    && touchedAt(place).isBefore(untouchedSince)
                    && Files.deleteIfExists(place);
        } finally {
            placing.unlock();
        }
    }

    private static Instant touchedAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private Path placeOf(Sha256 sha256) {
        return root.resolve(Documents.placeOf(sha256));
    }

    private static Set<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new java.util.TreeSet<>(files.toList());
        }
    }
}
