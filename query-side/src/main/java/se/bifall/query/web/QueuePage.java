package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.queue.QuestionReader;

/** {@code /arenden}: the queue of cases, as a page and as a file, and the views of it that people save. */
@Controller
class QueuePage {
    private final QueueView view;
    private final QuestionReader questions;
    private final SavedViews views;
    private final CaseQueue queue;
    private final QueueCsv csv;

    QueuePage(QueueView view, QuestionReader questions, SavedViews views, CaseQueue queue, QueueCsv csv) {
        this.view = view;
        this.questions = questions;
        this.views = views;
        this.queue = queue;
        this.csv = csv;
    }

    @GetMapping("/arenden")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            Model model,
            HttpServletResponse response) {
        Asker asker = Asker.of(authentication);
        QuestionReader.Read read = questions.read(parameters, asker.name());
        if (!read.errors().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return view.show(read, asker, List.of("page").equals(parameters.get("mark")) ? null : List.of(), model);
    }

    @GetMapping("/arenden.csv")
    void file(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            HttpServletResponse response)
            throws IOException {
        QuestionReader.Read read = questions.read(parameters, authentication.getName());
        if (!read.errors().isEmpty()) {
            throw new UnknownParameter(read.errors());
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"arenden.csv\"");
        csv.write(queue.at(read.question().point()).index().all(read.question()), response.getWriter());
    }

    /** @param here the address that is to be saved */
    @PostMapping("/arenden/vyer")
    RedirectView save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String here,
            Authentication authentication,
            RedirectAttributes redirect) {
        QuestionReader.Read read = read(here, authentication);
        String wrong = views.save(authentication.getName(), name, read.question());
        redirect.addFlashAttribute(wrong.isEmpty() ? "viewSaved" : "viewFault", wrong.isEmpty() ? name.strip() : wrong);
        return to(QueueAddress.of(read.question()));
    }

    @PostMapping("/arenden/vyer/ta-bort")
    RedirectView remove(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String here,
            Authentication authentication,
            RedirectAttributes redirect) {
        views.remove(authentication.getName(), name);
        redirect.addFlashAttribute("viewRemoved", name);
        return to(QueueAddress.of(read(here, authentication).question()));
    }

    /** Only what a question can hold is taken over from an address that came in a form. */
    private QuestionReader.Read read(String here, Authentication authentication) {
        String query = here.contains("?") ? here.substring(here.indexOf('?') + 1) : "";
        return questions.read(QueueAddress.parameters(query), authentication.getName());
    }

    static RedirectView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
