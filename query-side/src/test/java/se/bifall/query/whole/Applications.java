package se.bifall.query.whole;

import java.util.HashMap;
import java.util.Map;

/** An application that nothing is wrong with, but for the one field a test is about. */
public final class Applications {
    private Applications() {}

    /** The organisation number of an invented company: one for each number of at most six digits. */
    public static String company(int number) {
        String digits = "556%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits.substring(0, 6) + "-" + digits.substring(6) + (10 - sum % 10) % 10;
    }

    static Map<String, Object> with(String field, Object value) {
        return by("556677-8899", field, value);
    }

    /** Of a company of its own, with the whole of its room for aid of minor importance left. */
    static Map<String, Object> by(String orgNumber, String field, Object value) {
        Map<String, Object> application = new HashMap<>(Map.of(
                "applicant",
                Map.of(
                        "orgNumber",
                        orgNumber,
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
