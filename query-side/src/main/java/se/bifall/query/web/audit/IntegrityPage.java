package se.bifall.query.web.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bifall.chain.ChainedLog;
import se.bifall.chain.Rows;
import se.bifall.codes.InvalidValue;
import se.bifall.query.audit.Watchman;
import se.bifall.query.projection.Comparison;
import se.bifall.query.web.Asker;
import se.bifall.reads.CaseRead;

/** {@code /revision/kontroll}: is the log what was written, and do the figures follow from it? */
@Controller
class IntegrityPage {
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");
    private final Watchman watchman;
    private final ChainedLog log;
    private final KeptReads reads;

    IntegrityPage(Watchman watchman, ChainedLog log, KeptReads reads) {
        this.watchman = watchman;
        this.log = log;
        this.reads = reads;
    }

    /** What the last rounds came to, and when; nothing is gone through for asking. */
    @GetMapping("/revision/kontroll")
    String show(Model model) {
        model.addAttribute("head", watchman.head());
        model.addAttribute("readsHead", watchman.readsHead());
        model.addAttribute("chain", watchman.chain());
        model.addAttribute("comparison", watchman.comparison());
        return "integrity";
    }

    /**
     * Goes through the log or the figures, one round at a time.
     *
     * @param kontrollera {@code kedjan} or {@code siffrorna}
     */
    @PostMapping("/revision/kontroll")
    String check(@RequestParam(defaultValue = "") String kontrollera, RedirectAttributes redirect) throws IOException {
        boolean done = kontrollera.equals("siffrorna")
                ? watchman.compareUnlessBusy().isPresent()
                : watchman.verifyUnlessBusy(List.of()).isPresent();
        redirect.addFlashAttribute("busy", !done);
        return "redirect:/revision/kontroll";
    }

    /** @param huvud a head that somebody wrote down earlier */
    @PostMapping("/revision/kontroll/huvud")
    String compare(@RequestParam(defaultValue = "") String huvud, Model model, HttpServletResponse response)
            throws IOException {
        model.addAttribute("brought", huvud.strip());
        try {
            Optional<Watchman.Checked> answered = watchman.verifyUnlessBusy(List.of(huvud.strip()));
            model.addAttribute("answered", answered.orElse(null));
            model.addAttribute("busy", answered.isEmpty());
        } catch (InvalidValue e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("fault", e.getMessage());
        }
        return show(model);
    }

    /** Replaces what is shown by what the log says. */
    @PostMapping("/revision/kontroll/lak")
    String heal() {
        watchman.heal();
        return "redirect:/revision/kontroll";
    }

    /** The heads alone, that of events first, to be kept elsewhere. */
    @Hidden
    @GetMapping(value = "/revision/kedjehuvud.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String head() {
        return Rows.EVENTS.written(watchman.head()) + "\n" + Rows.READS.written(watchman.readsHead()) + "\n";
    }

    /** Head, the last round and the fingerprint of the answers, for machines. */
    @GetMapping("/api/integrity")
    @ResponseBody
    Map<String, Object> integrity() {
        Watchman.Checked chain = watchman.chain();
        Comparison comparison = watchman.comparison();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("head", watchman.head().toString());
        answer.put("readsHead", watchman.readsHead().toString());
        answer.put("verifiedAt", chain == null ? null : chain.at());
        answer.put("intact", chain == null ? null : chain.verdict().isIntact());
        answer.put("readsIntact", chain == null ? null : chain.reads().isIntact());
        answer.put("comparedAt", comparison == null ? null : comparison.at());
        answer.put("agrees", comparison == null ? null : comparison.agrees());
        answer.put("answers", comparison == null ? null : comparison.answers().value());
        answer.put("position", comparison == null ? null : comparison.position());
        return answer;
    }

    /** The whole log as lines, for the verifier that depends on nothing of ours. */
    @GetMapping("/revision/logg.ndjson")
    void export(Authentication reader, HttpServletResponse response) throws IOException {
        reads.keepAll(Asker.of(reader), CaseRead.What.LOG);
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
