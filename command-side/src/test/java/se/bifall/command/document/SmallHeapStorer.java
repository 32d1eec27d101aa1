package se.bifall.command.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import se.bifall.codes.DocumentFormat;
import se.bifall.documents.Documents;

/** A process of its own, with little memory, that stores a content of many bytes and reads it again; it may be killed. */
final class SmallHeapStorer {
    private SmallHeapStorer() {}

    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]);
        Documents documents = new FileDocuments(Path.of(arguments[0]), Long.MAX_VALUE);
        System.out.println("BEGUN");
        Documents.Stored stored = documents.store(new ManyBytes(bytes), DocumentFormat.TXT);
        try (InputStream content = documents.open(stored.sha256(), stored.bytes())) {
            System.out.println("READ " + content.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static final class ManyBytes extends InputStream {
        private long left;

        ManyBytes(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = (int) Math.min(left, length);
            java.util.Arrays.fill(into, offset, offset + some, (byte) 'a');
            left -= some;
            return some == 0 ? -1 : some;
        }
    }
}
