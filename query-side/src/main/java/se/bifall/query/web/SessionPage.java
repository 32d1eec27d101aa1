package se.bifall.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import se.bifall.query.access.HeldForms;

/** Goes on with a session that was about to end, or with a form that it ended under. */
@Controller
class SessionPage {
    /** Asking is enough: the session counts from here. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goOn() {}

    @GetMapping("/session/formular")
    String form(HttpServletRequest request, Authentication person, Model model) {
        Optional<HeldForms.Held> held = HeldForms.takeAny(request, person.getName());
        if (held.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("held", held.get());
        return "held-form";
    }
}
