package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.query.queue.QuestionReader;

/** Gives several cases in the queue to one person. */
@Controller
class AssignPage {
    private static final int MOST = 200;
    private final Assigner assigner;
    private final QueueView view;
    private final QuestionReader questions;

    AssignPage(Assigner assigner, QueueView view, QuestionReader questions) {
        this.assigner = assigner;
        this.view = view;
        this.questions = questions;
    }

    @PostMapping("/arenden/tilldela")
    Object assign(
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseActions.unlessAllowed(AssignCaseworker.class, asker, QueueAddress.QUEUE);
        String here = first(typed, "here");
        String query = here.contains("?") ? here.substring(here.indexOf('?') + 1) : "";
        QuestionReader.Read read = questions.read(QueueAddress.parameters(query), asker.name());
        List<String> cases = Objects.requireNonNullElse(typed.get("case"), List.<String>of()).stream()
                .distinct()
                .toList();
        try {
            OfficerId to = new OfficerId(first(typed, "caseworker").strip());
            CommandId request = new CommandId(first(typed, "commandId"));
            if (!cases.isEmpty() && cases.size() <= MOST) {
                redirect.addFlashAttribute("assigned", assigner.assign(cases, to, request, asker));
                return QueuePage.to(QueueAddress.of(read.question()));
            }
            model.addAttribute("assignFault", cases.isEmpty() ? "inga" : "manga");
        } catch (InvalidValue e) {
            model.addAttribute("assignFault", "vem");
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("typedCaseworker", first(typed, "caseworker"));
        return view.show(read, asker, cases, model);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }
}
