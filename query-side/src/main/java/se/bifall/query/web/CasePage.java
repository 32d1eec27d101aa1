package se.bifall.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
    private final Timeline timeline;
    private final Clock clock;
    private final CasePersons persons;

    CasePage(CaseReader cases, CaseView.Maker views, Timeline timeline, Clock clock, CasePersons persons) {
        this.persons = persons;
        this.cases = cases;
        this.views = views;
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
        model.addAttribute("facts", facts);
        model.addAttribute("step", step);
        Asker asker = Asker.of(authentication);
        model.addAttribute("applicant", persons.applicant(facts.applicant(), asker));
        model.addAttribute("contacts", persons.contacts(facts, asker));
        model.addAttribute("mayChangeContacts", !found.setAside() && persons.mayChange(facts, asker));
        model.addAttribute("commandId", UUID.randomUUID().toString());
        if (!found.setAside()) {
            model.addAttribute("actions", CaseActions.of(facts, step, Asker.of(authentication)));
        }
        return "case";
    }
}
