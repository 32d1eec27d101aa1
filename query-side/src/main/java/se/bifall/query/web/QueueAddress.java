package se.bifall.query.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.queue.Order;
import se.bifall.query.queue.Question;

/** A question to the queue written as an address; the usual is left out, so that addresses stay short. */
final class QueueAddress {
    static final String QUEUE = "/arenden";

    private QueueAddress() {}

    static String of(Question question) {
        return at(QUEUE, question);
    }

    static String at(String path, Question question) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (!question.query().typed().isEmpty()) {
            parameters.add("q", question.query().typed());
        }
        question.where().forEach((facet, values) -> parameters.put(facet.name(), List.copyOf(values)));
        if (!question.sorting().equals(Order.USUAL)) {
            parameters.add("sort", question.sorting().code());
        }
        if (question.size() != Question.USUAL_SIZE) {
            parameters.add("size", Integer.toString(question.size()));
        }
        if (question.page() > 0) {
            parameters.add("page", Integer.toString(question.page()));
        }
        parameters.addAll(PointAsked.parameters(question.point()));
        return of(path, parameters);
    }

    static String of(String path, Map<String, List<String>> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) ->
                values.forEach(value -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))));
        return address.build(true).toUriString();
    }

    /** The parameters of a saved view or of the page one came from, as {@code q=a&sort=-applied}. */
    static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromPath(QUEUE)
                .query(query.replaceAll("[^\\x21-\\x7e]", ""))
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        values.forEach(value -> parameters.add(decoded(name), value == null ? "" : decoded(value))));
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
