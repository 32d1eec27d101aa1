package se.bifall.query.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every answer to {@link PatientAnswer}, style and pictures too: whoever is slow to take one holds a thread. */
final class AnswerDeadline extends OncePerRequestFilter {
    private final LimitSettings settings;

    AnswerDeadline(LimitSettings settings) {
        this.settings = settings;
    }

    /** A backup goes to a disk of the machine itself, and that may be slow. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !settings.loopback() && Callers.isOnThisMachine(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new PatientAnswer(response, settings.answerGrace(), settings.answerRate()));
    }
}
