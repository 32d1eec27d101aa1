package se.bifall.query.access;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import se.bifall.memory.Recent;

/** How long a session may be idle, and whose the sessions were that have ended. */
@Component
public class Sessions implements HttpSessionListener {
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final Duration idle;
    private final Clock clock;
    private final Map<String, Ended> ended = Recent.atMost(MOST_REMEMBERED);

    private record Ended(String person, Instant at) {}

    Sessions(@Value("${bifall.session.idle}") Duration idle, Clock clock) {
        this.idle = idle;
        this.clock = clock;
    }

    /**
     * What a page says of its session.
     *
     * @param seconds of idleness until it ends
     * @param at time of day when it ends, if nothing more is asked for
     */
    public record Shown(long seconds, String at) {}

    /** As it stands when a page is made. */
    public Shown shown() {
        return new Shown(idle.toSeconds(), TIME.format(clock.instant().plus(idle)));
    }

    /** In minutes, at least one. */
    public long idleMinutes() {
        return Math.max(1, idle.toMinutes());
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) idle.toSeconds());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String person = person(event.getSession());
        if (person != null) {
            synchronized (ended) {
                ended.put(event.getSession().getId(), new Ended(person, clock.instant()));
            }
        }
    }

    private static @Nullable String person(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security && security.getAuthentication() != null
                ? security.getAuthentication().getName()
                : null;
    }

    /** Whose an ended session was; empty when it never was, or too long ago. */
    Optional<String> personOf(@Nullable String endedSession) {
        synchronized (ended) {
            return Optional.ofNullable(ended.get(endedSession))
                    .filter(end -> end.at().plus(REMEMBERED).isAfter(clock.instant()))
                    .map(Ended::person);
        }
    }
}
