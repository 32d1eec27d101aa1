package se.bifall.query.web.report;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.Upload;

/** {@code …/import}: a filled-in chapter is checked, or read in. */
@Controller
@Hidden
class ChapterImportPage {
    private final ChapterIntake intake;
    private final ChapterWords words;

    ChapterImportPage(ChapterIntake intake, ChapterWords words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping("/rapporter/resultatredovisning/{reportYear}/import")
    String show(@PathVariable String reportYear, Authentication authentication, Model model) {
        return page(ChapterAsked.year(reportYear), null, "", authentication, model);
    }

    @PostMapping("/rapporter/resultatredovisning/{reportYear}/import")
    String send(
            @PathVariable String reportYear,
            @RequestAttribute(name = "se.bifall.query.web.Upload", required = false) @Nullable Upload upload,
            Authentication authentication,
            HttpServletResponse response,
            Model model)
            throws IOException {
        int year = ChapterAsked.year(reportYear);
        ChapterIntake.Result result = result(year, upload, Asker.of(authentication));
        response.setStatus(result.status().value());
        return page(year, result, upload == null ? "" : upload.fileName(), authentication, model);
    }

    private ChapterIntake.Result result(int year, @Nullable Upload upload, Asker asker) throws IOException {
        if (upload == null || upload.broken() != null || upload.file() == null) {
            String sentence = upload == null || upload.broken() == null ? "Välj en fil." : upload.broken();
            return ChapterIntake.Result.refused(HttpStatus.BAD_REQUEST, List.of(sentence));
        }
        byte[] content;
        try (InputStream sent = upload.content()) {
            content = sent.readNBytes(ChapterIntake.LARGEST + 1);
        }
        if (!"las-in".equals(upload.fields().getFirst("gor"))) {
            return intake.check(year, upload.fileName(), content);
        }
        try {
            CommandId id =
                    new CommandId(Objects.requireNonNullElse(upload.fields().getFirst("commandId"), ""));
            boolean anotherRegion = "true".equals(upload.fields().getFirst("annanRegion"));
            return intake.take(year, upload.fileName(), content, anotherRegion, id, asker);
        } catch (InvalidValue e) {
            return ChapterIntake.Result.refused(
                    HttpStatus.BAD_REQUEST, List.of("Formuläret är skadat. Välj filen och skicka det igen."));
        }
    }

    private String page(
            int year, ChapterIntake.@Nullable Result result, String file, Authentication authentication, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("result", result);
        model.addAttribute("file", file);
        model.addAttribute("words", words);
        model.addAttribute("commandId", DecisionView.fresh());
        model.addAttribute("mayWrite", Asker.of(authentication).may(WriteAnswer.class));
        return "chapter5-import";
    }
}
