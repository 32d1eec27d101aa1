package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.commands.GrantCommand.SettleChecklistItem;
import se.bifall.query.web.CaseworkView.ItemRow;

/**
 * {@code /arenden/{caseId}/checklista}: every handläggningsuppgift of a case, settled in one go. Each that was filled in or
 * changed is a command of its own; one that is refused stays in the form with its reason, and the others are done.
 */
@Controller
class ChecklistPage {
    private final CaseReader cases;
    private final CaseworkView.Maker casework;
    private final FormSender sender;
    private final Clock clock;

    ChecklistPage(CaseReader cases, CaseworkView.Maker casework, FormSender sender, Clock clock) {
        this.cases = cases;
        this.casework = casework;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * An item as it stands in the form.
     *
     * @param settled name of the {@link ChecklistOutcome}; empty while none is chosen
     * @param fault a Swedish sentence; empty when nothing is wrong
     */
    public record Item(ItemRow row, String settled, String justification, String fault) {
        public String code() {
            return row.item().code().value();
        }

        private static Item of(ItemRow row) {
            var done = row.settled();
            return done == null
                    ? new Item(row, "", "", "")
                    : new Item(row, done.settled().name(), done.justification(), "");
        }

        private Item typed(MultiValueMap<String, String> form) {
            return new Item(row, given(form, "settled." + code()), given(form, "justification." + code()), "");
        }

        private Item with(String sentence) {
            return new Item(row, settled, justification, sentence);
        }

        /** Filled in, and otherwise than it stands in the case. */
        private boolean isNew() {
            Item stands = of(row);
            return !(settled.isEmpty() && justification.isEmpty())
                    && !(settled.equals(stands.settled) && justification.equals(stands.justification));
        }
    }

    @GetMapping("/arenden/{caseId}/checklista")
    String show(@PathVariable String caseId, Authentication authentication, Model model) {
        Asker asker = Asker.of(authentication);
        CaseReader.Whole found = cases.whole(caseId);
        CaseActions.unlessPossible(SettleChecklistItem.class, found.facts(), asker);
        List<Item> items = items(found, asker).stream().map(Item::of).toList();
        return page(found, items, today(), List.of(), model);
    }

    @PostMapping("/arenden/{caseId}/checklista")
    Object send(
            @PathVariable String caseId,
            @RequestParam MultiValueMap<String, String> typed,
            Authentication authentication,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Asker asker = Asker.of(authentication);
        CaseForm form = sender.keeping("SettleChecklistItem", caseId, typed, asker, () -> {
            CaseActions.unlessAllowed(SettleChecklistItem.class, asker, "/arenden/" + caseId);
            CaseReader.Whole found = cases.whole(caseId);
            return new CaseForm(
                    SettleChecklistItem.class, found.facts(), found.history(), asker.name(), LocalDate.now(clock));
        });
        List<Item> left = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        HttpStatus status = HttpStatus.BAD_REQUEST;
        int done = 0;
        CaseReader.Whole before = new CaseReader.Whole(Objects.requireNonNull(form.facts()), form.history());
        for (ItemRow row : items(before, asker)) {
            Item item = Item.of(row).typed(typed);
            FormSender.Outcome outcome = item.isNew() ? sender.send(form, command(item, typed), asker) : null;
            if (outcome == null || outcome.stream() != null) {
                done += outcome == null ? 0 : 1;
                left.add(item);
                continue;
            }
            status = outcome.status();
            String sentence = String.join(
                    " ", outcome.faults().stream().map(Fault::sentence).toList());
            faults.add(new Fault(item.code(), row.item().label() + ": " + sentence));
            left.add(item.with(sentence));
        }
        if (left.stream()
                .allMatch(
                        item -> item.settled().isEmpty() && item.justification().isEmpty())) {
            faults.add(new Fault("", "Välj läge för minst en uppgift och skriv en motivering."));
        }
        if (faults.isEmpty()) {
            redirect.addFlashAttribute(
                    "done", PageWords.of(SettleChecklistItem.class) + " (" + PageWords.number(done) + ")");
            RedirectView back = new RedirectView(form.back());
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return back;
        }
        response.setStatus(status.value());
        return page(cases.whole(caseId), left, given(typed, "settledOn"), faults, model);
    }

    /** Its id is made of that of the form, so that the same form sent twice settles each item once. */
    private static MultiValueMap<String, String> command(Item item, MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> command = new LinkedMultiValueMap<>();
        String id = given(typed, "commandId");
        command.set(
                "commandId",
                id.isEmpty()
                        ? ""
                        : UUID.nameUUIDFromBytes((id + item.code()).getBytes(UTF_8))
                                .toString());
        command.set("item", item.code());
        command.set("settled", item.settled());
        command.set("justification", item.justification());
        command.set("settledOn", given(typed, "settledOn"));
        return command;
    }

    private String page(CaseReader.Whole found, List<Item> items, String settledOn, List<Fault> faults, Model model) {
        model.addAttribute("facts", found.facts());
        model.addAttribute("back", "/arenden/" + found.facts().caseId());
        model.addAttribute("items", items);
        model.addAttribute("outcomes", ChecklistOutcome.values());
        model.addAttribute("settledOn", settledOn);
        model.addAttribute("faults", faults);
        model.addAttribute("commandId", UUID.randomUUID().toString());
        return "checklist";
    }

    private List<ItemRow> items(CaseReader.Whole found, Asker asker) {
        return casework.of(found.facts(), found.history(), asker, LocalDate.now(clock))
                .checklist();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** Line breaks as they are stored. */
    private static String given(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value.strip().replace("\r\n", "\n");
    }
}
