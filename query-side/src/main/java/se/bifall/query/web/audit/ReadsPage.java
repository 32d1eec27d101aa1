package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.query.audit.Parameters;
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
    private static final String PATH = "/revision/lasningar";
    private static final List<String> KNOWN = List.of("person", "case", "from", "to");
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

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        List<String> faults = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(parameters);
        long page = Paging.page(asked, faults);
        Parameters reader = new Parameters(asked, faults);
        reader.onlyKnow(KNOWN);
        LocalDate from = reader.day("from");
        LocalDate to = reader.day("to");
        reader.inOrder(from, to);
        Sought sought = new Sought(
                reader.text("person"),
                caseId(reader.text("case")),
                start(from),
                to == null ? null : start(to.plusDays(1)));
        long total = faults.isEmpty() ? reads.count(sought) : 0;
        Paging paging = Paging.of(PATH, asked, total, page);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("faults", faults);
        model.addAttribute("asked", asked);
        model.addAttribute("total", PageWords.number(total));
        model.addAttribute(
                "rows",
                total == 0
                        ? List.of()
                        : reads.find(sought, paging.from(), Paging.SIZE).stream()
                                .map(this::row)
                                .toList());
        model.addAttribute("paging", paging);
        return "reads";
    }

    private Row row(CaseRead read) {
        CaseFacts facts = table.find(read.caseId());
        return new Row(
                Labels.time(read.at()),
                labels.officer(read.person()),
                PageWords.word("read." + read.what()),
                facts == null || facts.diarienummer() == null ? read.caseId() : facts.diarienummer(),
                facts == null ? null : "/revision/arenden/" + read.caseId());
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
}
