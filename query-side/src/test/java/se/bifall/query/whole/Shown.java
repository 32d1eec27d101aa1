package se.bifall.query.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a node that answers shows to programs. */
record Shown(String address) {
    private static final String FIGURES = "/api/distributions?by=supportType,ledBy";
    private static final int PAGE = 1_000;

    static Shown by(Node node) {
        return new Shown(node.address());
    }

    /** How many events of a case it has folded, by its list, which no other node has a part in; 0 for one that isn't there. */
    int eventsOf(String caseId) {
        for (JsonNode one :
                Running.getAt(address, "/api/cases?q=" + caseId).json().get("cases")) {
            if (one.get("caseId").asText().equals(caseId)) {
                return one.get("version").asInt();
            }
        }
        return 0;
    }

    /** The total of all cases. */
    long figure(String quantity) {
        return Running.getAt(address, FIGURES).json().at("/total/" + quantity).asLong();
    }

    /** Every row and the total, without the address of why, which says when it was asked for. */
    List<JsonNode> figures() {
        JsonNode answer = Running.getAt(address, FIGURES).json();
        List<JsonNode> figures = new ArrayList<>();
        answer.get("rows").forEach(row -> figures.add(((ObjectNode) row.deepCopy()).without("why")));
        figures.add(answer.get("total"));
        return figures;
    }

    /** Every one that the lists have. */
    Set<String> cases() {
        Set<String> found = new HashSet<>();
        JsonNode page;
        int number = 0;
        do {
            page = Running.getAt(address, "/api/cases?size=" + PAGE + "&page=" + number++)
                    .json()
                    .get("cases");
            page.forEach(one -> found.add(one.get("caseId").asText()));
        } while (page.size() == PAGE);
        return found;
    }
}
