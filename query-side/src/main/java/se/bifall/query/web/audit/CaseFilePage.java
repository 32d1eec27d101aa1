package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Asker;
import se.bifall.query.web.Download;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.UnknownCase;

/** {@code /arenden/{caseId}/akt.zip}: the whole file of a case, to be taken out. */
@Controller
class CaseFilePage {
    private final EventLog log;
    private final FactTable table;
    private final CaseFile file;

    CaseFilePage(EventLog log, FactTable table, CaseFile file) {
        this.log = log;
        this.table = table;
        this.file = file;
    }

    @GetMapping("/arenden/{caseId}/akt.zip")
    void take(@PathVariable String caseId, Authentication authentication, HttpServletResponse response)
            throws IOException {
        CaseFacts facts = table.find(caseId);
        if (facts == null) {
            throw new UnknownCase(caseId);
        }
        if (table.isSetAside(caseId)) {
            throw new PageRefused(
                    HttpStatus.CONFLICT,
                    "Ärendet har en händelse som inte kan läsas, så akten kan inte lämnas ut hel.",
                    "/arenden/" + caseId);
        }
        List<StoredEvent> events = log.stream(caseId);
        String name =
                facts.diarienummer() == null ? caseId : facts.diarienummer().replaceAll("[^A-Za-z0-9-]+", "-");
        Download.begin(response, "application/zip", "akt-" + name + ".zip");
        file.write(facts, events, Asker.of(authentication), response.getOutputStream());
    }
}
