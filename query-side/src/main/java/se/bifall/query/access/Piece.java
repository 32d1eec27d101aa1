package se.bifall.query.access;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** What Tomcat hands out of a body at a time: its own buffer, lent until the next. */
final class Piece implements ApplicationBufferHandler {
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
