package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request carries a read key: as {@code Authorization: Bearer}, or as {@code ?token=} where a file or an answer to
 * machines is read, since the web form of Power Query can't always send headers.
 */
final class ReadTokenRequest {
    static final String PARAMETER = "token";
    private static final String BEARER = "Bearer ";
    private static final Pattern READ_BY_MACHINES = Pattern.compile("/api/.*|/[^/]*\\.(csv|xlsx)");

    private ReadTokenRequest() {}

    static boolean carriesOne(HttpServletRequest request) {
        return secret(request) != null;
    }

    /** As sent, right or wrong; null when the request is for another to judge. */
    static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return token.startsWith(ReadTokens.PREFIX) ? token : null;
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read
                        && Objects.requireNonNullElse(request.getQueryString(), "")
                                .contains(PARAMETER)
                        && READ_BY_MACHINES.matcher(request.getRequestURI()).matches()
                ? request.getParameter(PARAMETER)
                : null;
    }
}
