package se.bifall.query.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anybody has logged in: how much one address may ask for, how often it may try to log in, and how many of its
 * bodies are read at once. Who sends one a byte at a time holds a thread until it has come, so the last is what leaves
 * threads for others.
 */
final class AddressLimit extends OncePerRequestFilter {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private final LimitSettings settings;
    private final Quotas requests;
    private final Quotas logins;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    AddressLimit(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.requests = new Quotas(settings.addressRequests(), time);
        this.logins = new Quotas(settings.logins(), time);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Callers.asksForLooks(request) || (!settings.loopback() && Callers.isLoopback(request.getRemoteAddr()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String caller = Callers.key(request.getRemoteAddr());
        boolean login =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
        Duration wait = login ? logins.take(caller) : requests.take(caller);
        if (!wait.isZero()) {
            TooMany.answer(request, response, wait);
            return;
        }
        if (WITHOUT_BODY.contains(request.getMethod())) {
            rest.doFilter(request, response);
            return;
        }
        boolean many = underWay.merge(caller, 1, Integer::sum) > settings.atOnce();
        try {
            if (many) {
                TooMany.answer(request, response, Duration.ofSeconds(1));
            } else {
                rest.doFilter(request, response);
            }
        } finally {
            underWay.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
