package se.bifall.query.web.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalCommand.ReportIndicatorOutcome;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.goal.GoalBoard;
import se.bifall.query.goal.Standing;
import se.bifall.query.web.Asker;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PointView;
import se.bifall.region.Goal;
import se.bifall.region.GoalPlan;
import se.bifall.region.RegionProfile;

/** {@code /mal} and {@code /mal/{delmål}}: how the goals of a year stand, and why. */
@Controller
class GoalPage {
    private final GoalBoard board;
    private final RegionProfile region;
    private final GoalWords words;
    private final Clock clock;

    GoalPage(GoalBoard board, RegionProfile region, GoalWords words, Clock clock) {
        this.board = board;
        this.region = region;
        this.words = words;
        this.clock = clock;
    }

    /** A goal with its sub-goals as they stand. */
    record Group(Goal goal, List<Standing> subGoals) {}

    @GetMapping("/mal")
    String all(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        GoalAsked asked = GoalAsked.of(parameters, "ar", board);
        List<String> wrong = wrong(parameters, Set.of("ar", "tertial", "asOf", "axis", "at"), asked.wrong());
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        GoalBoard.Seen seen = board.at(asked.point());
        List<Standing> standings = wrong.isEmpty() ? seen.of(asked.year(), asked.tertial()) : List.of();
        model.addAttribute("unreadable", wrong.isEmpty() ? seen.leftOut().size() : 0);
        model.addAttribute("wrong", wrong);
        model.addAttribute("asked", asked);
        model.addAttribute("years", GoalPlan.years(region));
        model.addAttribute("tertials", Tertial.values());
        model.addAttribute("groups", groups(asked.year(), standings));
        model.addAttribute("words", words);
        model.addAttribute("count", GoalCount.of(standings));
        model.addAttribute("point", PointView.of(asked.point(), LocalDate.now(clock)));
        return "goals";
    }

    private List<Group> groups(int year, List<Standing> standings) {
        return GoalPlan.of(region, year).goals().stream()
                .map(goal -> new Group(
                        goal,
                        standings.stream()
                                .filter(one -> goal.subGoals().contains(one.plan()))
                                .toList()))
                .filter(group -> !group.subGoals().isEmpty())
                .toList();
    }

    @GetMapping("/mal/{id}")
    String one(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            HttpServletResponse response,
            Model model) {
        SubGoalId subGoal = id(id);
        PointAsked at = PointAsked.of(parameters);
        List<String> typed = new ArrayList<>(at.wrong());
        Tertial tertial = GoalAsked.tertial(parameters.getFirst("tertial"), typed)
                .orElse(board.current(subGoal.year(), at.point()));
        GoalBoard.Seen seen = board.at(at.point());
        Standing standing = seen.of(subGoal, tertial).orElseThrow(() -> unknown(subGoal.value()));
        List<String> wrong = wrong(parameters, Set.of("tertial", "asOf", "axis", "at"), typed);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        Asker asker = Asker.of(authentication);
        model.addAttribute("wrong", wrong);
        model.addAttribute("s", standing);
        model.addAttribute("tertials", Tertial.values());
        model.addAttribute("words", words);
        model.addAttribute("history", GoalHistory.of(standing.facts()));
        boolean now = at.point().isNow();
        model.addAttribute("mayReport", now && asker.may(ReportIndicatorOutcome.class));
        model.addAttribute("mayAssess", now && asker.may(AssessSubGoal.class));
        model.addAttribute("point", PointView.of(at.point(), LocalDate.now(clock)));
        model.addAttribute("why", new GoalWhy(seen));
        return "goal";
    }

    private static SubGoalId id(String typed) {
        try {
            return new SubGoalId(typed);
        } catch (InvalidValue e) {
            throw unknown(typed);
        }
    }

    static PageRefused unknown(String id) {
        return new PageRefused(HttpStatus.NOT_FOUND, "Det finns inget delmål " + id + " i planen.", "/mal");
    }

    private static List<String> wrong(
            MultiValueMap<String, String> parameters, Set<String> known, List<String> values) {
        List<String> wrong = new ArrayList<>();
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted(Comparator.naturalOrder())
                .forEach(name -> wrong.add("Parametern " + name + " finns inte; de som finns är "
                        + String.join(
                                ", ",
                                Arrays.stream(known.toArray(String[]::new))
                                        .sorted()
                                        .toList())
                        + "."));
        wrong.addAll(values);
        return wrong;
    }
}
