package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.bifall.query.audit.Refusal;
import se.bifall.query.audit.RefusalQuestion;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.RefusalView;
import se.bifall.query.web.Swedish;

/** {@code /revision/nekade}: what was asked for in vain. The address is the view. */
@Controller
class RefusalPage {
    private static final int SIZE = 50;
    private final FactTable table;
    private final RefusalView.Maker views;

    RefusalPage(FactTable table, RefusalView.Maker views) {
        this.table = table;
        this.views = views;
    }

    @GetMapping("/revision/nekade")
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        Map<String, String> asked = new HashMap<>(parameters);
        List<String> faults = new ArrayList<>();
        int page = page(asked.remove("page"), faults);
        RefusalQuestion question = RefusalQuestion.of(asked, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        List<Refusal> found =
                faults.isEmpty() ? question.among(table.refusals()).toList() : List.of();
        int pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int shown = Math.min(page, pages - 1);
        model.addAttribute("faults", faults);
        model.addAttribute("asked", asked);
        model.addAttribute("total", PageWords.number(found.size()));
        model.addAttribute(
                "rows",
                found.stream()
                        .skip((long) shown * SIZE)
                        .limit(SIZE)
                        .map(views::of)
                        .toList());
        model.addAttribute("rules", rules(asked.getOrDefault("rule", "")));
        model.addAttribute("number", shown + 1);
        model.addAttribute("pages", pages);
        model.addAttribute("newer", shown == 0 ? null : address(asked, shown - 1));
        model.addAttribute("older", shown == pages - 1 ? null : address(asked, shown + 1));
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

    private static int page(@Nullable String typed, List<String> faults) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,9}")) {
            faults.add("Parametern page ska vara ett heltal, 0 eller högre.");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static String address(Map<String, String> asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/revision/nekade");
        asked.forEach((name, value) -> {
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return Objects.requireNonNull(
                address.queryParam("page", page).encode().buildAndExpand(asked).toUriString());
    }
}
