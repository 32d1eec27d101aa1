package se.bifall.query.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * Holds every body to {@link PatientBody}, whoever reads it: a form that Tomcat itself reads, a document that is streamed,
 * and what is left when nobody wanted it. The timeout of a connection is between two bytes, so that one byte now and then
 * would hold a thread for as long as its sender likes. Also notes what a proxy said before the next valve takes it away.
 */
final class BodyDeadline extends ValveBase {
    /** Set when the request came with a word of whom it was sent for, whatever that word is worth. */
    static final String FORWARDED = BodyDeadline.class.getName() + ".forwarded";

    /** Set when the sender has asked too much: what hasn't come of the body is not waited for. */
    static final String UNWANTED = BodyDeadline.class.getName() + ".unwanted";

    /** The body on its way in, for those that come after to wait for. */
    static final String BODY = BodyDeadline.class.getName() + ".body";

    private final LimitSettings settings;

    BodyDeadline(LimitSettings settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            request.setAttribute(FORWARDED, true);
        }
        if (!Callers.bringsBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        InputBuffer input = raw.getInputBuffer();
        PatientBody body = new PatientBody(
                input, () -> arrived(raw), request.getContentLengthLong(), settings.bodyGrace(), settings.bodyRate());
        raw.setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && request.getHeader("Expect") == null) {
                response.finishResponse(); // the answer first: who sends too much is told why
                swallow(raw, body, request.getAttribute(UNWANTED) == null);
            }
        } finally {
            raw.setInputBuffer(input);
        }
    }

    private static int arrived(org.apache.coyote.Request raw) {
        raw.action(ActionCode.AVAILABLE, true);
        return raw.getAvailable();
    }

    /** Reads what nobody wanted, so that the sender gets the answer; not for longer than it would have been read for. */
    private void swallow(org.apache.coyote.Request raw, PatientBody body, boolean waits) {
        long left = settings.bodySwallowed();
        Piece discarded = new Piece();
        try {
            while (!body.isAtEnd() && left > 0 && (waits || body.available() > 0)) {
                left -= Math.max(0, body.doRead(discarded));
            }
        } catch (IOException e) {
            // too slow, or gone
        }
        if (!body.isAtEnd()) {
            raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
