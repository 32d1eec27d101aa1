package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseReads;
import se.bifall.reads.CaseReads.Sought;

/** {@code /revision/lasningar}: who has opened which case, and when. The address is the view. */
@Controller
class ReadsPage {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int SIZE = 50;
    private static final Set<String> KNOWN = Set.of("person", "case", "from", "to", "page");
    private final CaseReads reads;
    private final FactTable table;
    private final Labels labels;

    ReadsPage(CaseReads reads, FactTable table, Labels labels) {
        this.reads = reads;
        this.table = table;
        this.labels = labels;
    }

    /** @param address of the case; null when there is none by that id any more */
    record Row(
            String at,
            String person,
            String what,
            String about,
            @Nullable String address) {}

    @GetMapping("/revision/lasningar")
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        List<String> faults = new ArrayList<>();
        new TreeSet<>(parameters.keySet())
                .stream()
                        .filter(name -> !KNOWN.contains(name))
                        .forEach(name -> faults.add("Parametern " + name + " finns inte. De som finns är person, case,"
                                + " from, to och page."));
        LocalDate from = day("from", parameters, faults);
        LocalDate to = day("to", parameters, faults);
        String typedPage = parameters.getOrDefault("page", "");
        if (!typedPage.matches("[0-9]{0,7}")) {
            faults.add("Parametern page ska vara ett heltal, 0 eller högre.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("Sista dagen (to) " + to + " är före första dagen (from) " + from + ".");
        }
        Sought sought = new Sought(
                text("person", parameters),
                caseId(text("case", parameters)),
                start(from),
                to == null ? null : start(to.plusDays(1)));
        long total = faults.isEmpty() ? reads.count(sought) : 0;
        long pages = Math.max(1, (total + SIZE - 1) / SIZE);
        long page = faults.isEmpty() && !typedPage.isEmpty() ? Math.min(Long.parseLong(typedPage), pages - 1) : 0;
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("faults", faults);
        model.addAttribute("asked", parameters);
        model.addAttribute("total", PageWords.number(total));
        model.addAttribute(
                "rows",
                total == 0
                        ? List.of()
                        : reads.find(sought, page * SIZE, SIZE).stream()
                                .map(this::row)
                                .toList());
        model.addAttribute("number", page + 1);
        model.addAttribute("pages", pages);
        model.addAttribute("newer", page == 0 ? null : address(parameters, page - 1));
        model.addAttribute("older", page == pages - 1 ? null : address(parameters, page + 1));
        return "reads";
    }

    private Row row(CaseRead read) {
        CaseFacts facts = table.find(read.caseId());
        return new Row(
                Labels.time(read.at()),
                labels.officer(read.person()),
                PageWords.word("read." + read.what()),
                about(read, facts),
                facts == null ? null : "/revision/arenden/" + read.caseId());
    }

    private static String about(CaseRead read, @Nullable CaseFacts facts) {
        if (read.caseId().equals(CaseRead.ALL)) {
            return PageWords.word("read.all");
        }
        return facts == null || facts.diarienummer() == null ? read.caseId() : facts.diarienummer();
    }

    /** A diarienummer leads to its case; anything else is an id as it stands. */
    private @Nullable String caseId(@Nullable String typed) {
        return typed == null
                ? null
                : table.snapshot().cases().stream()
                        .filter(facts -> typed.equalsIgnoreCase(facts.diarienummer()))
                        .map(facts -> facts.caseId().value())
                        .findFirst()
                        .orElse(typed);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(SWEDEN).toInstant();
    }

    private static @Nullable String text(String name, Map<String, String> parameters) {
        String typed = parameters.get(name);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable LocalDate day(String name, Map<String, String> parameters, List<String> faults) {
        String typed = text(name, parameters);
        try {
            LocalDate day = typed == null ? null : LocalDate.parse(typed);
            if (day == null || (day.getYear() > 1900 && day.getYear() < 2200)) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, as for a year that is none
        }
        faults.add("Parametern " + name + " ska vara en dag, skriven ÅÅÅÅ-MM-DD.");
        return null;
    }

    private static String address(Map<String, String> asked, long page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/revision/lasningar");
        asked.forEach((name, value) -> {
            if (!value.isBlank() && !name.equals("page")) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return Objects.requireNonNull(
                address.queryParam("page", page).encode().buildAndExpand(asked).toUriString());
    }
}
