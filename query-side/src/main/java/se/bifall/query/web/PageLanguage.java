package se.bifall.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import se.bifall.codes.Wording;

/**
 * Which language an answer is in. Pages follow the reader's own choice, and are in Swedish until there is one. Files and
 * answers to machines are in Swedish always, as the authority's language is (språklagen 2009:600 10 §).
 */
@Component("localeResolver")
final class PageLanguage implements LocaleResolver {
    /** The cookie with the choice, and the parameter that makes it. */
    static final String NAME = "sprak";

    static final String ENGLISH = "en";
    static final String SWEDISH = "sv";
    private static final Pattern NO_PAGE = Pattern.compile("/api/.*|.*\\.(csv|pdf|xlsx|json|xml)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isEnglish(request) ? Wording.ENGLISH.locale() : Wording.SWEDISH.locale();
    }

    private static boolean isEnglish(HttpServletRequest request) {
        return !NO_PAGE.matcher(asked(request)).matches()
                && Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .anyMatch(ENGLISH::equals);
    }

    /** The path that was asked for, on the error page too. */
    static String asked(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI())
                .toString();
    }

    /** @throws UnsupportedOperationException always: {@link LanguageSwitch} makes the choice */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException();
    }
}
