package se.bifall.query.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.query.casefile.CaseFacts;

/** {@code /arenden/{caseId}}: one case, what can be done with it now, and all that has happened to it. */
@Controller
class CasePage {
    private final CaseReader cases;
    private final CaseView.Maker views;
    private final CaseworkView.Maker casework;
    private final Timeline timeline;
    private final Clock clock;

    CasePage(CaseReader cases, CaseView.Maker views, CaseworkView.Maker casework, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.casework = casework;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseId}")
    String show(@PathVariable String caseId, Authentication authentication, Model model) {
        CaseReader.Found found = cases.find(caseId);
        CaseFacts facts = found.facts();
        model.addAttribute("id", caseId);
        model.addAttribute("setAside", found.setAside());
        model.addAttribute("timeline", timeline.of(found.history()));
        if (facts == null) {
            return "case-unread";
        }
        NextStep step = NextStep.of(facts);
        model.addAttribute("c", views.of(facts, found.history(), LocalDate.now(clock)));
        model.addAttribute("w", casework.of(facts, found.history(), Asker.of(authentication), LocalDate.now(clock)));
        model.addAttribute("facts", facts);
        model.addAttribute("step", step);
        if (!found.setAside()) {
            model.addAttribute("actions", CaseActions.of(facts, step, Asker.of(authentication)));
        }
        return "case";
    }
}
