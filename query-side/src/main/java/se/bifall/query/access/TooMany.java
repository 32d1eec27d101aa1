package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Tells who asked too much how long to wait: 429 with {@code Retry-After}, to machines as JSON, to people as a page. */
final class TooMany {
    private TooMany() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        String sentence = "För många frågor på kort tid. Vänta " + (seconds == 1 ? "en sekund" : seconds + " sekunder")
                + " och försök igen. Inget har registrerats.";
        request.setAttribute(BodyDeadline.UNWANTED, true);
        response.setHeader("Retry-After", Long.toString(seconds));
        Problems.tell(request, response, HttpStatus.TOO_MANY_REQUESTS, "ForManga", sentence);
    }
}
