package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Our own words for an address that the firewall won't let in: {@code ;}, {@code //}, {@code %2e%2e}, line breaks. */
@Component
final class RejectedAddress implements RequestRejectedHandler {
    private static final String SENTENCE = "Adressen innehåller tecken som inte får stå där.";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        Problems.tell(request, response, HttpStatus.BAD_REQUEST, "GiltigAdress", SENTENCE);
    }
}
