package se.bifall.command.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.Verdict;
import se.bifall.codes.Sha256;
import se.bifall.events.Json;

/** A backup that has been read to its end: every part is what its list of contents says, and the chain of its log holds. */
final class BackupFile implements AutoCloseable {
    private static final Set<String> TEXTS =
            Set.of(Backup.LOG, Part.PREFERENCES, Part.PERSONS, Part.PERSONS_READ, Part.READS);
    private final ZipFile zip;
    private final Contents contents;

    private BackupFile(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /** @throws Damaged with a Swedish sentence when it isn't a whole backup */
    static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new Damaged("filen är ingen ZIP eller är avbruten.", e);
        }
        try {
            BackupFile backup = new BackupFile(zip, contents(zip));
            backup.verify();
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e instanceof Damaged damaged ? damaged : new Damaged("den kan inte läsas.", e);
        }
    }

    private static Contents contents(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(Backup.CONTENTS);
        if (list == null) {
            throw new Damaged("innehållsförteckningen saknas.", null);
        }
        try (InputStream in = zip.getInputStream(list)) {
            Contents contents = Json.STORED.readValue(in, Contents.class);
            if (!Contents.FORMAT.equals(contents.format())) {
                throw new Damaged("formatet är " + contents.format() + ", inte " + Contents.FORMAT + ".", null);
            }
            return contents;
        } catch (JsonProcessingException e) {
            throw new Damaged("innehållsförteckningen kan inte läsas.", e);
        }
    }

    private void verify() throws IOException {
        Map<String, Contents.Entry> listed = new HashMap<>();
        contents.entries().forEach(entry -> listed.put(entry.name(), entry));
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!entry.getName().equals(Backup.CONTENTS) && !listed.containsKey(entry.getName())) {
                throw new Damaged(entry.getName() + " står inte i innehållsförteckningen.", null);
            }
        }
        for (Contents.Entry entry : contents.entries()) {
            verify(entry);
        }
        verifyLog();
    }

    private void verify(Contents.Entry entry) throws IOException {
        if (!TEXTS.contains(entry.name()) && !Contents.isDocument(entry.name())) {
            throw new Damaged(entry.name() + " hör inte hemma i en säkerhetskopia.", null);
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(content(entry.name()), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes != entry.bytes() || !Sha256.of(digest).equals(entry.sha256())) {
                throw new Damaged(entry.name() + " är ändrad.", null);
            }
        }
    }

    private void verifyLog() throws IOException {
        ChainWalk walk = new ChainWalk(List.of(head()));
        try (Stream<ChainedEvent> events = events()) {
            for (ChainedEvent event : (Iterable<ChainedEvent>) events::iterator) {
                if (!walk.follow(event)) {
                    break;
                }
            }
        }
        if (!(walk.verdict() instanceof Verdict.Intact intact) || !intact.head().equals(head())) {
            throw new Damaged(walk.verdict().sentence(), null);
        }
    }

    ChainHead head() {
        return ChainHead.parse(contents.head());
    }

    String writtenAt() {
        return contents.writtenAt();
    }

    /** The log, to be closed. */
    Stream<ChainedEvent> events() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(content(Backup.LOG), UTF_8));
        return lines.lines().map(ChainedEvent::parse).onClose(() -> {
            try {
                lines.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    List<String> documents() {
        return contents.entries().stream()
                .map(Contents.Entry::name)
                .filter(Contents::isDocument)
                .toList();
    }

    /** @throws Damaged when there is no such part */
    InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Damaged(name + " saknas.", null);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** It can't be restored, and why. */
    static final class Damaged extends IOException {
        Damaged(String why, @Nullable Throwable cause) {
            super("Säkerhetskopian är skadad och används inte: " + why, cause);
        }
    }
}
