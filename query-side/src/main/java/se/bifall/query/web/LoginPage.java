package se.bifall.query.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.Role;
import se.bifall.codes.Words;
import se.bifall.query.access.DemoPeople;
import se.bifall.query.access.OidcSettings;
import se.bifall.query.access.Sessions;

/** The way in, and where the front door leads. */
@Controller
class LoginPage {
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.HANDLAGGARE, Role.BESLUTSFATTARE, Role.NAMNDSEKRETERARE, Role.EKONOM);
    private final @Nullable OidcSettings provider;
    private final Sessions sessions;

    LoginPage(ObjectProvider<OidcSettings> provider, Sessions sessions) {
        this.provider = provider.getIfAvailable();
        this.sessions = sessions;
    }

    record DemoUser(String name, String role, String does) {}

    /** To what waits for those who work on cases; to the cases, or the figures, for those who read. */
    @GetMapping("/")
    String start(Authentication authentication) {
        Asker asker = Asker.of(authentication);
        if (!Collections.disjoint(asker.roles(), WORKERS)) {
            return "redirect:/att-gora";
        }
        return "redirect:" + (asker.mayOpen("/arenden") ? "/arenden" : "/analys");
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> why, Model model) {
        model.addAttribute("failed", why.containsKey("error"));
        model.addAttribute("noRole", why.containsKey("ingen_roll"));
        model.addAttribute("noName", why.containsKey("inget_namn"));
        model.addAttribute("loggedOut", why.containsKey("ut"));
        model.addAttribute("sessionEnded", why.containsKey("session"));
        model.addAttribute("idleMinutes", sessions.idleMinutes());
        model.addAttribute("provider", provider == null ? null : provider.label());
        model.addAttribute("users", provider == null ? users() : List.of());
        return "login";
    }

    private static List<DemoUser> users() {
        return DemoPeople.all().entrySet().stream()
                .map(person -> new DemoUser(
                        person.getKey(),
                        Words.of(person.getValue()),
                        Words.word("does." + person.getValue().name())))
                .toList();
    }
}
