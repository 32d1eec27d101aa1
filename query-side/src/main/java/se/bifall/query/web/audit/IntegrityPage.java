package se.bifall.query.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedLog;
import se.bifall.codes.InvalidValue;
import se.bifall.query.audit.Watchman;
import se.bifall.query.projection.Comparison;

/** {@code /revision/kontroll}: is the log what was written, and do the figures follow from it? */
@Controller
class IntegrityPage {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private final Watchman watchman;
    private final ChainedLog log;

    IntegrityPage(Watchman watchman, ChainedLog log) {
        this.watchman = watchman;
        this.log = log;
    }

    /**
     * @param huvud a head that somebody wrote down earlier
     * @param kontrollera {@code kedjan} or {@code siffrorna}: what to go through now
     */
    @GetMapping("/revision/kontroll")
    String show(
            @RequestParam(defaultValue = "") String huvud,
            @RequestParam(defaultValue = "") String kontrollera,
            Model model,
            HttpServletResponse response)
            throws IOException {
        model.addAttribute("brought", huvud.strip());
        try {
            if (!huvud.isBlank()) {
                model.addAttribute("answered", watchman.verify(List.of(ChainHead.parse(huvud))));
            } else if ("kedjan".equals(kontrollera)) {
                watchman.verify(List.of());
            } else if ("siffrorna".equals(kontrollera)) {
                watchman.compare();
            }
        } catch (InvalidValue e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("fault", e.getMessage());
        }
        model.addAttribute("head", watchman.head());
        model.addAttribute("chain", watchman.chain());
        model.addAttribute("comparison", watchman.comparison());
        return "integrity";
    }

    /** Replaces what is shown by what the log says. */
    @PostMapping("/revision/kontroll/lak")
    String heal() {
        watchman.heal();
        return "redirect:/revision/kontroll";
    }

    /** The head alone, to be kept elsewhere. */
    @GetMapping(value = "/revision/kedjehuvud.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String head() {
        return watchman.head() + "\n";
    }

    /** Head, the last round and the fingerprint of the answers, for machines. */
    @GetMapping("/api/integrity")
    @ResponseBody
    Map<String, Object> integrity() {
        Watchman.Checked chain = watchman.chain();
        Comparison comparison = watchman.comparison();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", watchman.head().toString());
        answer.put("verifiedAt", chain == null ? null : chain.at());
        answer.put("intact", chain == null ? null : chain.verdict().isIntact());
        answer.put("comparedAt", comparison == null ? null : comparison.at());
        answer.put("agrees", comparison == null ? null : comparison.agrees());
        answer.put("answers", comparison == null ? null : comparison.answers().value());
        answer.put("position", comparison == null ? null : comparison.position());
        return answer;
    }

    /** The whole log as lines, for the verifier that depends on nothing of ours. */
    @GetMapping("/revision/logg.ndjson")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(LINES.toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"bifall-logg.ndjson\"");
        OutputStream out = response.getOutputStream();
        try {
            log.walk(event -> {
                try {
                    out.write((event.line() + "\n").getBytes(UTF_8));
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause(); // whoever asked has gone
        }
    }
}
