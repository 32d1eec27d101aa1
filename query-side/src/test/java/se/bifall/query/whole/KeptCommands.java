package se.bifall.query.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bifall.chain.ChainedEvent;
import se.bifall.events.Json;

/** What the log says of cases, read as an auditor takes it home: line by line. */
final class KeptCommands {
    private static final String CASE = "GrantCaseAggregate";

    private KeptCommands() {}

    /** The commands that each case's events came of, in the order of the events. */
    static Map<String, List<String>> at(String address) throws IOException, InterruptedException {
        Map<String, List<String>> kept = new HashMap<>();
        String log = Session.of(address, "revisor").get("/revision/logg.ndjson").body();
        for (String line : (Iterable<String>) log.lines()::iterator) {
            ChainedEvent event = ChainedEvent.parse(line);
            if (CASE.equals(event.kind())) {
                kept.computeIfAbsent(event.stream(), none -> new ArrayList<>())
                        .add(Json.STORED
                                .readTree(event.context())
                                .path("commandId")
                                .asText());
            }
        }
        return kept;
    }
}
