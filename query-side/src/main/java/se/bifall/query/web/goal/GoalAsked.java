package se.bifall.query.web.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Tertial;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.goal.GoalBoard;

/**
 * The year, the tertial and the point in time that goals are asked for.
 *
 * @param wrong Swedish sentences; then the others are those of now
 */
record GoalAsked(int year, Tertial tertial, PointInTime point, List<String> wrong) {
    /** @param yearName the parameter that says the year, as the others in the language of the address */
    static GoalAsked of(MultiValueMap<String, String> parameters, String yearName, GoalBoard board) {
        PointAsked at = PointAsked.of(parameters);
        List<String> wrong = new ArrayList<>(at.wrong());
        String year = parameters.getFirst(yearName);
        int asked = board.currentYear(at.point());
        if (year != null && !year.isBlank()) {
            if (year.strip().matches("20[0-9]{2}")) {
                asked = Integer.parseInt(year.strip());
            } else {
                wrong.add("Året ska vara ett år 2000–2099.");
            }
        }
        return new GoalAsked(
                asked,
                tertial(parameters.getFirst("tertial"), wrong).orElse(board.current(asked, at.point())),
                at.point(),
                wrong);
    }

    static Optional<Tertial> tertial(@Nullable String typed, List<String> wrong) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Tertial> known = Arrays.stream(Tertial.values())
                .filter(one -> one.name().equals(typed.strip()))
                .findFirst();
        if (known.isEmpty()) {
            wrong.add("Tertialet ska vara APRIL, AUGUST eller YEAR.");
        }
        return known;
    }
}
