package se.bifall.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.bifall.codes.InvalidValue;
import se.bifall.events.StoreAway;

/** Sends what people asked for in vain to the one error page; machines under {@code /api} get their own answers. */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {
    /** The sentence that the error page shows. */
    static final String SENTENCE = "problemSentence";

    static final String BACK = "problemBack";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        HttpStatus status = status(e);
        if (status == null) {
            return null;
        }
        if (e instanceof PageRefused
                || e instanceof UnknownCase
                || e instanceof UnknownParameter
                || e instanceof StoreAway) {
            request.setAttribute(SENTENCE, e.getMessage());
        }
        if (e instanceof PageRefused refused) {
            request.setAttribute(BACK, refused.back());
        }
        try {
            response.sendError(status.value());
            return new ModelAndView();
        } catch (IOException sending) {
            throw new UncheckedIOException(sending);
        }
    }

    private static @Nullable HttpStatus status(Exception e) {
        return switch (e) {
            case PageRefused refused -> refused.status();
            case UnknownCase unknown -> HttpStatus.NOT_FOUND;
            case UnknownParameter unknown -> HttpStatus.BAD_REQUEST;
            case StoreAway away -> HttpStatus.SERVICE_UNAVAILABLE;
            case InvalidValue invalid -> HttpStatus.BAD_REQUEST;
            case ErrorResponse error -> HttpStatus.resolve(error.getStatusCode().value());
            default -> null;
        };
    }
}
