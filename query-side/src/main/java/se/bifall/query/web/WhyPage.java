package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.analysis.Why;
import se.bifall.query.answer.Answers;
import se.bifall.query.report.CountedFigure;

/** {@code /varfor/{figure}}: numerator, denominator, definition, decisions and events behind any figure. */
@Controller
@Hidden
class WhyPage {
    private final Answers answers;
    private final CountedFigure.Finder counted;
    private final Clock clock;

    WhyPage(Answers answers, CountedFigure.Finder counted, Clock clock) {
        this.answers = answers;
        this.counted = counted;
        this.clock = clock;
    }

    @GetMapping("/varfor/{figure}")
    String why(@PathVariable String figure, Model model) {
        FigureId id = new FigureId(figure);
        Optional<CountedFigure> one = counted.find(id);
        if (one.isPresent()) {
            return counted(id, one.get(), model);
        }
        Why why = answers.why(id)
                .orElseThrow(() -> new PageRefused(HttpStatus.NOT_FOUND, PageWords.word("why.unknown"), "/analys"));
        model.addAttribute("id", id);
        model.addAttribute("why", WhyView.of(why));
        model.addAttribute("point", PointView.of(why.asked().point(), LocalDate.now(clock)));
        model.addAttribute("hypothesis", why.asked().isHypothesis());
        String query = Addresses.query(why.asked().parameters());
        model.addAttribute("question", (why.stage() == null ? "/analys?" : "/analys/tratt?") + query);
        model.addAttribute("suppose", "/analys?" + query + "&without=");
        return "why";
    }

    private String counted(FigureId id, CountedFigure figure, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("why", CountedWhyView.of(figure));
        model.addAttribute("point", PointView.of(figure.draft().point(), LocalDate.now(clock)));
        return "why-counted";
    }
}
