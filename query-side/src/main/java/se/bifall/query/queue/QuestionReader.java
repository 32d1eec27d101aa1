package se.bifall.query.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import se.bifall.codes.Phase;
import se.bifall.query.analysis.PointAsked;

/** Reads a question from the parameters of an address. */
@Component
public class QuestionReader {
    private static final Set<String> OTHERS = Set.of("q", "sort", "page", "size", "mark", "view");
    private final QueryReader queries;

    QuestionReader(QueryReader queries) {
        this.queries = queries;
    }

    /**
     * @param errors Swedish sentences about parameters and values that mean nothing here, those of the query last
     */
    public record Read(Question question, List<String> errors) {}

    /** @param me user name of who asks */
    public Read read(Map<String, List<String>> parameters, String me) {
        Map<Facet, List<String>> where = Question.none();
        List<String> errors = new ArrayList<>();
        parameters.forEach((name, values) -> {
            Optional<Facet> facet = Facet.named(name);
            List<String> given =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (facet.isPresent() && !given.isEmpty()) {
                where.put(facet.get(), given);
            } else if (facet.isEmpty() && !OTHERS.contains(name) && !PointAsked.PARAMETERS.contains(name)) {
                errors.add("Parametern " + name + " finns inte.");
            }
        });
        for (String phase : where.getOrDefault(Facet.phase, List.of())) {
            if (Arrays.stream(Phase.values()).noneMatch(known -> known.name().equals(phase))) {
                errors.add("Värdet " + phase + " finns inte för phase.");
                where.remove(Facet.phase);
            }
        }
        String sort = first(parameters, "sort");
        Optional<Order.Sorting> sorting = sort.isEmpty() ? Optional.of(Order.USUAL) : Order.Sorting.of(sort);
        if (sorting.isEmpty()) {
            errors.add("Ordningen " + sort + " finns inte.");
        }
        Query query = queries.read(first(parameters, "q"), me);
        errors.addAll(query.errors());
        PointAsked point = PointAsked.of(new LinkedMultiValueMap<>(parameters));
        errors.addAll(point.wrong());
        Question question = new Question(
                query,
                where,
                sorting.orElse(Order.USUAL),
                number(first(parameters, "page"), 0),
                size(first(parameters, "size")),
                point.point());
        return new Read(question, errors);
    }

    private static int size(String text) {
        int size = number(text, Question.USUAL_SIZE);
        return Question.SIZES.contains(size) ? size : Question.USUAL_SIZE;
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : Objects.requireNonNullElse(values.getFirst(), "");
    }
}
