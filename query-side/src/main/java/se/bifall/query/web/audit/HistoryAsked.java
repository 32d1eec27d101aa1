package se.bifall.query.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.web.PageRefused;

/**
 * Which point of a history an address asks for, and which other it is held against.
 *
 * @param step number of the event, from 1; null when a day is asked for, or nothing
 * @param against the step it is compared with; null when it is with none
 */
record HistoryAsked(@Nullable Integer step, @Nullable Integer against, PointInTime point) {

    /** @throws PageRefused 400 with a sentence about every parameter that means nothing */
    static HistoryAsked of(MultiValueMap<String, String> parameters, String page) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(PointAsked.PARAMETERS);
        unknown.removeAll(Set.of("steg", "mot"));
        List<String> wrong = new ArrayList<>();
        unknown.forEach(name -> wrong.add("Parametern " + name + " finns inte."));
        PointAsked point = PointAsked.of(parameters);
        wrong.addAll(point.wrong());
        Integer step = number("steg", parameters, wrong);
        Integer against = number("mot", parameters, wrong);
        if (step != null && !point.point().isNow()) {
            wrong.add("Ange antingen steg eller en dag (asOf, axis, at), inte båda.");
        }
        if (!wrong.isEmpty()) {
            throw new PageRefused(HttpStatus.BAD_REQUEST, String.join(" ", wrong), page);
        }
        return new HistoryAsked(step, against, point.point());
    }

    private static @Nullable Integer number(String name, MultiValueMap<String, String> parameters, List<String> wrong) {
        String typed = parameters.getFirst(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("[1-9][0-9]{0,8}")) {
            wrong.add(name + " ska vara ett händelsenummer i historiken, 1 eller högre.");
            return null;
        }
        return Integer.valueOf(typed.strip());
    }
}
