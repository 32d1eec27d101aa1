package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Contribution;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Why;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Made;
import se.bifall.query.casefile.Measure;
import se.bifall.query.report.CountedFigure;
import se.bifall.report.ReportDefinition;

/** {@code GET /api/why/{figureId}}: every part of a figure, down to its events. */
@RestController
@Tag(name = "Frågor")
class WhyApi {
    private final Answers answers;
    private final CountedFigure.Finder counted;

    WhyApi(Answers answers, CountedFigure.Finder counted) {
        this.answers = answers;
        this.counted = counted;
    }

    /**
     * @param measure the quantity, or the name of the figure in its report
     * @param version of the definition of the measure
     * @param numerator the sum of the parts
     * @param denominator what a quotient is divided by; null for a plain figure
     * @param total of the table that the figure is a row of
     * @param stage of the funnel that the figure stands at; null for one of a table
     * @param hypothesis true when another definition is used or a decision is thought away
     * @param question what to ask {@code /api/distributions} to get the whole table
     */
    record Reason(
            String measure,
            @Nullable BigDecimal figure,
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal total,
            String definition,
            int version,
            Map<String, String> dimensions,
            @Nullable String stage,
            boolean hypothesis,
            Map<String, List<String>> question,
            List<Part> parts,
            int excluded) {}

    /**
     * @param caseId the case; null for a decision on a frame
     * @param frameId the frame, when the figure is one of a frame and no case made the part
     * @param measure kind of posting; null for what is none
     * @param amount added to the figure, or to its numerator
     * @param below added to the denominator of a quotient
     * @param event position in the log; {@code /api/cases/{caseId}/events} shows it
     * @param decision the decision that it rests on, of a payment the one to pay it, with its number in the case; null when
     *     there is none
     */
    record Part(
            @Nullable String caseId,
            @Nullable String frameId,
            @Nullable String diarienummer,
            @Nullable LocalDate on,
            @Nullable Measure measure,
            @Nullable FundingSource fundingSource,
            long amount,
            long below,
            long event,
            @Nullable Integer decision,
            @Nullable DecisionKind decisionKind,
            @Nullable LocalDate decidedOn) {
        static Part of(Contribution one) {
            Optional<Made> made = one.facts()
                    .decisionBehind(one.posting().measure(), one.posting().event());
            return new Part(
                    one.facts().caseId().value(),
                    null,
                    one.facts().diarienummer(),
                    one.posting().on(),
                    one.posting().measure(),
                    one.posting().source(),
                    one.above(),
                    one.below(),
                    one.posting().event(),
                    made.map(Made::number).orElse(null),
                    made.map(Made::kind).orElse(null),
                    made.map(of -> of.decision().decidedOn()).orElse(null));
        }
    }

    @GetMapping("/api/why/{figureId}")
    @Operation(
            operationId = "why",
            summary = "Varför? Täljare, nämnare, definition, beslut och händelser bakom en siffra",
            description =
                    "figureId är siffrans namn, som det står i why i svaret på /api/distributions. Namnet bär frågan"
                            + " och den sista händelse som var känd: samma namn ger alltid samma siffra.")
    Reason why(@PathVariable String figureId) {
        FigureId id = new FigureId(figureId);
        Optional<CountedFigure> figure = counted.find(id);
        if (figure.isPresent()) {
            return reason(id, figure.get());
        }
        Why why = answers.why(id)
                .orElseThrow(() -> new UnknownParameter(List.of("Det finns ingen siffra med det namnet.")));
        boolean derived = why.asked().quantity().isDerived();
        return new Reason(
                why.asked().quantity().name(),
                why.value().orElse(null),
                why.numerator(),
                derived ? Long.valueOf(why.denominator()) : null,
                why.asked().quantity().valueOf(why.total()).orElse(null),
                why.asked().quantity().definition(Wording.SWEDISH),
                why.asked().quantity().version(),
                why.asked().by().stream()
                        .collect(Collectors.toMap(
                                analysis -> analysis.name() + "/" + analysis.version(),
                                analysis -> analysis.definition(Wording.SWEDISH))),
                why.stage() == null ? null : why.stage().name(),
                why.asked().isHypothesis(),
                why.asked().parameters(),
                why.contributions().stream().map(Part::of).toList(),
                why.excludedCases());
    }

    private static Reason reason(FigureId id, CountedFigure counted) {
        Map<String, CaseFacts> cases = counted.cases();
        return new Reason(
                counted.figure().name(),
                counted.value().orElse(null),
                counted.numerator(),
                counted.denominator(),
                null,
                counted.definition().text(),
                counted.definition().version(),
                counted.definitions().stream()
                        .collect(Collectors.toMap(one -> one.name() + "/" + one.version(), ReportDefinition::text)),
                null,
                false,
                id.parameters().orElseThrow(),
                counted.parts().stream()
                        .map(part -> part(part, cases.get(part.stream())))
                        .toList(),
                counted.draft().standing().leftOut().size());
    }

    private static Part part(se.bifall.query.report.Part part, @Nullable CaseFacts facts) {
        boolean isCase = facts != null;
        String[] what = part.what().split("/", 2);
        Measure measure = constant(Measure.class, what[0]);
        Optional<Made> made =
                facts == null || measure == null ? Optional.empty() : facts.decisionBehind(measure, part.event());
        return new Part(
                isCase ? part.stream() : null,
                isCase || part.event() == 0 ? null : part.stream(),
                part.diarienummer(),
                part.on(),
                measure,
                what.length == 2 ? constant(FundingSource.class, what[1]) : null,
                part.above(),
                part.below(),
                part.event(),
                made.map(Made::number).orElse(null),
                made.map(Made::kind).orElse(null),
                made.map(of -> of.decision().decidedOn()).orElse(null));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
