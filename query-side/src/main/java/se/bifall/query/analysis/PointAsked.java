package se.bifall.query.analysis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;

/**
 * The point in time that an address asks for: {@code asOf} is a day, {@code axis} says of what ({@code recorded}: as we
 * knew, {@code decided}: as it was in law), {@code at} is the last event known.
 *
 * @param wrong Swedish sentences about what is no point in time; empty when all is well
 */
public record PointAsked(PointInTime point, List<String> wrong) {
    /** The parameters that are read. */
    public static final Set<String> PARAMETERS = Set.of("asOf", "axis", "at");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public static PointAsked of(MultiValueMap<String, String> parameters) {
        List<String> wrong = new ArrayList<>();
        PointInTime point =
                PointInTime.at(axis(given(parameters, "axis"), wrong), day(given(parameters, "asOf"), wrong));
        String at = given(parameters, "at");
        if (at != null && !at.matches("[0-9]{1,15}")) {
            wrong.add("at ska vara ett händelsenummer.");
            at = null;
        }
        return new PointAsked(at == null ? point : point.knownAt(Long.parseLong(at)), List.copyOf(wrong));
    }

    /** What to write in an address to ask for the same point; nothing for now. */
    public static MultiValueMap<String, String> parameters(PointInTime point) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (point.day() != null) {
            parameters.add("asOf", point.day().toString());
            parameters.add("axis", point.axis().code());
        }
        if (point.position() != null) {
            parameters.add("at", point.position().toString());
        }
        return parameters;
    }

    private static @Nullable String given(MultiValueMap<String, String> parameters, String name) {
        String given = parameters.getFirst(name);
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static Axis axis(@Nullable String given, List<String> wrong) {
        if (given == null || given.equals("decided") || given.equals("recorded")) {
            return given == null ? Axis.DECIDED : Axis.valueOf(given.toUpperCase(Locale.ROOT));
        }
        wrong.add("axis ska vara recorded (som vi visste) eller decided (som det gällde).");
        return Axis.DECIDED;
    }

    private static @Nullable LocalDate day(@Nullable String given, List<String> wrong) {
        try {
            LocalDate day = given == null ? null : LocalDate.parse(given);
            if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
                wrong.add("asOf ska vara ett datum mellan " + FIRST_YEAR + " och " + LAST_YEAR + ".");
                return null;
            }
            return day;
        } catch (DateTimeException e) {
            wrong.add("asOf ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.");
            return null;
        }
    }
}
