package se.bifall.query.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much one person or machine that is logged in may ask for, from wherever they do. */
final class PersonLimit extends OncePerRequestFilter {
    private final LimitSettings settings;
    private final Quotas requests;

    PersonLimit(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.requests = new Quotas(settings.requests(), time);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRemoteUser() == null
                || Callers.asksForLooks(request)
                || (!settings.loopback() && Callers.isOnThisMachine(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Duration wait = requests.take(request.getRemoteUser());
        if (wait.isZero()) {
            rest.doFilter(request, response);
        } else {
            TooMany.answer(request, response, wait);
        }
    }
}
