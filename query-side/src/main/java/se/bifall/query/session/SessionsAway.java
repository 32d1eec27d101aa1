package se.bifall.query.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bifall.events.StoreAway;
import se.bifall.query.access.Problems;

/** Says in one sentence that nobody can be recognised just now: the page of faults itself would ask who looks. */
final class SessionsAway extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (StoreAway | ServletException e) {
            StoreAway away = in(e);
            if (away == null || response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.setHeader("Retry-After", "10");
            if (request.getRequestURI().startsWith("/api/")) {
                Problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "LagretTillgangligt",
                        String.valueOf(away.getMessage()));
            } else {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setCharacterEncoding("UTF-8");
                response.setContentType(MediaType.TEXT_HTML_VALUE);
                response.getWriter().write(page(String.valueOf(away.getMessage())));
            }
        }
    }

    private static String page(String sentence) {
        return """
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><title>Försök igen – Bifall</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/css/bifall.css"></head>
            <body><main class="container-xxl"><h1>Försök igen om en stund</h1><p>%s</p></main></body></html>
            """.formatted(sentence);
    }

    private static @Nullable StoreAway in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreAway away) {
                return away;
            }
        }
        return null;
    }
}
