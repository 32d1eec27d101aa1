package se.bifall.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.DeadLetter;
import se.bifall.query.projection.FactTable;

/** {@code /arenden}: the queue of cases. */
@Controller
class QueuePage {
    private static final int SIZE = 50;
    private final CaseQueue queue;
    private final FactTable table;
    private final Labels labels;
    private final Clock clock;

    QueuePage(CaseQueue queue, FactTable table, Labels labels, Clock clock) {
        this.queue = queue;
        this.table = table;
        this.labels = labels;
        this.clock = clock;
    }

    record FacetView(String name, String label, List<CaseQueue.Choice> choices) {}

    /** @param late when six months have passed without a decision (förvaltningslagen 12 §) */
    record Row(
            String id,
            String diarienummer,
            String title,
            String applicant,
            String municipality,
            String supportType,
            Status status,
            String applied,
            String net,
            LocalDate receivedOn,
            boolean late) {}

    /** @param previous address of the page before, null on the first */
    record Paging(
            int number,
            int of,
            long first,
            long last,
            @Nullable String previous,
            @Nullable String next) {}

    @GetMapping("/arenden")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            Model model,
            HttpServletResponse response) {
        CaseQueue.Asked asked = CaseQueue.Asked.of(parameters);
        if (!asked.unknown().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        FactTable.Snapshot snapshot = table.snapshot();
        List<CaseFacts> found = asked.unknown().isEmpty() ? queue.find(asked, snapshot.cases()) : List.of();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int page = Math.min(number(parameters.getFirst("page")), pages - 1);
        List<Row> rows = found.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .map(this::row)
                .toList();
        model.addAttribute("unknown", asked.unknown());
        model.addAttribute("q", asked.text());
        model.addAttribute("facets", facets(asked, snapshot));
        model.addAttribute(
                "chosen", asked.where().values().stream().mapToInt(List::size).sum());
        model.addAttribute("total", Words.number(found.size()));
        model.addAttribute("one", found.size() == 1);
        model.addAttribute("narrowed", !asked.where().isEmpty() || !asked.text().isEmpty());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "paging",
                new Paging(
                        page + 1,
                        pages,
                        (long) page * SIZE + 1,
                        (long) page * SIZE + rows.size(),
                        page > 0 ? address(asked, page - 1) : null,
                        page + 1 < pages ? address(asked, page + 1) : null));
        model.addAttribute(
                "setAside",
                snapshot.deadLetters().stream().map(DeadLetter::stream).toList());
        model.addAttribute("mayApply", Asker.of(authentication).may(ApplyForGrant.class));
        return "queue";
    }

    private List<FacetView> facets(CaseQueue.Asked asked, FactTable.Snapshot snapshot) {
        if (!asked.unknown().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(CaseQueue.Facet.values())
                .map(facet -> new FacetView(facet.name(), facet.label, queue.choices(facet, asked, snapshot.cases())))
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    private Row row(CaseFacts facts) {
        return new Row(
                facts.caseId().value(),
                Optional.ofNullable(facts.diarienummer()).orElse("Ej diariefört"),
                facts.title(),
                facts.applicant().name(),
                labels.of(facts.place().municipality()),
                labels.of(facts.supportType()),
                Status.of(facts.phase()),
                Words.number(facts.applied().amount()),
                facts.decision() == null
                        ? "–"
                        : Words.number(facts.net().total().amount()),
                facts.receivedOn(),
                Deadline.isPassed(facts, LocalDate.now(clock)));
    }

    private static int number(@Nullable String page) {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    private static String address(CaseQueue.Asked asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/arenden");
        asked.where()
                .forEach((facet, values) -> values.forEach(
                        value -> address.queryParam(facet.name(), UriUtils.encode(value, StandardCharsets.UTF_8))));
        if (!asked.text().isEmpty()) {
            address.queryParam("q", UriUtils.encode(asked.text(), StandardCharsets.UTF_8));
        }
        return address.queryParam("page", page).build(true).toUriString();
    }
}
