package se.bifall.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bifall.codes.Wording;

/**
 * Any page asked for with {@code sprak=en} or {@code sprak=sv} keeps the choice for a year and leads back to itself. The
 * way back is the page's own path and nothing that anybody sends, so it can't lead anywhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class LanguageSwitch extends OncePerRequestFilter {
    private static final Duration KEPT = Duration.ofDays(365);

    /**
     * The way to the same page in the other language.
     *
     * @param language the other one, as in {@code hreflang}
     * @param name of the other language, in that language
     */
    record Link(String address, String language, String name) {}

    static Link link(HttpServletRequest request) {
        boolean english = PageWords.wording() == Wording.ENGLISH;
        String other = english ? PageLanguage.SWEDISH : PageLanguage.ENGLISH;
        String query = query(request);
        return new Link(
                path(request) + "?" + (query.isEmpty() ? "" : query + "&") + PageLanguage.NAME + "=" + other,
                other,
                english ? "Svenska" : "English");
    }

    /** What was sent by a form can't be asked for again: then the way leads to the start. */
    private static String path(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        return failed && !request.getMethod().equals("GET") ? "/" : PageLanguage.asked(request);
    }

    private static String query(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        Object asked = failed ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
        return request.getMethod().equals("GET")
                ? Objects.requireNonNullElse(asked, "").toString()
                : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String chosen = request.getMethod().equals("GET") ? chosen(request.getQueryString()) : null;
        if (chosen == null || !isOwnPage(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PageLanguage.NAME, chosen)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + rest(request.getQueryString()));
    }

    private static @Nullable String chosen(@Nullable String query) {
        return parts(query).stream()
                .filter(LanguageSwitch::isChoice)
                .map(part -> part.substring(PageLanguage.NAME.length() + 1))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static boolean isChoice(String part) {
        return part.equals(PageLanguage.NAME + "=" + PageLanguage.ENGLISH)
                || part.equals(PageLanguage.NAME + "=" + PageLanguage.SWEDISH);
    }

    /** Two slashes at the start would name another host. */
    private static boolean isOwnPage(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") && !path.startsWith("/api/");
    }

    private static String rest(@Nullable String query) {
        String rest = String.join(
                "&", parts(query).stream().filter(part -> !isChoice(part)).toList());
        return rest.isEmpty() ? "" : "?" + rest;
    }

    private static List<String> parts(@Nullable String query) {
        return query == null ? List.of() : Arrays.asList(query.split("&"));
    }
}
