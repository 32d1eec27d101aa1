package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import se.bifall.codes.Role;
import se.bifall.codes.Words;

/** Tells people why they may not, on the one error page; a form sent after its session had ended is held for them. */
@Component
final class Denied implements AccessDeniedHandler {
    /** Where the error page finds its sentence. */
    private static final String BACK = "problemBack";

    /** Which of its texts the error page shows, when the status alone does not tell. */
    private static final String KIND = "problemKind";

    private final HeldForms held;
    private final Denials denials;

    Denied(HeldForms held, Denials denials) {
        this.held = held;
        this.denials = denials;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException && held.hold(request)) {
            response.sendRedirect("/login?session");
            return;
        }
        if (e instanceof CsrfException) {
            request.setAttribute(KIND, "utloggad");
            request.setAttribute(BACK, "/login");
        } else {
            Set<Role> roles =
                    AccessDecision.rolesOf(SecurityContextHolder.getContext().getAuthentication());
            String sentence = sentence(roles);
            denials.keep(request, sentence);
            request.setAttribute(Problems.SENTENCE, sentence);
            request.setAttribute(BACK, "/");
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** Why someone with these roles may not open what they asked for. */
    static String sentence(Set<Role> roles) {
        if (roles.equals(Set.of(Role.ANALYTIKER))) {
            return "Som analytiker ser du siffror men inte ärendenas texter. Det du sökte är öppet för andra roller.";
        }
        return "Din roll (" + words(roles) + ") får inte öppna detta.";
    }

    private static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "ingen"
                : roles.stream()
                        .map(Words::of)
                        .map(word -> word.toLowerCase(Words.SWEDISH))
                        .collect(Collectors.joining(", "));
    }
}
