package se.bifall.query.web.goal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Tertial;
import se.bifall.query.goal.GoalBoard;

/**
 * The year and the tertial that goals are asked for.
 *
 * @param wrong Swedish sentences; then the two are those of now
 */
record GoalAsked(int year, Tertial tertial, List<String> wrong) {
    static GoalAsked of(@Nullable String year, @Nullable String tertial, GoalBoard board) {
        List<String> wrong = new ArrayList<>();
        int asked = board.currentYear();
        if (year != null && !year.isBlank()) {
            if (year.strip().matches("20[0-9]{2}")) {
                asked = Integer.parseInt(year.strip());
            } else {
                wrong.add("Året ska vara ett år 2000–2099.");
            }
        }
        return new GoalAsked(asked, tertial(tertial, wrong).orElse(board.current(asked)), wrong);
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
