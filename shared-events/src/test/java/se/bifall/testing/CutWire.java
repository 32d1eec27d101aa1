package se.bifall.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server, which a test cuts and mends: what is on its way when it is cut is lost, either way. */
public final class CutWire implements AutoCloseable {
    private final ServerSocket here;
    private final InetSocketAddress there;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** Whole, from a free port of this machine. */
    public CutWire(String host, int port) throws IOException {
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        there = new InetSocketAddress(host, port);
        Thread.ofVirtual().start(this::accept);
    }

    /** As {@code 127.0.0.1:1234}. */
    public String address() {
        return "127.0.0.1:" + here.getLocalPort();
    }

    /** Whoever is connected is no longer, and nobody gets through. */
    public synchronized void cut() {
        cut = true;
        ends.forEach(CutWire::close);
        ends.clear();
    }

    public synchronized void mend() {
        cut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                join(here.accept());
            } catch (IOException e) {
                // closed, or nobody at the other end: whoever called notices
            }
        }
    }

    private void join(Socket caller) throws IOException {
        Socket server = new Socket();
        synchronized (this) {
            ends.add(caller);
            ends.add(server);
            if (cut) {
                close(caller);
                return;
            }
        }
        try {
            server.connect(there);
        } catch (IOException e) {
            close(caller);
            throw e;
        }
        Thread.ofVirtual().start(() -> pass(caller, server));
        Thread.ofVirtual().start(() -> pass(server, caller));
    }

    private static void pass(Socket from, Socket to) {
        byte[] some = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }
}
