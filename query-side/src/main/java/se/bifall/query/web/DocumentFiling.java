package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.codes.CommandId;
import se.bifall.codes.DocumentFormat;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.commands.InputReader;
import se.bifall.commands.Refusals;
import se.bifall.documents.ContentRefused;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent.DocumentFiled;
import se.bifall.query.projection.FactTable;

/** Takes in a document: what is said of it is read first, then its content is stored, and last its event recorded. */
@Component
final class DocumentFiling {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiling.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String NO_CONTENT_YET = "0".repeat(64);

    private final Documents documents;
    private final Commands commands;
    private final Refusals refusals;
    private final EventLog log;
    private final FactTable table;

    DocumentFiling(Documents documents, Commands commands, Refusals refusals, EventLog log, FactTable table) {
        this.documents = documents;
        this.refusals = refusals;
        this.commands = commands;
        this.log = log;
        this.table = table;
    }

    /** What came of it; either a document or what hindered it. */
    sealed interface Outcome {
        /** @param version events in the case after it */
        record Done(DocumentFiled document, long version) implements Outcome {}

        /**
         * @param rule stable name of the first rule
         * @param retry true when the same command id should be sent again
         */
        record Hindered(HttpStatus status, String rule, List<Fault> faults, boolean retry) implements Outcome {}
    }

    /** Faults in what is said of the document; the content need not be read when there are any. */
    List<Fault> faults(ObjectNode said) {
        return InputReader.read(FileDocument.class, with(said, NO_CONTENT_YET, 1, DocumentFormat.PDF)).errors().stream()
                .map(Fault::of)
                .toList();
    }

    /** @param said caseId, documentTitle, kind, receivedOn and claim, without {@link #faults} */
    Outcome file(CommandId id, ObjectNode said, InputStream content, DocumentFormat format, Asker asker) {
        try {
            Documents.Stored stored = documents.store(content, format);
            FileDocument command = Objects.requireNonNull(InputReader.read(
                            FileDocument.class, with(said, stored.sha256().value(), stored.bytes(), format))
                    .value());
            return send(new CommandRequest(id, null, asker.name(), asker.roles(), command));
        } catch (ContentRefused e) {
            HttpStatus status = e.isTooLarge() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
            keep(id, asker, said.path("caseId").asText(), status, e.rule(), "content", e.getMessage());
            return hindered(status, e.rule(), new Fault("content", e.getMessage()));
        } catch (UploadBroken e) {
            HttpStatus status = HttpStatus.BAD_REQUEST;
            keep(id, asker, said.path("caseId").asText(), status, "Uppladdningen", "content", e.sentence());
            return hindered(status, "Uppladdningen", new Fault("content", e.sentence()));
        } catch (IOException e) {
            LOG.error("a document could not be stored: {}", e.toString());
            Fault fault = new Fault(
                    "content",
                    "Filen kunde inte tas emot helt eller inte lagras, och ingenting har sparats. Försök igen om en"
                            + " stund; fungerar det inte kan lagringsplatsen vara full.");
            return new Outcome.Hindered(HttpStatus.SERVICE_UNAVAILABLE, "LagretTillgangligt", List.of(fault), true);
        }
    }

    /** Keeps what was refused before it became a command; commands are kept where they are refused. */
    void keep(
            @Nullable CommandId id,
            Asker asker,
            String caseId,
            HttpStatus status,
            String rule,
            @Nullable String field,
            String sentence) {
        Reason reason =
                switch (status) {
                    case FORBIDDEN -> Reason.FORBIDDEN;
                    case NOT_FOUND -> Reason.UNKNOWN;
                    case CONFLICT -> Reason.CONFLICT;
                    case BAD_REQUEST -> Reason.MALFORMED;
                    default -> Reason.RULE;
                };
        refusals.keep(
                new Refusals.Attempt(id, asker.name(), FileDocument.class.getSimpleName(), caseId, null),
                new Refused(reason, rule, field, sentence));
    }

    private Outcome send(CommandRequest request) {
        return switch (commands.send(request)) {
            case Accepted accepted -> {
                awaitSeen(accepted);
                yield new Outcome.Done(filed(accepted), accepted.version());
            }
            case Refused refused ->
                new Outcome.Hindered(
                        HttpStatus.valueOf(refused.reason().status()),
                        refused.rule(),
                        List.of(Fault.of(refused)),
                        refused.reason() == Reason.UNAVAILABLE);
        };
    }

    private DocumentFiled filed(Accepted accepted) {
        return CaseHistory.of(log.stream(accepted.stream())).entries().stream()
                .filter(entry -> entry.stored().sequence() == accepted.version() - 1)
                .map(CaseHistory.Entry::event)
                .filter(DocumentFiled.class::isInstance)
                .map(DocumentFiled.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void awaitSeen(Accepted accepted) {
        try {
            table.awaitVersion(accepted.stream(), accepted.version(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome hindered(HttpStatus status, String rule, Fault fault) {
        return new Outcome.Hindered(status, rule, List.of(fault), false);
    }

    private static ObjectNode with(ObjectNode said, String sha256, long bytes, DocumentFormat format) {
        ObjectNode whole = said.deepCopy();
        return whole.put("sha256", sha256).put("bytes", bytes).put("format", format.name());
    }
}
