package se.bifall.query.web;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /arenden/{caseId}/beslut/{n}} and {@code .pdf}: a decision as its party gets it. */
@Controller
class DecisionDocumentPage {
    private final CaseReader cases;
    private final DecisionDocument.Maker documents;
    private final Paper paper;
    private final Pdf pdf;

    DecisionDocumentPage(CaseReader cases, DecisionDocument.Maker documents, Paper paper, Pdf pdf) {
        this.paper = paper;
        this.cases = cases;
        this.documents = documents;
        this.pdf = pdf;
    }

    @GetMapping("/arenden/{caseId}/beslut/{number:[0-9]{1,4}}")
    String show(@PathVariable String caseId, @PathVariable int number, Model model) {
        model.addAttribute("d", document(caseId, number));
        model.addAttribute(
                "paper",
                paper.of("decision-document", "document", () -> Map.of("d", document(caseId, number), "level", 1)));
        model.addAttribute("casePage", "/arenden/" + caseId);
        return "decision-page";
    }

    @GetMapping("/arenden/{caseId}/beslut/{number:[0-9]{1,4}}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseId, @PathVariable int number) {
        DecisionDocument document = document(caseId, number);
        String name = "beslut-" + document.diarienummer().replaceAll("[^A-Za-z0-9-]", "-") + "-" + number + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf.of("decision-pdf", Map.of("d", document)));
    }

    private DecisionDocument document(String caseId, int number) {
        CaseReader.Whole found = cases.whole(caseId);
        return documents
                .of(found.facts(), found.history(), number)
                .orElseThrow(() -> new PageRefused(
                        HttpStatus.NOT_FOUND, "Ärendet har inget beslut nr " + number + ".", "/arenden/" + caseId));
    }
}
