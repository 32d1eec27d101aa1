package se.bifall.query.access;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way out. What is waited for its reader may be a while, and after that has to be in step with a certain
 * rate; time that we ourselves take to make it isn't counted. The timeout of a connection is for one write, so that a reader
 * who takes a little now and then would hold a thread until all is taken.
 */
final class PatientAnswer extends HttpServletResponseWrapper {
    /** A large array is handed over in parts: the connection would otherwise wait for all of it in one write. */
    private static final int PART = 8_192;

    private final Duration grace;
    private final int bytesPerSecond;
    private long waitedNanos;
    private long taken;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    PatientAnswer(HttpServletResponse rest, Duration grace, int bytesPerSecond) {
        super(rest);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private void write(int size, Write write) throws IOException {
        if (isTooLate()) {
            throw new SocketTimeoutException("the answer is taken too slowly");
        }
        long began = System.nanoTime();
        write.run();
        waitedNanos += System.nanoTime() - began;
        taken += size;
    }

    private boolean isTooLate() {
        return waitedNanos > grace.plusSeconds(taken / bytesPerSecond).toNanos();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Text(super.getWriter()));
        }
        return writer;
    }

    private final class Text extends FilterWriter {
        Text(Writer rest) {
            super(rest);
        }

        @Override
        public void write(int character) throws IOException {
            PatientAnswer.this.write(1, () -> out.write(character));
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            for (int done = 0; done < length; done += PART) {
                int start = from + done;
                int size = Math.min(PART, length - done);
                PatientAnswer.this.write(size, () -> out.write(characters, start, size));
            }
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            for (int done = 0; done < length; done += PART) {
                int start = from + done;
                int size = Math.min(PART, length - done);
                PatientAnswer.this.write(size, () -> out.write(text, start, size));
            }
        }
    }

    private final class Stream extends ServletOutputStream {
        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            PatientAnswer.this.write(1, () -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; done += PART) {
                int start = from + done;
                int size = Math.min(PART, length - done);
                PatientAnswer.this.write(size, () -> out.write(bytes, start, size));
            }
        }

        @Override
        public void flush() throws IOException {
            PatientAnswer.this.write(0, out::flush);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
