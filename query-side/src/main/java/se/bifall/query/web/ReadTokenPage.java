package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.bifall.query.access.ReadTokens;

/** {@code /uttag}: read keys for spreadsheets and programs, saved analyses, and how each of them is read. */
@Controller
class ReadTokenPage {
    private static final String HERE = "redirect:/uttag";
    private static final String WRONG = "wrong";
    private static final String DONE = "done";
    private final ReadTokens tokens;
    private final AnalysisViews views;

    ReadTokenPage(ReadTokens tokens, AnalysisViews views) {
        this.tokens = tokens;
        this.views = views;
    }

    /** @param state key of its word: in force or expired */
    record Row(String id, String owner, String name, String madeAt, String expiresAt, String usedAt, String state) {}

    @GetMapping("/uttag")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication person,
            HttpServletResponse response,
            Model model) {
        Asker asker = Asker.of(person);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("keys", rows(asker.isAdministrator() ? tokens.all() : tokens.of(asker.name())));
        model.addAttribute("everybodys", asker.isAdministrator());
        model.addAttribute("days", ReadTokens.DAYS);
        model.addAttribute("views", views.of(asker.name()));
        model.addAttribute("question", views.written(parameters));
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("base", base);
        model.addAttribute("examples", ReadExample.at(base));
        return "uttag";
    }

    private List<Row> rows(List<ReadTokens.Token> all) {
        return all.stream()
                .map(token -> new Row(
                        token.id(),
                        token.owner(),
                        token.name(),
                        Labels.time(token.madeAt()),
                        Labels.time(token.expiresAt()),
                        token.usedAt() == null ? "" : Labels.time(token.usedAt()),
                        tokens.hasExpired(token) ? "utgangen" : "galler"))
                .toList();
    }

    /** The secret goes to the next page and no further. */
    @PostMapping("/uttag/nycklar")
    String make(
            @RequestParam(name = "name", defaultValue = "") String typed,
            @RequestParam(name = "days", defaultValue = "") String days,
            Authentication person,
            RedirectAttributes next) {
        String name = typed.strip();
        Integer valid = ReadTokens.DAYS.stream()
                .filter(known -> known.toString().equals(days))
                .findFirst()
                .orElse(null);
        if (name.isEmpty()
                || name.length() > ReadTokens.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            next.addFlashAttribute(WRONG, "uttag.fel.namn");
        } else if (valid == null) {
            next.addFlashAttribute(WRONG, "uttag.fel.dagar");
        } else if (tokens.of(person.getName()).size() >= ReadTokens.MOST) {
            next.addFlashAttribute(WRONG, "uttag.fel.antal");
        } else {
            next.addFlashAttribute(
                    "secret", tokens.make(person.getName(), name, valid).secret());
        }
        return HERE;
    }

    @PostMapping("/uttag/nycklar/{id}/aterkalla")
    String revoke(@PathVariable String id, Authentication person, RedirectAttributes next) {
        Asker asker = Asker.of(person);
        boolean own =
                tokens.of(asker.name()).stream().anyMatch(token -> token.id().equals(id));
        if (own || asker.isAdministrator()) {
            tokens.revoke(id);
            next.addFlashAttribute(DONE, "uttag.aterkallad");
        } else {
            next.addFlashAttribute(WRONG, "uttag.fel.okand");
        }
        return HERE;
    }

    @PostMapping("/uttag/vyer")
    String save(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "question", defaultValue = "") String question,
            Authentication person,
            RedirectAttributes next) {
        String wrong = views.save(person.getName(), name, question);
        next.addFlashAttribute(
                wrong.isEmpty() ? DONE : WRONG, wrong.isEmpty() ? "uttag.sparad" : "uttag.fel.vy." + wrong);
        return HERE;
    }

    @PostMapping("/uttag/vyer/bort")
    String remove(
            @RequestParam(name = "name", defaultValue = "") String name,
            Authentication person,
            RedirectAttributes next) {
        views.remove(person.getName(), name);
        next.addFlashAttribute(DONE, "uttag.borttagen");
        return HERE;
    }
}
