package se.bifall.query.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.region.Dated;
import se.bifall.region.RegionProfile;

/** What the Region's rules allow on a day: every support type with amounts, shares, who and where. */
@Controller
class RulesPage {
    private final RegionProfile region;
    private final RuleWords words;
    private final Clock clock;

    RulesPage(RegionProfile region, RuleWords words, Clock clock) {
        this.region = region;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/regelverk")
    String rules(@RequestParam(name = "asOf", required = false) @Nullable String asked, Model model) {
        LocalDate day = day(asked);
        List<RuleWords.Row> rows = Dated.inForce(region.supportTypes(), day).stream()
                .sorted((one, other) -> Swedish.ORDER.compare(one.label(), other.label()))
                .map(support -> words.of(support, day))
                .toList();
        model.addAttribute("day", day);
        model.addAttribute("version", region.version());
        model.addAttribute("rows", rows);
        model.addAttribute("advances", Dated.inForce(region.advances(), day));
        model.addAttribute("payments", Dated.inForce(region.paymentConditions(), day));
        model.addAttribute("deMinimis", region.deMinimis(day).orElse(null));
        model.addAttribute("board", region.board(day));
        return "rules";
    }

    private LocalDate day(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeException e) {
            throw new UnknownParameter(List.of("asOf ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD."));
        }
    }
}
