package se.bifall.query.web.goal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.Tertial;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.goal.Figure;
import se.bifall.query.goal.GoalBoard;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.goal.Proposal;
import se.bifall.query.goal.Standing;
import se.bifall.query.web.UnknownParameter;
import se.bifall.region.Indicator;

/** The same as the pages of goals, for machines. */
@RestController
@Tag(name = "Frågor")
class GoalApi {
    private static final int DECIMALS = 6;
    private final GoalBoard board;
    private final GoalWords words;

    GoalApi(GoalBoard board, GoalWords words) {
        this.board = board;
        this.words = words;
    }

    /**
     * @param asOf the day asked for; null for now
     * @param axis recorded or decided; null for now
     * @param position the newest event looked at
     * @param excluded cases and the like with an event that can't be read: nothing of them is counted
     * @param subGoals in the order of the plan
     */
    record Answer(
            int year,
            Tertial tertial,
            @Nullable LocalDate asOf,
            @Nullable String axis,
            long position,
            int excluded,
            List<Line> subGoals) {}

    /**
     * @param proposal what the rule gives; null when there is nothing to judge by
     * @param decided what people have decided; null while nobody has
     */
    record Line(
            String subGoalId,
            String number,
            String label,
            @Nullable Fulfilment proposal,
            List<String> proposalBecause,
            @Nullable Decided decided,
            List<Measured> indicators,
            List<Done> activities) {}

    record Decided(
            Fulfilment assessment,
            @Nullable Fulfilment proposalThen,
            String decidedBy,
            LocalDate decidedOn,
            @Nullable String motivering) {}

    /**
     * @param target as in the plan; null when none is stated
     * @param outcomes a number cut to six decimals, {@code JA} or {@code NEJ}, by tertial
     * @param percent of the target, cut to six decimals
     * @param fulfilment null when it is not judged
     * @param why the addresses of the reasons of a computed one's outcomes, by tertial
     */
    record Measured(
            String code,
            String label,
            Indicator.Kind kind,
            @Nullable String unit,
            @Nullable String target,
            Map<Tertial, String> outcomes,
            @Nullable BigDecimal percent,
            @Nullable Fulfilment fulfilment,
            String because,
            @Nullable String counted,
            @Nullable String definition,
            Map<Tertial, String> why) {}

    record Done(
            String code,
            String label,
            @Nullable ActivityStatus status,
            @Nullable String deviation) {}

    @GetMapping("/api/goals")
    @Operation(
            operationId = "goals",
            summary = "Mål, delmål och indikatorer ett år",
            description =
                    "Förslaget följer av regeln, beslutet av människor. Det som inte kan bedömas är null och räknas"
                            + " aldrig som uppfyllt.")
    Answer goals(
            @Parameter(example = "2024") @RequestParam(required = false) @Nullable String year,
            @Parameter(example = "YEAR") @RequestParam(required = false) @Nullable String tertial,
            @Parameter(description = "Som av en dag", example = "2025-02-15") @RequestParam(required = false) @Nullable
                    String asOf,
            @Parameter(description = "recorded: som vi visste; decided: som det gällde")
                    @RequestParam(required = false)
                    @Nullable
                    String axis,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        GoalAsked asked = GoalAsked.of(parameters, "year", board);
        List<String> unknown = parameters.keySet().stream()
                .filter(name ->
                        !name.equals("year") && !name.equals("tertial") && !PointAsked.PARAMETERS.contains(name))
                .map(name -> "Parametern " + name + " finns inte.")
                .toList();
        if (!unknown.isEmpty() || !asked.wrong().isEmpty()) {
            throw new UnknownParameter(unknown.isEmpty() ? asked.wrong() : unknown);
        }
        GoalBoard.Seen seen = board.at(asked.point());
        GoalWhy why = new GoalWhy(seen);
        LocalDate day = asked.point().day();
        return new Answer(
                asked.year(),
                asked.tertial(),
                day,
                day == null ? null : asked.point().axis().code(),
                seen.position(),
                seen.leftOut().size(),
                seen.of(asked.year(), asked.tertial()).stream()
                        .map(standing -> line(standing, why))
                        .toList());
    }

    private Line line(Standing standing, GoalWhy why) {
        Proposal proposal = standing.proposal();
        return new Line(
                standing.id().value(),
                standing.plan().number(),
                standing.plan().label(),
                proposal.fulfilment(),
                proposal.why().stream()
                        .map(reason -> words.of(reason, Wording.SWEDISH.locale()))
                        .toList(),
                standing.decided().map(GoalApi::decided).orElse(null),
                standing.indicators().stream()
                        .map(one -> measured(standing.id().year(), one, why))
                        .toList(),
                standing.activities().stream().map(GoalApi::done).toList());
    }

    private static Decided decided(GoalFacts.Assessment one) {
        return new Decided(one.assessment(), one.proposal(), one.decidedBy().value(), one.on(), one.motivering());
    }

    private Measured measured(int year, Standing.OfIndicator one, GoalWhy why) {
        Map<Tertial, String> outcomes = new LinkedHashMap<>();
        Map<Tertial, String> reasons = new LinkedHashMap<>();
        one.outcomes().forEach((tertial, figure) -> {
            outcomes.put(tertial, plain(figure));
            why.of(year, one.plan(), tertial).ifPresent(id -> reasons.put(tertial, "/api/why/" + id));
        });
        return new Measured(
                one.plan().code(),
                one.plan().label(),
                one.plan().kind(),
                one.plan().unit(),
                one.plan().target() == null ? null : one.plan().target().value(),
                outcomes,
                one.judged().percent() == null ? null : one.judged().percent().rounded(DECIMALS, RoundingMode.DOWN),
                one.judged().fulfilment(),
                words.of(one.judged().reason(), Wording.SWEDISH.locale()),
                one.counted() == null ? null : words.of(one.counted(), Wording.SWEDISH.locale()),
                one.definition(),
                reasons);
    }

    private static String plain(Figure figure) {
        return figure.number() == null
                ? (figure.yes() ? "JA" : "NEJ")
                : figure.number()
                        .rounded(DECIMALS, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static Done done(Standing.OfActivity one) {
        Optional<GoalFacts.Status> status = one.status();
        return new Done(
                one.plan().code(),
                one.plan().label(),
                status.map(GoalFacts.Status::status).orElse(null),
                status.map(GoalFacts.Status::deviation).orElse(null));
    }
}
