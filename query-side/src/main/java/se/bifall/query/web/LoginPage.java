package se.bifall.query.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.Role;
import se.bifall.codes.Words;

/** The way in, and where the front door leads. */
@Controller
class LoginPage {
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE, Role.NAMNDSEKRETERARE, Role.EKONOM);

    record DemoUser(String name, String role, String does) {}

    /** To what waits for those who work on cases; to the cases, or the figures, for those who read. */
    @GetMapping("/")
    String start(Authentication authentication) {
        Set<Role> roles = Asker.of(authentication).roles();
        if (!Collections.disjoint(roles, WORKERS)) {
            return "redirect:/att-gora";
        }
        return roles.equals(Set.of(Role.ANALYTIKER)) ? "redirect:/analys" : "redirect:/arenden";
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) String error, @RequestParam(required = false) String ut, Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("loggedOut", ut != null);
        model.addAttribute("users", users());
        return "login";
    }

    private static List<DemoUser> users() {
        return Arrays.stream(Role.values())
                .map(role -> new DemoUser(
                        role.name().toLowerCase(Locale.ROOT), Words.of(role), Words.word("does." + role.name())))
                .toList();
    }
}
