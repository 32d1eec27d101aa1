package se.bifall.query.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Questions as the query part of an address, both ways. */
public final class Addresses {
    private Addresses() {}

    /** @throws IllegalArgumentException when it is no query */
    public static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(name, decoded(values)));
        return parameters;
    }

    private static List<String> decoded(List<String> values) {
        return values.stream()
                .map(value -> value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))
                .toList();
    }

    /** Encoded; without the question mark. */
    public static String query(MultiValueMap<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? "" : "&")
                .append(UriUtils.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }
}
