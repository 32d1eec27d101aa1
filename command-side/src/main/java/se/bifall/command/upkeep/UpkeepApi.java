package se.bifall.command.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Witnesses;
import se.bifall.reads.CaseReads;
import se.bifall.upkeep.RunFile;

/** {@code ./bifall verify} and {@code ./bifall backup} while a server has the data open. */
@Hidden
@RestController
class UpkeepApi {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private final ChainedLog log;
    private final CaseReads reads;
    private final Witnesses witnesses;
    private final Backup backup;
    private final RunKey key;
    private final Backup.@Nullable Keys keys;

    UpkeepApi(
            ChainedLog log,
            CaseReads reads,
            Witnesses witnesses,
            List<Part> parts,
            Clock clock,
            RunKey key,
            ObjectProvider<Backup.Documents> elsewhere,
            ObjectProvider<Backup.Keys> keys,
            @Value("${bifall.data}") Path data) {
        this.log = log;
        this.reads = reads;
        this.witnesses = witnesses;
        this.backup = new Backup(
                log, parts, elsewhere.getIfAvailable(() -> Backup.in(data.resolve(Backup.DOCUMENTS))), clock);
        this.key = key;
        this.keys = keys.getIfAvailable();
    }

    /** 200 when both chains are whole, 409 when one isn't, with a sentence on each. */
    @GetMapping("/api/upkeep/verify")
    ResponseEntity<String> verify(
            @RequestHeader(name = RunFile.HEADER, defaultValue = "") String given,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") List<String> head)
            throws IOException {
        if (!mayAsk(given, request)) {
            return ResponseEntity.status(401).build();
        }
        Check check = Check.of(log, reads.chain(), witnesses, head);
        return ResponseEntity.status(check.isIntact() ? 200 : 409)
                .contentType(TEXT)
                .body(check.sentences());
    }

    /** Everything, streamed; one that breaks off has no list of contents and is refused. */
    @GetMapping("/api/upkeep/backup")
    void backup(
            @RequestHeader(name = RunFile.HEADER, defaultValue = "") String given,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        if (!mayAsk(given, request)) {
            answer.setStatus(401);
            return;
        }
        answer.setContentType("application/zip");
        backup.writeTo(answer.getOutputStream());
    }

    /** Of the person store where nodes share them; 404 where they are a file in the folder. */
    @GetMapping("/api/upkeep/keys")
    void keys(
            @RequestHeader(name = RunFile.HEADER, defaultValue = "") String given,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        if (!mayAsk(given, request)) {
            answer.setStatus(401);
        } else if (keys == null) {
            answer.setStatus(404);
        } else {
            answer.setContentType("application/octet-stream");
            keys.writeTo(answer.getOutputStream());
        }
    }

    /** Who has the key can read the folder, and asks from the machine that it is on. */
    private boolean mayAsk(String given, HttpServletRequest request) throws UnknownHostException {
        return key.fits(given) && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
