package se.bifall.query.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * What a Bifall that runs says of itself when it has folded the whole log anew.
 *
 * @param head of the log's chain
 * @param answers fingerprint of everything that figures are made of
 * @param agrees whether what it shows is what the log says
 */
record Integrity(String head, String answers, boolean agrees) {
    static Integrity at(String address) throws IOException, InterruptedException {
        Session.of(address, "revisor").post("/revision/kontroll", "/revision/kontroll", "kontrollera=siffrorna");
        JsonNode said = Running.getAt(address, "/api/integrity").json();
        return new Integrity(
                said.get("head").asText(),
                said.get("answers").asText(),
                said.get("agrees").asBoolean());
    }
}
