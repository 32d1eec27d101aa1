package se.bifall.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in Sweden of a moment of the log. */
final class PointDay {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private PointDay() {}

    static LocalDate of(Instant recordedAt) {
        return LocalDate.ofInstant(recordedAt, SWEDEN);
    }
}
