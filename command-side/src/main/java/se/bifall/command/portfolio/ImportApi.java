package se.bifall.command.portfolio;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code ./bifall import FILE} while a server runs on the data. Whoever may read the data folder may import: the key is
 * a file there that only its owner can read, and that is new at each start.
 */
@Hidden
@RestController
class ImportApi implements DisposableBean {
    private static final int LARGEST = 100_000_000;
    private final String key = UUID.randomUUID().toString();
    private final Import imports;
    private final Path runFile;

    ImportApi(Import imports, @Value("${bifall.data}") Path data) {
        this.imports = imports;
        this.runFile = data.resolve("bifall.run");
    }

    @EventListener
    void started(WebServerInitializedEvent event) throws IOException {
        Files.deleteIfExists(runFile);
        Files.createFile(runFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                runFile,
                List.of(
                        "http://127.0.0.1:" + event.getWebServer().getPort() + "/api/imports",
                        key,
                        Long.toString(ProcessHandle.current().pid())));
    }

    @PostMapping("/api/imports")
    ResponseEntity<String> run(
            HttpServletRequest file, @RequestHeader("Bifall-Key") String given, @RequestParam boolean dryRun)
            throws IOException {
        if (!key.equals(given)) {
            return ResponseEntity.status(403).body("Fel nyckel.");
        }
        byte[] content = file.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return ResponseEntity.badRequest().body("Filen är större än 100 MB.");
        }
        Import.Result result = imports.run(content, dryRun, (done, total) -> {});
        return ResponseEntity.status(result.errors().isEmpty() ? 200 : 400).body(Summary.of(result, dryRun));
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(runFile);
    }
}
