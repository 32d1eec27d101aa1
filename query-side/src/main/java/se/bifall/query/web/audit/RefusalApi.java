package se.bifall.query.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.query.audit.Refusal;
import se.bifall.query.audit.RefusalQuestion;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.UnknownParameter;

/** Refused commands, for machines. */
@RestController
@Tag(name = "Frågor")
class RefusalApi {
    private final FactTable table;

    RefusalApi(FactTable table) {
        this.table = table;
    }

    /** @param total refusals that fit the question */
    record Page(long total, int page, int size, List<Refusal> refusals) {}

    @GetMapping("/api/refusals")
    @Operation(
            operationId = "refusals",
            summary = "Nekade kommandon, senaste först",
            description = "För revisor och administratör. from och to är dagar, actor ett användarnamn, rule en regels"
                    + " namn, case ett ärendes eller en rams id. size högst 1000.")
    Page refusals(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(name = "case", required = false) @Nullable String about,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        List<String> faults = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(parameters);
        asked.keySet().removeAll(List.of("page", "size"));
        RefusalQuestion question = RefusalQuestion.of(asked, faults);
        if (page < 0 || size < 1 || size > 1000) {
            faults.add("Parametern page ska vara minst 0 och size mellan 1 och 1000.");
        }
        if (!faults.isEmpty()) {
            throw new UnknownParameter(faults);
        }
        List<Refusal> found = question.among(table.refusals()).toList();
        return new Page(
                found.size(),
                page,
                size,
                found.stream().skip((long) page * size).limit(size).toList());
    }
}
