package se.bifall.command.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bifall.upkeep.RunFile;

/** The key of this run, written beside the data when the server listens and removed when it stops. */
@Component
public final class RunKey implements DisposableBean {
    private final String key = UUID.randomUUID().toString();
    private final Path data;
    private volatile boolean written;

    RunKey(@Value("${bifall.data}") Path data) {
        this.data = data;
    }

    @EventListener
    void started(WebServerInitializedEvent event) throws IOException {
        new RunFile(
                        "http://127.0.0.1:" + event.getWebServer().getPort(),
                        key,
                        ProcessHandle.current().pid())
                .write(data);
        written = true;
    }

    /** @param given in the header {@link RunFile#HEADER} */
    public boolean fits(String given) {
        return MessageDigest.isEqual(key.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    @Override
    public void destroy() throws IOException {
        if (written) { // never the file of another that runs on the data
            RunFile.delete(data);
        }
    }
}
