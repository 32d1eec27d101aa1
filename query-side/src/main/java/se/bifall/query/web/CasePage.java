package se.bifall.query.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.codes.DocumentFormat;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.documents.Documents;
import se.bifall.documents.Sizes;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/** {@code /arenden/{caseId}}: one case, what can be done with it now, and all that has happened to it. */
@Controller
class CasePage {
    private final CaseReader cases;
    private final CaseView.Maker views;
    private final CaseworkView.Maker casework;
    private final Timeline timeline;
    private final CaseRefusals refusals;
    private final Documents documents;
    private final RegionProfile region;
    private final Clock clock;
    private final CasePersons persons;

    CasePage(
            CaseReader cases,
            CaseView.Maker views,
            CaseworkView.Maker casework,
            Timeline timeline,
            CaseRefusals refusals,
            Documents documents,
            RegionProfile region,
            Clock clock,
            CasePersons persons) {
        this.persons = persons;
        this.cases = cases;
        this.refusals = refusals;
        this.views = views;
        this.casework = casework;
        this.timeline = timeline;
        this.documents = documents;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/arenden/{caseId}")
    String show(@PathVariable String caseId, Authentication authentication, Model model) {
        CaseReader.Found found = cases.find(caseId);
        CaseFacts facts = found.facts();
        model.addAttribute("id", caseId);
        model.addAttribute("setAside", found.setAside());
        model.addAttribute("timeline", timeline.of(found.history()));
        model.addAttribute("refusals", refusals.of(caseId, Asker.of(authentication)));
        if (facts == null) {
            return "case-unread";
        }
        NextStep step = NextStep.of(facts);
        model.addAttribute("c", views.of(facts, found.history(), LocalDate.now(clock)));
        model.addAttribute("w", casework.of(facts, found.history(), Asker.of(authentication), LocalDate.now(clock)));
        model.addAttribute("facts", facts);
        model.addAttribute("money", MoneyView.of(facts, region, LocalDate.now(clock)));
        model.addAttribute("step", step);
        Asker asker = Asker.of(authentication);
        addDocuments(found, facts, asker, model);
        model.addAttribute("applicant", persons.applicant(facts.applicant(), asker));
        model.addAttribute("contacts", persons.contacts(facts, asker));
        model.addAttribute("mayChangeContacts", !found.setAside() && persons.mayChange(facts, asker));
        model.addAttribute("commandId", UUID.randomUUID().toString());
        if (!found.setAside()) {
            model.addAttribute("actions", CaseActions.of(facts, step, Asker.of(authentication)));
        }
        return "case";
    }

    private void addDocuments(CaseReader.Found found, CaseFacts facts, Asker asker, Model model) {
        if (DocumentAccess.mayList(asker)) {
            model.addAttribute("documents", DocumentRow.of(facts, found.history(), documents, asker));
        }
        if (asker.may(FileDocument.class) && !found.setAside()) {
            var fresh = DocumentForm.fresh(new LinkedMultiValueMap<>(), LocalDate.now(clock));
            model.addAttribute(
                    "upload",
                    DocumentForm.of(facts, fresh, List.of(), UUID.randomUUID().toString()));
            model.addAttribute("largest", Sizes.of(documents.largest()));
            model.addAttribute("formats", DocumentFormat.all());
        }
    }
}
