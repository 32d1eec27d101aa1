package se.bifall.command.portfolio;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.command.upkeep.RunKey;
import se.bifall.upkeep.RunFile;

/** {@code ./bifall import FILE} while a server runs on the data. Whoever may read the data folder may import. */
@Hidden
@RestController
class ImportApi {
    private static final int LARGEST = 100_000_000;
    private final Import imports;
    private final RunKey key;

    ImportApi(Import imports, RunKey key) {
        this.imports = imports;
        this.key = key;
    }

    @PostMapping("/api/imports")
    ResponseEntity<String> run(
            HttpServletRequest file, @RequestHeader(RunFile.HEADER) String given, @RequestParam boolean dryRun)
            throws IOException {
        if (!key.fits(given)) {
            return ResponseEntity.status(403).body("Fel nyckel.");
        }
        byte[] content = file.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return ResponseEntity.badRequest().body("Filen är större än 100 MB.");
        }
        Import.Result result = imports.run(content, dryRun, (done, total) -> {});
        return ResponseEntity.status(result.errors().isEmpty() ? 200 : 400).body(Summary.of(result, dryRun));
    }
}
