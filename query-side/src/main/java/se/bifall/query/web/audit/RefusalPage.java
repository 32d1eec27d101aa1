package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.query.audit.Refusal;
import se.bifall.query.audit.RefusalQuestion;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.RefusalView;
import se.bifall.query.web.Swedish;

/** {@code /revision/nekade}: what was asked for in vain. The address is the view. */
@Controller
class RefusalPage {
    private static final String PATH = "/revision/nekade";
    private final FactTable table;
    private final RefusalView.Maker views;

    RefusalPage(FactTable table, RefusalView.Maker views) {
        this.table = table;
        this.views = views;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        Map<String, String> asked = new HashMap<>(parameters);
        List<String> faults = new ArrayList<>();
        long page = Paging.page(asked, faults);
        RefusalQuestion question = RefusalQuestion.of(asked, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        List<Refusal> found =
                faults.isEmpty() ? question.among(table.refusals()).toList() : List.of();
        Paging paging = Paging.of(PATH, asked, found.size(), page);
        model.addAttribute("faults", faults);
        model.addAttribute("asked", asked);
        model.addAttribute("total", PageWords.number(found.size()));
        model.addAttribute("rows", paging.shown(found).stream().map(views::of).toList());
        model.addAttribute("rules", rules(asked.getOrDefault("rule", "")));
        model.addAttribute("paging", paging);
        return "refusals";
    }

    /** The rules that have refused something, and the one that is asked about: names in words, in the order of the words. */
    private Map<String, String> rules(String asked) {
        Map<String, String> byWords = new TreeMap<>(Swedish.ORDER);
        Stream.concat(table.refusals().stream().map(Refusal::rule), Stream.of(asked))
                .filter(rule -> !rule.isBlank())
                .forEach(rule -> byWords.put(RefusalView.ruleName(rule), rule));
        return byWords;
    }
}
