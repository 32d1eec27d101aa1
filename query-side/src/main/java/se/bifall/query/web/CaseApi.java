package se.bifall.query.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.events.EventLog;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.projection.StoredCases;
import se.bifall.query.projection.StoredCases.StoredCase;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.queue.Entry;
import se.bifall.query.queue.QuestionReader;

/** Cases, one case and its events, for machines. */
@RestController
@Tag(name = "Frågor")
class CaseApi {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private final CaseQueue queue;
    private final QuestionReader questions;
    private final StoredCases store;
    private final EventLog log;
    private final FactTable table;

    CaseApi(CaseQueue queue, QuestionReader questions, StoredCases store, EventLog log, FactTable table) {
        this.queue = queue;
        this.questions = questions;
        this.store = store;
        this.log = log;
        this.table = table;
    }

    /**
     * @param total cases that fit the question
     * @param excluded cases with an event that can't be read
     * @param asOf when the cases are seen from; their deadlines are counted from its day
     */
    record Page(
            long total, int page, int size, int excluded, DistributionApi.AsOf asOf, List<Map<String, Object>> cases) {}

    /**
     * @param name stored name with revision
     * @param profile version of the region profile it was judged by; null on events from before it was kept
     * @param event as stored, or null when it can't be read as JSON
     */
    record Event(
            long position,
            long sequence,
            String name,
            Instant recordedAt,
            String actor,
            String commandId,
            @Nullable String profile,
            Map<String, Object> event) {}

    @GetMapping("/api/cases")
    @Operation(
            operationId = "cases",
            summary = "Ärenden med fakta och poster",
            description = "Urval: phase, deadline, caseworker, supportType, municipality, priority, decided, q (ord och"
                    + " nyckel:värde som i Ärenden). sort: received, deadline, applied, net, applicant, med - före för"
                    + " fallande ordning. size högst 1000."
                    + " postings är de poster som alla fördelningar summeras av.")
    Page cases(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String phase,
            @RequestParam(required = false) String supportType,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String priority,
            @RequestParam(required = false) String caseworker,
            @RequestParam(required = false) String deadline,
            @RequestParam(required = false) String decided,
            @RequestParam(required = false) String sort,
            @Parameter(description = "Ärendena som av en dag", example = "2025-02-15") @RequestParam(required = false)
                    String asOf,
            @Parameter(description = "recorded: som vi visste; decided: som det gällde") @RequestParam(required = false)
                    String axis,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) Authentication authentication) {
        QuestionReader.Read read = questions.read(parameters, authentication.getName());
        List<String> wrong = new ArrayList<>(read.errors());
        if (page < 0 || size < 1 || size > 1000) {
            wrong.add("Parametern page ska vara minst 0 och size mellan 1 och 1000.");
        }
        if (!wrong.isEmpty()) {
            throw new UnknownParameter(wrong);
        }
        CaseQueue.Seen seen = queue.at(read.question().point());
        List<Entry> found = seen.index().all(read.question());
        List<Map<String, Object>> shown = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(entry -> tree(entry.facts()))
                .toList();
        int excluded = read.question().point().isNow()
                ? queue.setAside().size()
                : seen.standing().leftOut().size();
        return new Page(found.size(), page, size, excluded, DistributionApi.AsOf.of(seen.standing()), shown);
    }

    @GetMapping("/api/cases/{id}")
    @Operation(operationId = "case", summary = "Ett ärende med fakta, poster och tidslinje")
    Map<String, Object> one(@PathVariable String id) {
        StoredCase found = store.find(id).orElseThrow(() -> new UnknownCase(id));
        Map<String, Object> tree = tree(found.facts());
        tree.put(
                "timeline",
                Json.STORED.convertValue(found.timeline(), new TypeReference<List<Map<String, Object>>>() {}));
        tree.put("excluded", table.isSetAside(id));
        return tree;
    }

    @GetMapping("/api/cases/{id}/events")
    @Operation(operationId = "events", summary = "Ärendets händelser, som de är lagrade")
    List<Event> events(@PathVariable String id) {
        List<StoredEvent> events = log.stream(id);
        if (events.isEmpty()) {
            throw new UnknownCase(id);
        }
        return events.stream().map(CaseApi::event).toList();
    }

    private static Event event(StoredEvent stored) {
        return new Event(
                stored.position(),
                stored.sequence(),
                stored.name(),
                stored.recordedAt(),
                stored.context().actor(),
                Optional.ofNullable(stored.context().commandId()).orElse(""),
                stored.context().profile(),
                payload(stored));
    }

    private static Map<String, Object> payload(StoredEvent stored) {
        try {
            return Json.STORED.readValue(stored.payload(), TREE);
        } catch (JsonProcessingException e) {
            return Map.of("oläslig", true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sums that are asked for most stand at the top, beside the whole account. */
    private static Map<String, Object> tree(CaseFacts facts) {
        Map<String, Object> tree = Json.STORED.convertValue(facts, TREE);
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("granted", facts.granted());
        sums.put("reduced", facts.reduced());
        sums.put("net", facts.net());
        sums.put("paid", facts.paid());
        sums.put("repaid", facts.repaid());
        sums.put("left", facts.left());
        sums.put("share", facts.account().share());
        tree.putAll(Json.STORED.convertValue(sums, TREE));
        return tree;
    }
}
