package se.bifall.query.access;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body on its way in: it may take a while to begin with, and after that has to come at a certain rate. */
final class PatientBody implements InputBuffer {
    private final InputBuffer rest;
    private final long began = System.nanoTime();
    private final Duration grace;
    private final int bytesPerSecond;
    private long received;
    private boolean atEnd;

    PatientBody(InputBuffer rest, Duration grace, int bytesPerSecond) {
        this.rest = rest;
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** @throws SocketTimeoutException when the sender has been too slow, all in all */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        Duration allowed = grace.plusSeconds(received / bytesPerSecond);
        if (System.nanoTime() - began > allowed.toNanos()) {
            throw new SocketTimeoutException("the body comes too slowly");
        }
        int read = rest.doRead(handler);
        if (read < 0) {
            atEnd = true;
        } else {
            received += read;
        }
        return read;
    }

    @Override
    public int available() {
        return rest.available();
    }

    boolean isAtEnd() {
        return atEnd;
    }
}
