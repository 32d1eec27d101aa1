package se.bifall.query.access;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way in: it may take a while to begin with, and after that has to come at a certain rate. One that is small
 * can be let in whole before anybody needs it.
 */
final class PatientBody implements InputBuffer {
    /** Longer than a body is on its way after its head, and short enough to hold a thread for. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final InputBuffer rest;
    private final IntSupplier arrived;
    private final long began = System.nanoTime();
    private final Duration grace;
    private final int bytesPerSecond;
    private final long length;
    private final Deque<ByteBuffer> letIn = new ArrayDeque<>();
    private @Nullable IOException failure;
    private Runnable come = () -> {};
    private long received;
    private boolean atEnd;

    /**
     * @param arrived how many bytes of it are here, to be read without waiting
     * @param length bytes that its sender says it has; -1 when it doesn't say
     */
    PatientBody(InputBuffer rest, IntSupplier arrived, long length, Duration grace, int bytesPerSecond) {
        this.rest = rest;
        this.arrived = arrived;
        this.length = length;
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** @param what is done once, when the last of it has come */
    void whenCome(Runnable what) {
        come = what;
        if (hasCome()) {
            what.run();
        }
    }

    /** Whether it is here, or comes in a moment: then it burdens nobody, however many others are on their way. */
    boolean isHereInAMoment() {
        long asked = System.nanoTime();
        boolean isHere = isHere();
        while (!isHere && System.nanoTime() - asked < MOMENT.toNanos()) {
            LockSupport.parkNanos(1_000_000);
            isHere = isHere();
        }
        return isHere;
    }

    private boolean isHere() {
        return length >= 0 && arrived.getAsInt() >= length;
    }

    /** Waits for all of it, when that is no more than so many bytes; what goes wrong is told to the one who reads it. */
    void letIn(int most) {
        if (length < 0 || length > most) {
            return;
        }
        Piece piece = new Piece();
        try {
            while (!hasCome() && receive(piece) >= 0) {
                letIn.add(copy(piece.getByteBuffer()));
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private static ByteBuffer copy(ByteBuffer lent) {
        return ByteBuffer.allocate(lent.remaining()).put(lent).flip();
    }

    private boolean hasCome() {
        return atEnd || (length >= 0 && received >= length);
    }

    /** @throws SocketTimeoutException when the sender has been too slow, all in all */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        ByteBuffer first = letIn.poll();
        if (first != null) {
            handler.setByteBuffer(first);
            return first.remaining();
        }
        if (failure != null) {
            throw failure;
        }
        return receive(handler);
    }

    private int receive(ApplicationBufferHandler handler) throws IOException {
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
        if (hasCome()) {
            Runnable what = come;
            come = () -> {};
            what.run();
        }
        return read;
    }

    @Override
    public int available() {
        return letIn.stream().mapToInt(ByteBuffer::remaining).sum() + rest.available();
    }

    boolean isAtEnd() {
        return atEnd && letIn.isEmpty();
    }
}
