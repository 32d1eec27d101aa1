package se.bifall.query.web.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.Sha256;
import se.bifall.documents.Documents;
import se.bifall.documents.NotIntact;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.replay.Replay;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DocumentAccess;

/**
 * A case's file (akt) as a ZIP, written as it is made: the events as they are stored, the same to be read as HTML and
 * PDF, the documents with their checksums, and the proof of the chain.
 */
@Component
final class CaseFile {
    private final Documents documents;
    private final CaseFilePaper paper;
    private final ChainedLog log;

    CaseFile(Documents documents, CaseFilePaper paper, ChainedLog log) {
        this.documents = documents;
        this.paper = paper;
        this.log = log;
    }

    void write(CaseFacts facts, List<StoredEvent> events, Asker asker, OutputStream out) throws IOException {
        Map<String, Object> model = paper.model(facts, Replay.of(events), asker);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        bytes(zip, "akt.html", paper.html(model));
        bytes(zip, "akt.pdf", paper.pdf(model));
        zip.putNextEntry(new ZipEntry("handelser.json"));
        events(events, zip);
        zip.closeEntry();
        proof(zip, facts.caseId().value());
        documents(zip, facts, asker);
        zip.finish();
    }

    /** What {@code docs/verify} reads: each event byte for byte with its links, and what it was linked to. */
    private void proof(ZipOutputStream zip, String stream) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ChainedEvent event : log.links(stream)) {
            lines.append(event.lineAfter(log.headAt(event.position() - 1))).append('\n');
        }
        text(zip, "kedja.ndjson", lines);
        text(zip, "kedjehuvud.txt", new StringBuilder(log.chainHead() + "\n"));
    }

    /** Every event with its stored name, what is known of its recording, and its content byte for byte. */
    private static void events(List<StoredEvent> events, OutputStream out) throws IOException {
        JsonGenerator json = Json.STORED.getFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        for (StoredEvent event : events) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeNumberField("nummer", event.sequence() + 1);
            json.writeNumberField("position", event.position());
            json.writeStringField("strom", event.stream());
            json.writeStringField("handelse", event.name());
            json.writeStringField("registrerad", event.recordedAt().toString());
            json.writeStringField("av", event.context().actor());
            json.writeStringField("kommando", event.context().commandId());
            json.writeStringField("regelverk", event.context().profile());
            json.writeStringField("sha256", Sha256.of(event.payload()).value());
            json.writeFieldName("innehall");
            json.writeRawValue(new String(event.payload(), StandardCharsets.UTF_8));
            json.writeEndObject();
        }
        json.writeRaw('\n');
        json.writeEndArray();
        json.close();
    }

    private void documents(ZipOutputStream zip, CaseFacts facts, Asker asker) throws IOException {
        StringBuilder sums = new StringBuilder();
        StringBuilder missing = new StringBuilder();
        for (CaseFacts.Document document : facts.documents()) {
            String name = name(document);
            if (!DocumentAccess.mayRead(document, asker)) {
                missing.append(name).append(": felinlagd, lämnas inte ut till din roll\n");
                continue;
            }
            try (InputStream content = documents.open(document.sha256(), document.bytes())) {
                zip.putNextEntry(new ZipEntry("handlingar/" + name));
                content.transferTo(zip);
                zip.closeEntry();
                sums.append(document.sha256()).append("  ").append(name).append('\n');
            } catch (NotIntact e) {
                missing.append(name)
                        .append(": innehållet saknas eller är inte det som lades in, sha256 ")
                        .append(document.sha256())
                        .append('\n');
            }
        }
        text(zip, "handlingar/SHA256SUMS", sums);
        text(zip, "handlingar/SAKNAS.txt", missing);
    }

    /** Its number, so that no two are alike, and its title as far as any file system takes it. */
    static String name(CaseFacts.Document document) {
        String title = Normalizer.normalize(document.title(), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "_")
                .replaceAll("\\.+", ".")
                .strip();
        String ending = "." + document.format().extension();
        String whole = title.toLowerCase(java.util.Locale.ROOT).endsWith(ending)
                ? title.substring(0, title.length() - ending.length())
                : title;
        return "%03d %s%s"
                .formatted(
                        document.number(),
                        whole.substring(0, Math.min(whole.length(), 80)).strip(),
                        ending);
    }

    private static void text(ZipOutputStream zip, String name, StringBuilder text) throws IOException {
        if (!text.isEmpty()) {
            bytes(zip, name, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void bytes(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
