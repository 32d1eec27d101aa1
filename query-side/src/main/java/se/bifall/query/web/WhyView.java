package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Contribution;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Why;
import se.bifall.query.casefile.CaseFacts;

/**
 * Why a figure is what it is, as the page and the machine say it: the parts case by case, in the order of the cases'
 * first parts.
 *
 * @param figure written with the quantity's own precision
 * @param share of the total of the table; null for a total or a quotient
 * @param denominator what a quotient is divided by; null for a plain figure
 * @param definition of the quantity, with its version
 * @param dimensions what was asked for, each with its definition and version
 */
record WhyView(
        String quantity,
        String figure,
        @Nullable String share,
        String numerator,
        @Nullable String denominator,
        String definition,
        String version,
        List<Dimension> dimensions,
        List<CasePart> cases,
        int excluded) {

    /** @param keys what was asked for; empty when everything was */
    record Dimension(String label, String keys, String definition, String version) {}

    /** @param amount its part of the figure, or of the numerator */
    record CasePart(
            String caseId,
            @Nullable String diarienummer,
            String amount,
            @Nullable String below,
            List<Part> parts) {}

    /**
     * @param event position in the log
     * @param decision the number of the decision that it rests on; null when there is none
     * @param undoable true when it was booked by the decision itself, so that it falls away with it
     */
    record Part(
            LocalDate on,
            String measure,
            String source,
            String amount,
            long event,
            @Nullable Integer decision,
            @Nullable String decisionKind,
            @Nullable LocalDate decidedOn,
            boolean undoable) {}

    static WhyView of(Why why) {
        Quantity quantity = why.asked().quantity();
        Map<CaseFacts, List<Contribution>> cases = new LinkedHashMap<>();
        why.contributions().forEach(one -> cases.computeIfAbsent(one.facts(), facts -> new ArrayList<>())
                .add(one));
        return new WhyView(
                Quantities.label(quantity),
                Quantities.written(why.value()),
                quantity.isDerived() || why.cell().isEmpty()
                        ? null
                        : Percent.share(why.figures().sum(quantity), why.total().sum(quantity)),
                PageWords.number(why.numerator()),
                quantity.isDerived() ? PageWords.number(why.denominator()) : null,
                quantity.definition(PageWords.wording()),
                quantity.name() + "/" + quantity.version(),
                dimensions(why),
                cases.entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue(), quantity))
                        .toList(),
                why.excludedCases());
    }

    private static List<Dimension> dimensions(Why why) {
        List<Dimension> dimensions = new ArrayList<>();
        List<Analysis> by = why.asked().by();
        for (int i = 0; i < by.size(); i++) {
            String key = why.cell().isEmpty()
                    ? PageWords.word("table.all")
                    : AnalysisWords.labelOf(by.get(i), why.cell().get(i));
            dimensions.add(dimension(by.get(i), key));
        }
        if (why.stage() != null) {
            dimensions.add(new Dimension(
                    PageWords.word("funnel.stage"),
                    PageWords.word("stage." + why.stage()),
                    PageWords.word("funnel.stage.definition"),
                    "funnel/1"));
        }
        why.asked()
                .where()
                .forEach((analysis, keys) -> dimensions.add(dimension(
                        analysis,
                        keys.stream()
                                .map(key -> AnalysisWords.labelOf(analysis, key))
                                .collect(Collectors.joining(", ")))));
        return dimensions;
    }

    private static Dimension dimension(Analysis analysis, String keys) {
        return new Dimension(
                AnalysisWords.label(analysis),
                Labels.capital(keys),
                AnalysisWords.definition(analysis),
                analysis.name() + "/" + analysis.version());
    }

    private static CasePart part(CaseFacts facts, List<Contribution> contributions, Quantity quantity) {
        return new CasePart(
                facts.caseId().value(),
                facts.diarienummer(),
                PageWords.number(
                        contributions.stream().mapToLong(Contribution::above).sum()),
                quantity.isDerived()
                        ? PageWords.number(contributions.stream()
                                .mapToLong(Contribution::below)
                                .sum())
                        : null,
                contributions.stream().map(one -> part(facts, one)).toList());
    }

    private static Part part(CaseFacts facts, Contribution one) {
        CaseFacts.@Nullable Made made = facts.decisionBehind(
                        one.posting().measure(), one.posting().event())
                .orElse(null);
        return new Part(
                one.posting().on(),
                PageWords.word("posting." + one.posting().measure()),
                one.posting().source() == null ? "" : PageWords.of(one.posting().source()),
                PageWords.number(one.above()),
                one.posting().event(),
                made == null ? null : made.number(),
                made == null ? null : PageWords.of(made.kind()),
                made == null ? null : made.decision().decidedOn(),
                made != null && made.event() == one.posting().event());
    }
}
