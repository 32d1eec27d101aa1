package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.PageWords;

/** {@code /revision}: what there is for the auditor. */
@Controller
class AuditPage {
    private final FactTable table;

    AuditPage(FactTable table) {
        this.table = table;
    }

    /** @param arende a diarienummer, in whatever letters and spaces, or an id: leads to the audit of that case */
    @GetMapping("/revision")
    Object show(@RequestParam(defaultValue = "") String arende, Model model, HttpServletResponse response) {
        FactTable.Snapshot snapshot = table.snapshot();
        Optional<CaseFacts> sought = find(snapshot, squeezed(arende));
        if (sought.isPresent()) {
            RedirectView found =
                    new RedirectView("/revision/arenden/" + sought.get().caseId());
            found.setStatusCode(HttpStatus.SEE_OTHER);
            return found;
        }
        if (!arende.isBlank()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("sought", arende.strip());
        model.addAttribute("cases", PageWords.number(snapshot.cases().size()));
        model.addAttribute(
                "decisions",
                PageWords.number(snapshot.cases().stream()
                        .mapToLong(facts -> facts.decisions().size())
                        .sum()));
        model.addAttribute("refused", PageWords.number(table.refusals().size()));
        model.addAttribute("setAside", snapshot.deadLetters());
        model.addAttribute("position", PageWords.number(snapshot.position()));
        return "audit";
    }

    private static Optional<CaseFacts> find(FactTable.Snapshot snapshot, String sought) {
        return sought.isEmpty()
                ? Optional.empty()
                : snapshot.cases().stream()
                        .filter(one -> squeezed(one.caseId().value()).equals(sought)
                                || squeezed(Objects.requireNonNullElse(one.diarienummer(), ""))
                                        .equals(sought))
                        .findFirst();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]", "").toLowerCase(Locale.ROOT);
    }
}
