package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.CommandId;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.DocumentKind;
import se.bifall.codes.InvalidValue;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.query.casefile.CaseFacts;

/** The documents of a case, for machines: the body is the file itself, what is said of it stands in the address. */
@RestController
@Tag(name = "Handlingar")
class DocumentApi {
    private static final List<String> NOT_SAID = List.of("caseId", "sha256", "bytes", "format");
    private final CaseReader cases;
    private final DocumentFiling filing;
    private final DocumentResponse answer;
    private final Documents documents;

    DocumentApi(CaseReader cases, DocumentFiling filing, DocumentResponse answer, Documents documents) {
        this.cases = cases;
        this.filing = filing;
        this.answer = answer;
        this.documents = documents;
    }

    /** @param version events in the case after it */
    record Filed(String caseId, int document, String sha256, long bytes, long version) {}

    /**
     * @param claim null when it belongs to no claim
     * @param withdrawnBecause null while the document stands
     * @param condition whether its content is whole
     */
    record Listed(
            int document,
            DocumentKind kind,
            String documentTitle,
            DocumentFormat format,
            String mediaType,
            long bytes,
            String sha256,
            LocalDate receivedOn,
            @Nullable Integer claim,
            String filedBy,
            @Nullable Instant filedAt,
            @Nullable String withdrawnBecause,
            Condition condition) {}

    @PostMapping("/api/cases/{id}/documents")
    @Operation(
            operationId = "fileDocument",
            summary = "Lägg in en handling",
            description = "Roller: handlaggare. Filen är anropets hela innehåll, och Content-Type säger vad den är."
                    + " Rubriken får inte namnge eller beskriva en person. Samma commandId med samma innehåll har en"
                    + " enda verkan.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/pdf",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType =
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/vnd.oasis.opendocument.text",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/vnd.oasis.opendocument.spreadsheet",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Handlingen är inlagd; Location leder till den",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Filed.class)))
    @ApiResponse(
            responseCode = "413",
            description = "Filen är större än gränsen",
            content = @Content(mediaType = "application/problem+json"))
    @ApiResponse(
            responseCode = "422",
            description = "Filen är inte det som den säger, eller en regel hindrar det",
            content = @Content(mediaType = "application/problem+json"))
    ResponseEntity<Filed> file(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(required = true, example = "Projektplan med budget") @Nullable
                    String documentTitle,
            @RequestParam(required = false)
                    @Parameter(required = true, schema = @Schema(implementation = DocumentKind.class))
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Parameter(required = true, example = "2026-01-15") @Nullable
                    String receivedOn,
            @RequestParam(required = false) @Parameter(description = "Rekvisitionens nummer") @Nullable String claim,
            @RequestParam(required = false) @Nullable String commandId,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) Authentication authentication,
            HttpServletRequest request)
            throws IOException {
        Asker asker = Asker.of(authentication);
        Ready ready;
        try {
            ready = ready(id, parameters, commandId, request.getContentType(), asker);
        } catch (DocumentRefused e) {
            filing.keep(known(commandId), asker, id, e.status(), e.rule(), e.field(), e.sentence());
            throw e;
        } catch (UnknownCase e) {
            String sentence = String.valueOf(e.getMessage());
            filing.keep(known(commandId), asker, id, HttpStatus.NOT_FOUND, "ArendetFinns", "caseId", sentence);
            throw e;
        }
        // Not closed here: what is refused is read on to its end by the filter.
        SentContent content = new SentContent(request.getInputStream());
        return answer(filing.file(ready.command(), ready.said(), content, ready.format(), asker), id);
    }

    /** What can be known of a document before its content is read. */
    private record Ready(CommandId command, ObjectNode said, DocumentFormat format) {}

    private Ready ready(
            String id,
            MultiValueMap<String, String> parameters,
            @Nullable String commandId,
            @Nullable String contentType,
            Asker asker) {
        if (!asker.may(FileDocument.class)) {
            throw new DocumentRefused(
                    HttpStatus.FORBIDDEN,
                    "Behorighet",
                    "",
                    "Handlingar läggs in av " + Asker.doneBy(FileDocument.class) + ".");
        }
        CaseFacts facts = cases.whole(id).facts();
        CommandId command = commandId(commandId);
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> said.put(name, values.getFirst()));
        said.remove("commandId");
        NOT_SAID.stream().filter(said::has).forEach(name -> {
            throw new DocumentRefused(
                    HttpStatus.BAD_REQUEST, "OkantFalt", name, name + " läses ur innehållet och anges inte.");
        });
        said.setAll(DocumentForm.said(facts, parameters));
        List<Fault> faults = filing.faults(said);
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            throw new DocumentRefused(HttpStatus.BAD_REQUEST, "Uppgifterna", first.path(), first.sentence());
        }
        DocumentFormat format = DocumentFormat.ofMediaType(Objects.requireNonNullElse(contentType, ""))
                .orElseThrow(() -> new DocumentRefused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "TillatetFormat",
                        "content",
                        "Content-Type ska säga vad filen är. Tillåtna format: " + DocumentFormat.all() + "."));
        return new Ready(command, said, format);
    }

    private static @Nullable CommandId known(@Nullable String given) {
        try {
            return given == null ? null : new CommandId(given);
        } catch (InvalidValue e) {
            return null;
        }
    }

    private static ResponseEntity<Filed> answer(DocumentFiling.Outcome outcome, String id) {
        return switch (outcome) {
            case DocumentFiling.Outcome.Done done ->
                ResponseEntity.created(URI.create("/api/cases/" + id + "/documents/"
                                + done.document().document()))
                        .body(new Filed(
                                id,
                                done.document().document(),
                                done.document().sha256().value(),
                                done.document().bytes(),
                                done.version()));
            case DocumentFiling.Outcome.Hindered hindered -> {
                Fault first = hindered.faults().getFirst();
                throw new DocumentRefused(hindered.status(), hindered.rule(), first.path(), first.sentence());
            }
        };
    }

    @GetMapping("/api/cases/{id}/documents")
    @Operation(
            operationId = "documents",
            summary = "Ärendets handlingar",
            description = "condition är INTACT, MISSING (innehållet saknas) eller ALTERED (innehållet är ändrat).")
    List<Listed> list(@PathVariable String id, @Parameter(hidden = true) Authentication authentication) {
        Asker asker = Asker.of(authentication);
        DocumentAccess.unlessMayList(asker);
        CaseReader.Whole whole = cases.whole(id);
        return DocumentRow.of(whole.facts(), whole.history(), documents, asker).stream()
                .map(DocumentApi::listed)
                .toList();
    }

    private static Listed listed(DocumentRow row) {
        CaseFacts.Document document = row.document();
        return new Listed(
                document.number(),
                document.kind(),
                document.title(),
                document.format(),
                document.format().mediaType(),
                document.bytes(),
                document.sha256().value(),
                document.receivedOn(),
                document.claim(),
                row.filedBy(),
                row.filedAt(),
                document.withdrawnBecause(),
                row.condition());
    }

    @GetMapping("/api/cases/{id}/documents/{number}")
    @Operation(
            operationId = "document",
            summary = "En handlings innehåll",
            description =
                    "Innehållet kontrolleras mot sin summa innan det lämnas ut. 410: det saknas. 409: det är ändrat.")
    @ApiResponse(
            responseCode = "200",
            description = "Filen; ETag är dess SHA-256",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void one(
            @PathVariable String id,
            @PathVariable String number,
            @Parameter(hidden = true) Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asker asker = Asker.of(authentication);
        DocumentAccess.unlessMayList(asker);
        CaseFacts.Document document = DocumentDownload.find(cases.find(id), number);
        DocumentAccess.unlessMayRead(document, asker);
        answer.download(document, request, response);
    }

    private static CommandId commandId(@Nullable String given) {
        try {
            return new CommandId(given == null ? UUID.randomUUID().toString() : given);
        } catch (InvalidValue e) {
            throw new DocumentRefused(HttpStatus.BAD_REQUEST, e.rule(), "commandId", "commandId " + e.getMessage());
        }
    }
}
