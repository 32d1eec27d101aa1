package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a person had typed when the session ended, so that it can be given back after a new login (WCAG 2.2.5). It is
 * held for that person alone, in the memory of the new session, and is gone when it has been shown or that session ends.
 * Files are not held.
 */
@Component
public class HeldForms {
    private static final String ATTRIBUTE = HeldForms.class.getName();
    private static final int LARGEST = 200_000;
    private static final Set<String> NEVER = Set.of("/login", "/logout");
    private final Sessions sessions;

    HeldForms(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param path where the form was sent
     * @param person user name of who sent it
     */
    public record Held(String path, String person, Map<String, List<String>> typed) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        public MultiValueMap<String, String> values() {
            return new LinkedMultiValueMap<>(typed);
        }
    }

    /** True when the form came from a session of a known person that has ended, and is held. */
    boolean hold(HttpServletRequest request) {
        Optional<String> person = sessions.personOf(request.getRequestedSessionId());
        if (person.isEmpty() || !request.getMethod().equals("POST") || NEVER.contains(request.getRequestURI())) {
            return false;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        long size = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                typed.put(field.getKey(), List.copyOf(Arrays.asList(field.getValue())));
                size += field.getKey().length()
                        + Arrays.stream(field.getValue())
                                .mapToLong(String::length)
                                .sum();
            }
        }
        if (!typed.isEmpty() && size <= LARGEST) {
            request.getSession().setAttribute(ATTRIBUTE, new Held(request.getRequestURI(), person.get(), typed));
        }
        return true;
    }

    /** What is held for this person; what is held for another is thrown away. */
    static Optional<Held> of(@Nullable HttpSession session, String person) {
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Held held)) {
            return Optional.empty();
        }
        if (!held.person().equals(person)) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.empty();
        }
        return Optional.of(held);
    }

    /** Takes out what is held for this person; empty when nothing is, or not for that address. */
    public static Optional<Held> take(HttpServletRequest request, String person) {
        HttpSession session = request.getSession(false);
        Optional<Held> held = of(session, person).filter(form -> form.path().equals(request.getRequestURI()));
        held.ifPresent(form -> session.removeAttribute(ATTRIBUTE));
        return held;
    }

    /** Takes out what is held for this person, wherever it was to be sent. */
    public static Optional<Held> takeAny(HttpServletRequest request, String person) {
        HttpSession session = request.getSession(false);
        Optional<Held> held = of(session, person);
        held.ifPresent(form -> session.removeAttribute(ATTRIBUTE));
        return held;
    }
}
