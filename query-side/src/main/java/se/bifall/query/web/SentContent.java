package se.bifall.query.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What somebody sends: when it can't be read to its end, that is the sender's or the network's doing, not the store's. */
final class SentContent extends FilterInputStream {
    SentContent(InputStream sent) {
        super(sent);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static UploadBroken broken(IOException e) {
        return new UploadBroken("Överföringen bröts innan filen var framme. Ingenting har sparats; försök igen.", e);
    }
}
