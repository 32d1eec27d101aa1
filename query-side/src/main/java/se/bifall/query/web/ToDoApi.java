package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.queue.QueueIndex;
import se.bifall.query.work.Errand;
import se.bifall.query.work.Person;
import se.bifall.query.work.SittingErrand;
import se.bifall.query.work.ToDo;
import se.bifall.query.work.When;

/** The same list as the page, for machines. */
@RestController
@Tag(name = "Frågor")
class ToDoApi {
    private final CaseQueue queue;

    ToDoApi(CaseQueue queue) {
        this.queue = queue;
    }

    /**
     * @param unassigned cases that nobody has
     * @param excluded cases with an event that can't be read: what waits in them isn't known
     */
    record Mine(LocalDate today, long unassigned, int excluded, List<Item> errands, List<Sitting> sittings) {}

    /**
     * @param cases how many wait on its agenda
     * @param due the last day
     */
    record Sitting(SittingErrand.What what, LocalDate sittingOn, long cases, String address, LocalDate due) {}

    /**
     * @param number the claim, payment or opinion; 0 when the errand is about the whole case
     * @param due the day of the deadline it answers to; null when none
     */
    record Item(
            String caseId,
            @Nullable String diarienummer,
            Errand.Group group,
            String command,
            int number,
            String address,
            LocalDate since,
            @Nullable LocalDate due,
            When when) {}

    @GetMapping("/api/todo")
    @Operation(
            operationId = "todo",
            summary = "Att göra för den som frågar",
            description = "Det mest brådskande först. command är namnet på det kommando som utför det.")
    Mine mine(Authentication authentication) {
        QueueIndex index = queue.index();
        Asker asker = Asker.of(authentication);
        ToDo toDo = index.toDo(new Person(asker.name(), asker.roles()));
        return new Mine(
                index.today(),
                toDo.unassigned(),
                queue.setAside().size(),
                toDo.errands().stream()
                        .map(errand -> item(errand, index.today()))
                        .toList(),
                toDo.sittings().stream()
                        .map(errand -> new Sitting(
                                errand.what(),
                                errand.sittingOn(),
                                errand.cases(),
                                errand.address(),
                                errand.due().day()))
                        .toList());
    }

    private static Item item(Errand errand, LocalDate today) {
        return new Item(
                errand.facts().caseId().value(),
                errand.facts().diarienummer(),
                errand.group(),
                errand.command().getSimpleName(),
                errand.item(),
                errand.address(),
                errand.since(),
                errand.due() == null ? null : errand.due().day(),
                When.of(errand, today));
    }
}
