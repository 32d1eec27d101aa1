package se.bifall.query.whole;

import java.util.HashMap;
import java.util.Map;

/** An application that nothing is wrong with, but for the one field a test is about. */
final class Applications {
    private Applications() {}

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "applicant",
                Map.of(
                        "orgNumber",
                        "556677-8899",
                        "name",
                        "Exempel AB (påhittat)",
                        "kind",
                        "COMPANY",
                        "ledBy",
                        "WOMEN",
                        "ownedBy",
                        "MEN",
                        "size",
                        "MICRO"),
                "supportType",
                "MIKROSTOD",
                "title",
                "Ny maskin",
                "applied",
                20_000,
                "expenditure",
                40_000,
                "place",
                Map.of("municipality", "2481"),
                "measureStartsOn",
                "2026-03-01",
                "measureEndsOn",
                "2026-06-01",
                "receivedOn",
                "2026-02-01"));
        application.put(field, value);
        return application;
    }
}
