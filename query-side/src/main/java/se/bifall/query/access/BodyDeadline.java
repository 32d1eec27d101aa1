package se.bifall.query.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

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
        PatientBody body = new PatientBody(input, settings.bodyGrace(), settings.bodyRate());
        raw.setInputBuffer(body);
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

    /** Reads what nobody wanted, so that the sender gets the answer; not for longer than it would have been read for. */
    private void swallow(org.apache.coyote.Request raw, PatientBody body, boolean waits) {
        long left = settings.bodySwallowed();
        Discarded discarded = new Discarded();
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

    private static final class Discarded implements ApplicationBufferHandler {
        private ByteBuffer content = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            content = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return content;
        }

        @Override
        public void expand(int size) {
            // never asked for by one who reads a body
        }
    }
}
