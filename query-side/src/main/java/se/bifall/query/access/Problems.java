package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Refusals at the door, as {@code application/problem+json} in Swedish. */
public final class Problems {
    /** Where the page of faults looks for its sentence. */
    static final String SENTENCE = "problemSentence";

    private Problems() {}

    /** To machines as JSON, to people as a page. */
    static void tell(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String rule, String detail)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            write(response, status, rule, detail);
        } else {
            request.setAttribute(SENTENCE, detail);
            response.sendError(status.value());
        }
    }

    /** @param rule a key of the words of rules */
    public static void write(HttpServletResponse response, HttpStatus status, String rule, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"status\":%d,\"title\":\"%s\",\"rule\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(status.value(), status.getReasonPhrase(), rule, detail.replace("\"", "\\\"")));
    }
}
