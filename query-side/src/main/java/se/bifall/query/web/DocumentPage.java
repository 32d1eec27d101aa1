package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.codes.CommandId;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.InvalidValue;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.documents.Documents;
import se.bifall.query.casefile.CaseFacts;

/** {@code /arenden/{caseId}/FileDocument}: the form with a file, and what comes of it. */
@Controller
class DocumentPage {
    private final CaseReader cases;
    private final DocumentFiling filing;
    private final Documents documents;
    private final Clock clock;

    DocumentPage(CaseReader cases, DocumentFiling filing, Documents documents, Clock clock) {
        this.cases = cases;
        this.filing = filing;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseId}/FileDocument")
    String show(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> asked,
            Authentication authentication,
            Model model) {
        CaseFacts facts = cases.whole(caseId).facts();
        CaseActions.unlessPossible(FileDocument.class, facts, Asker.of(authentication));
        return page(facts, DocumentForm.fresh(asked, LocalDate.now(clock)), List.of(), fresh(), model);
    }

    @PostMapping("/arenden/{caseId}/FileDocument")
    Object send(
            @PathVariable String caseId,
            @RequestAttribute(name = "se.bifall.query.web.Upload", required = false) @Nullable Upload sent,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Asker asker = Asker.of(authentication);
        CaseFacts facts = cases.whole(caseId).facts();
        try {
            CaseActions.unlessAllowed(FileDocument.class, asker, "/arenden/" + caseId);
        } catch (PageRefused e) {
            filing.keep(null, asker, caseId, e.status(), "Behorighet", null, String.valueOf(e.getMessage()));
            throw e;
        }
        Upload upload = sent == null
                ? new Upload(new LinkedMultiValueMap<>(), null, "Formuläret är skadat. Fyll i det och skicka det igen.")
                : sent;
        String typedId = Objects.requireNonNullElse(upload.fields().getFirst("commandId"), "");
        DocumentFiling.Outcome outcome = file(facts, upload, typedId, asker);
        return switch (outcome) {
            case DocumentFiling.Outcome.Done done -> {
                redirect.addFlashAttribute("done", PageWords.of(FileDocument.class));
                RedirectView seen = new RedirectView("/arenden/" + caseId + "#handlingar");
                seen.setStatusCode(HttpStatus.SEE_OTHER);
                yield seen;
            }
            case DocumentFiling.Outcome.Hindered hindered -> {
                response.setStatus(hindered.status().value());
                String id = hindered.retry() ? typedId : fresh();
                yield page(facts, upload.fields(), hindered.faults(), id, model);
            }
        };
    }

    private DocumentFiling.Outcome file(CaseFacts facts, Upload upload, String typedId, Asker asker)
            throws IOException {
        var said = DocumentForm.said(facts, upload.fields());
        List<Fault> faults = new ArrayList<>(upload.broken() == null ? filing.faults(said) : List.of());
        CommandId id = commandId(typedId);
        if (upload.broken() != null || id == null) {
            faults.add(new Fault(
                    "", Objects.requireNonNullElse(upload.broken(), "Formuläret är skadat. Skicka det igen.")));
        } else if (upload.file() == null) {
            faults.add(new Fault("content", "Välj en fil att lägga in."));
        }
        DocumentFormat format = format(upload);
        if (upload.file() != null && format == null) {
            faults.add(new Fault(
                    "content",
                    "Filen är i ett format som inte tas emot. Tillåtna format: " + DocumentFormat.all() + "."));
        }
        if (!faults.isEmpty() || id == null || format == null) {
            Fault first = faults.getFirst();
            String about = facts.caseId().value();
            filing.keep(id, asker, about, HttpStatus.BAD_REQUEST, "Formularet", first.path(), first.sentence());
            return new DocumentFiling.Outcome.Hindered(HttpStatus.BAD_REQUEST, "Formularet", faults, false);
        }
        try (InputStream content = upload.content()) {
            return filing.file(id, said, content, format, asker);
        }
    }

    /** By its name, as people know it; by what the browser says only when the name has no ending. */
    private static @Nullable DocumentFormat format(Upload upload) {
        String name = upload.fileName();
        return (name.contains(".") ? DocumentFormat.ofFileName(name) : DocumentFormat.ofMediaType(upload.contentType()))
                .orElse(null);
    }

    private String page(
            CaseFacts facts, MultiValueMap<String, String> typed, List<Fault> faults, String commandId, Model model) {
        model.addAttribute("facts", facts);
        model.addAttribute("upload", DocumentForm.of(facts, typed, faults, commandId));
        model.addAttribute("largest", se.bifall.documents.Sizes.of(documents.largest()));
        model.addAttribute("formats", DocumentFormat.all());
        return "document";
    }

    private static @Nullable CommandId commandId(String typed) {
        try {
            return new CommandId(typed);
        } catch (InvalidValue e) {
            return null;
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
