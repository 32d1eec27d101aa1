package se.bifall.query.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anybody has logged in: how much one address may ask for, how often it may say who it is and be wrong, and how many
 * of its bodies are on their way in at once. Each of those holds a thread until it has come, so the last is what leaves
 * threads for others.
 */
final class AddressLimit extends OncePerRequestFilter {
    /** Bytes of a body that are let in before anybody asks who sends it: any form, no document. */
    private static final int LET_IN = 64 * 1_024;

    private final LimitSettings settings;
    private final Quotas requests;
    private final Quotas wrongLogins;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    AddressLimit(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.requests = new Quotas(settings.addressRequests(), time);
        this.wrongLogins = new Quotas(settings.logins(), time);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Callers.asksForLooks(request) || (!settings.loopback() && Callers.isOnThisMachine(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String caller = Callers.key(request.getRemoteAddr());
        boolean saysWho = Callers.saysWho(request);
        Duration wait = requests.take(caller);
        if (wait.isZero() && saysWho) {
            wait = wrongLogins.wait(caller);
        }
        if (!wait.isZero()) {
            TooMany.answer(request, response, wait);
            return;
        }
        if (Callers.bringsBody(request)) {
            inTurn(caller, request, response, rest);
        } else {
            rest.doFilter(request, response);
        }
        if (saysWho && isTurnedAway(request, response)) {
            wrongLogins.takeAnyway(caller);
        }
    }

    private void inTurn(String caller, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Turn turn = new Turn(caller);
        PatientBody body = (PatientBody) Objects.requireNonNull(request.getAttribute(BodyDeadline.BODY));
        try {
            if (turn.isOneTooMany() && !body.isHereInAMoment()) {
                TooMany.answer(request, response, Duration.ofSeconds(1));
                return;
            }
            body.whenCome(turn::end);
            if (request.getHeader("Expect") == null) { // one that is sent only when it is asked for comes later
                body.letIn(LET_IN);
            }
            rest.doFilter(request, response);
        } finally {
            turn.end();
        }
    }

    /** One body under way, until it has come. */
    private final class Turn {
        private final String caller;
        private final int before;
        private final AtomicBoolean ended = new AtomicBoolean();

        Turn(String caller) {
            this.caller = caller;
            before = underWay.merge(caller, 1, Integer::sum) - 1;
        }

        boolean isOneTooMany() {
            return before >= settings.atOnce();
        }

        void end() {
            if (ended.compareAndSet(false, true)) {
                underWay.computeIfPresent(caller, (key, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    private static boolean isTurnedAway(HttpServletRequest request, HttpServletResponse response) {
        return Callers.logsIn(request)
                ? Objects.requireNonNullElse(response.getHeader("Location"), "/login")
                        .contains("/login")
                : response.getStatus() == HttpStatus.UNAUTHORIZED.value();
    }
}
