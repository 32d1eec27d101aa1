package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Refusals;

/**
 * Keeps what somebody wanted to have done where their role has no door, as every other refusal is kept: who, when and by
 * which rule. What is only asked or looked at is not kept.
 */
@Component
final class Denials {
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern CASE = Pattern.compile("/(?:arenden|api/cases)/([^/]+)/([^/]+)");
    private static final Pattern CHECKS = Pattern.compile("/api/checks/.*");
    private final Refusals refusals;

    Denials(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @param sentence what the person is told */
    void keep(HttpServletRequest request, String sentence) {
        Authentication asker = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI();
        if (asker == null
                || ASKING.contains(request.getMethod())
                || CHECKS.matcher(path).matches()) {
            return;
        }
        Matcher place = CASE.matcher(path);
        String about = place.matches() ? place.group(1) : null;
        String command = place.matches() ? command(place.group(2)) : null;
        refusals.keep(
                new Refusals.Attempt(null, asker.getName(), command, about, null),
                new Refused(Reason.FORBIDDEN, "Behorighet", null, sentence));
    }

    private static @Nullable String command(String name) {
        String asked = name.equals("documents") ? "FileDocument" : name;
        return CommandCatalogue.named(asked) == null ? null : asked;
    }
}
