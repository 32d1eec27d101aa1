package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request as it would be without the key in its address: the key is no part of the question, and is written nowhere. */
final class WithoutToken extends HttpServletRequestWrapper {
    private final Map<String, String[]> parameters;

    WithoutToken(HttpServletRequest request) {
        super(request);
        Map<String, String[]> rest = new LinkedHashMap<>(request.getParameterMap());
        rest.remove(ReadTokenRequest.PARAMETER);
        parameters = Collections.unmodifiableMap(rest);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getQueryString() {
        String query = super.getQueryString();
        if (query == null) {
            return null;
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith(ReadTokenRequest.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? null : rest;
    }
}
