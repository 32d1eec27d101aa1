package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.queue.QueueIndex;
import se.bifall.query.work.Errand;
import se.bifall.query.work.Errand.Group;
import se.bifall.query.work.Person;
import se.bifall.query.work.SittingErrand;
import se.bifall.query.work.ToDo;
import se.bifall.query.work.When;

/** {@code /att-gora}: what waits for the person who looks, and what falls due. */
@Controller
class ToDoPage {
    private static final int MOST_SHOWN = 50;
    private final CaseQueue queue;
    private final Labels labels;

    private final DeadlineView.Maker deadlines;

    ToDoPage(CaseQueue queue, Labels labels, DeadlineView.Maker deadlines) {
        this.deadlines = deadlines;
        this.queue = queue;
        this.labels = labels;
    }

    /** @param item the claim or payment; 0 when it is about the whole case */
    record Row(
            String verb,
            String address,
            int item,
            String caseAddress,
            String diarienummer,
            String title,
            String applicant,
            String supportType,
            Group group,
            LocalDate since,
            @Nullable DeadlineView deadline) {}

    /**
     * Errands that fall due in the same time, the most urgent first.
     *
     * @param number of all of them
     * @param more how many are not shown: nobody does more than {@link #MOST_SHOWN} things in a day
     */
    record Section(String key, List<Row> rows, int number, int more) {}

    /** @param key under which its words stand */
    record Sitting(String key, String address, LocalDate on, long cases, DeadlineView deadline) {}

    @GetMapping("/att-gora")
    String show(Authentication authentication, Model model) {
        QueueIndex index = queue.index();
        Asker asker = Asker.of(authentication);
        ToDo toDo = index.toDo(new Person(asker.name(), asker.roles()));
        model.addAttribute("sections", sections(toDo, index.today()));
        model.addAttribute(
                "sittings",
                toDo.sittings().stream()
                        .map(errand -> sitting(errand, index.today()))
                        .toList());
        model.addAttribute("number", toDo.number());
        model.addAttribute("unassigned", toDo.unassigned());
        model.addAttribute("today", index.today());
        return "todo";
    }

    private Sitting sitting(SittingErrand errand, LocalDate today) {
        return new Sitting(
                errand.what().name(),
                errand.address(),
                errand.sittingOn(),
                errand.cases(),
                deadlines.of(errand.due(), today));
    }

    private List<Section> sections(ToDo toDo, LocalDate today) {
        Map<When, List<Errand>> byTime = new EnumMap<>(When.class);
        for (Errand errand : toDo.errands()) {
            byTime.computeIfAbsent(When.of(errand, today), when -> new ArrayList<>())
                    .add(errand);
        }
        return byTime.entrySet().stream()
                .map(section -> section(section.getKey(), section.getValue(), today))
                .toList();
    }

    private Section section(When when, List<Errand> errands, LocalDate today) {
        return new Section(
                when.name(),
                errands.stream()
                        .limit(MOST_SHOWN)
                        .map(errand -> row(errand, today))
                        .toList(),
                errands.size(),
                Math.max(0, errands.size() - MOST_SHOWN));
    }

    private Row row(Errand errand, LocalDate today) {
        var facts = errand.facts();
        return new Row(
                PageWords.of(errand.command()),
                errand.address(),
                errand.item(),
                "/arenden/" + facts.caseId(),
                Optional.ofNullable(facts.diarienummer()).orElse(""),
                facts.title(),
                facts.applicant().name(),
                labels.of(facts.supportType()),
                errand.group(),
                errand.since(),
                errand.due() == null ? null : deadlines.of(errand.due(), today));
    }
}
