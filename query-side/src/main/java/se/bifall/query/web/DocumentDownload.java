package se.bifall.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.query.casefile.CaseFacts;

/** {@code /arenden/{caseId}/handlingar/{number}}: one document to save, and {@code …/visa} to look at. */
@Controller
class DocumentDownload {
    private final CaseReader cases;
    private final DocumentResponse answer;

    DocumentDownload(CaseReader cases, DocumentResponse answer) {
        this.cases = cases;
        this.answer = answer;
    }

    private interface Sending {
        void send(CaseFacts.Document document) throws IOException;
    }

    @GetMapping("/arenden/{caseId}/handlingar/{number}")
    void save(
            @PathVariable String caseId,
            @PathVariable String number,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(caseId, number, authentication, document -> answer.download(document, request, response));
    }

    @GetMapping("/arenden/{caseId}/handlingar/{number}/visa")
    void look(
            @PathVariable String caseId,
            @PathVariable String number,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(caseId, number, authentication, document -> answer.preview(document, request, response));
    }

    private void send(String caseId, String number, Authentication authentication, Sending sending) throws IOException {
        try {
            Asker asker = Asker.of(authentication);
            DocumentAccess.unlessMayList(asker);
            CaseFacts.Document document = find(cases.find(caseId), number);
            DocumentAccess.unlessMayRead(document, asker);
            sending.send(document);
        } catch (DocumentRefused e) {
            throw new PageRefused(e.status(), e.sentence(), "/arenden/" + caseId);
        }
    }

    /** @throws DocumentRefused 404 */
    static CaseFacts.Document find(CaseReader.Found found, String number) {
        CaseFacts facts = found.facts();
        return (facts == null ? java.util.List.<CaseFacts.Document>of() : facts.documents())
                .stream()
                        .filter(document -> Integer.toString(document.number()).equals(number))
                        .findFirst()
                        .orElseThrow(() -> new DocumentRefused(
                                HttpStatus.NOT_FOUND,
                                "HandlingenFinns",
                                "",
                                "Ärendet har ingen handling med det numret."));
    }
}
