package se.bifall.query.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.report.Reports;

/**
 * What an address asks of a report.
 *
 * @param published true to see it as it would be published
 * @param wrong Swedish sentences about what can't be asked; empty when all is well
 */
record ReportAsked(int year, PointInTime point, boolean published, List<String> wrong) {
    private static final String PUBLISHED = "published";
    private static final int FIRST = 2000;
    private static final Set<String> FORM = Set.of(PUBLISHED, "commandId", "_csrf", "sprak");

    /** Without a year, the newest that has an approval. */
    static ReportAsked of(MultiValueMap<String, String> parameters, Reports reports, LocalDate today) {
        List<String> wrong = new ArrayList<>();
        parameters.keySet().stream()
                .filter(name -> !name.equals("year") && !PointAsked.PARAMETERS.contains(name) && !FORM.contains(name))
                .forEach(name -> wrong.add("Parametern " + name + " finns inte."));
        PointAsked point = PointAsked.of(parameters);
        wrong.addAll(point.wrong());
        if (point.point().day() != null && point.point().day().isAfter(today)) {
            wrong.add("asOf ska vara en dag som har varit; i dag är det " + today + ".");
        }
        Integer year = year(parameters.getFirst("year"), today, wrong);
        if (year == null) {
            year = wrong.isEmpty() ? reports.newestYear(point.point()).orElse(today.getYear()) : today.getYear();
        }
        return new ReportAsked(year, point.point(), "true".equals(parameters.getFirst(PUBLISHED)), List.copyOf(wrong));
    }

    private static @Nullable Integer year(@Nullable String typed, LocalDate today, List<String> wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.strip().matches("[0-9]{4}")) {
            int year = Integer.parseInt(typed.strip());
            if (year >= FIRST && year <= today.getYear()) {
                return year;
            }
        }
        wrong.add("year ska vara ett år mellan " + FIRST + " och " + today.getYear() + ".");
        return null;
    }
}
