package se.bifall.command.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainWalk;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Verdict;
import se.bifall.codes.Sha256;
import se.bifall.command.upkeep.Contents.Entry;
import se.bifall.command.upkeep.Part.Content;
import se.bifall.events.Json;

/**
 * Everything of a data folder in one ZIP, while it is in use: the log first, so that whatever an event speaks of is in
 * what follows. What is folded from the log is not in it, and neither are the keys of the person store: a copy that
 * held them would outlive every gallring.
 */
public final class Backup {
    static final String LOG = "logg.ndjson";
    static final String CONTENTS = "innehall.json";
    /** The folder of documents, in a data folder and in a backup. */
    public static final String DOCUMENTS = "dokument";

    private final ChainedLog log;
    private final List<Part> parts;
    private final Documents documents;
    private final Clock clock;

    Backup(ChainedLog log, List<Part> parts, Documents documents, Clock clock) {
        this.log = log;
        this.parts = parts;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Writes it all; the list of contents last, so that a copy that was cut short is seen to be.
     *
     * @throws BrokenChain when the log isn't whole: a copy of it would be refused when it is needed
     */
    ChainHead writeTo(OutputStream out) throws IOException {
        List<Entry> entries = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        ChainWalk walk = new ChainWalk(List.of());
        entries.add(entry(zip, LOG, log(walk)));
        if (!(walk.verdict() instanceof Verdict.Intact(ChainHead head, int witnesses))) {
            throw new BrokenChain(walk.verdict());
        }
        for (Part part : parts) {
            entries.add(entry(zip, part.name(), part.content()));
        }
        for (Part document : documents.all()) {
            entries.add(entry(zip, document.name(), document.content()));
        }
        zip.putNextEntry(new ZipEntry(CONTENTS));
        zip.write(Json.STORED.writeValueAsBytes(
                new Contents(Contents.FORMAT, clock.instant().toString(), head.toString(), entries)));
        zip.closeEntry();
        zip.finish();
        return head;
    }

    private Content log(ChainWalk walk) {
        return sink -> log.walk(event -> {
            try {
                sink.write((event.line() + "\n").getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return walk.follow(event);
        });
    }

    /** The documents of a folder, each under its place in it. */
    static Documents in(Path folder) {
        return () -> {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(file -> Contents.isDocument(DOCUMENTS + "/" + folder.relativize(file)))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .map(file ->
                                new Part(DOCUMENTS + "/" + folder.relativize(file), sink -> Files.copy(file, sink)))
                        .toList();
            }
        };
    }

    /** The keys of the person store where nodes share them: never a part of a backup, and kept apart from it. */
    @FunctionalInterface
    public interface Keys {
        /** 32 bytes each in their places, zeros where one is destroyed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Where the documents are that a backup holds. */
    @FunctionalInterface
    public interface Documents {
        /** Every document there is when it is asked for, as {@code dokument/ab/cdef…}. */
        List<Part> all() throws IOException;
    }

    private static Entry entry(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        content.writeTo(digested);
        zip.closeEntry();
        return new Entry(name, entry.getSize(), Sha256.of(digested.getMessageDigest()));
    }

    /** The log that was to be copied isn't whole. */
    static final class BrokenChain extends IOException {
        BrokenChain(Verdict verdict) {
            super(verdict.sentence());
        }
    }
}
