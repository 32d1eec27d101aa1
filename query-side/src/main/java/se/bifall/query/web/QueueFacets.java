package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bifall.codes.Phase;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.queue.Facet;
import se.bifall.query.queue.FacetLabels;
import se.bifall.query.queue.Question;

/** The choices beside the queue, counted. */
@Component
class QueueFacets {
    private static final List<String> URGENCY = List.of("PASSED", "SOON", "LATER", Analysis.NONE);
    private final FacetLabels labels;

    QueueFacets(FacetLabels labels) {
        this.labels = labels;
    }

    /** @param open true when something in it is chosen, or it is among the first */
    record View(String name, String label, boolean open, List<Choice> choices) {}

    /** @param selected true when the address asks for it */
    record Choice(String value, String label, int count, boolean selected) {}

    List<View> of(Question question, Map<Facet, Map<String, Integer>> counts) {
        return Arrays.stream(Facet.values())
                .map(facet -> view(
                        facet, question.where().getOrDefault(facet, List.of()), counts.getOrDefault(facet, Map.of())))
                .filter(view -> !view.choices().isEmpty())
                .toList();
    }

    private View view(Facet facet, List<String> selected, Map<String, Integer> counted) {
        Map<String, Integer> counts = new HashMap<>(counted);
        selected.forEach(value -> counts.putIfAbsent(value, 0));
        List<Choice> choices = new ArrayList<>();
        counts.forEach((value, count) -> choices.add(
                new Choice(value, labels.of(facet, value, PageWords.wording()), count, selected.contains(value))));
        choices.sort(order(facet));
        return new View(
                facet.name(),
                PageWords.word("facet." + facet.name()),
                facet.ordinal() < 3 || !selected.isEmpty(),
                choices);
    }

    private static Comparator<Choice> order(Facet facet) {
        return switch (facet) {
            case phase -> Comparator.comparing(choice -> Phase.valueOf(choice.value()));
            case deadline -> Comparator.comparing(choice -> URGENCY.indexOf(choice.value()));
            case priority -> Comparator.comparing(Choice::value);
            case decided -> Comparator.comparing(Choice::value).reversed();
            case caseworker, flag, supportType, municipality ->
                (one, other) -> Swedish.ORDER.compare(one.label(), other.label());
        };
    }
}
