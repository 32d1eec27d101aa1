package se.bifall.query.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.documents.Sizes;
import se.bifall.query.document.DocumentCheck;
import se.bifall.query.document.DocumentCheck.Filed;

/** {@code /revision/handlingar}: every document of every case, held against its content when the page is asked for. */
@Controller
class DocumentRevisionPage {
    private static final int PAGE = 100;
    private final DocumentCheck check;

    DocumentRevisionPage(DocumentCheck check) {
        this.check = check;
    }

    /**
     * @param page from 0
     * @param alla when {@code ja}, every content is read and only the broken are listed
     */
    @GetMapping("/revision/handlingar")
    String show(
            @RequestParam(required = false, defaultValue = "0") String page,
            @RequestParam(required = false, defaultValue = "nej") String alla,
            Model model) {
        List<Filed> all = check.all();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = page.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(page), pages - 1) : 0;
        model.addAttribute("total", all.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "bytes",
                Sizes.of(all.stream().mapToLong(one -> one.document().bytes()).sum()));
        if (alla.equals("ja")) {
            DocumentCheck.Report report = check.checkAll();
            model.addAttribute("report", report);
            model.addAttribute("rows", report.broken());
        } else {
            int from = shown * PAGE;
            model.addAttribute("rows", check.check(all.subList(from, Math.min(from + PAGE, all.size()))));
        }
        return "revision-documents";
    }
}
