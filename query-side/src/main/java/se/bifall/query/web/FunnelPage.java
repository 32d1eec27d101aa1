package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Funnel;
import se.bifall.query.analysis.Funnel.Stage;
import se.bifall.query.analysis.Funnel.Tally;
import se.bifall.query.answer.Answers;
import se.bifall.query.picture.FunnelPicture;

/** {@code /analys/tratt}: how far the applications asked for have come, in cases, companies and kronor. */
@Controller
@Hidden
class FunnelPage {
    private final DistributionQuestion question;
    private final Answers answers;
    private final Clock clock;

    FunnelPage(DistributionQuestion question, Answers answers, Clock clock) {
        this.question = question;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param stages in their order */
    record Row(String label, List<Cells> stages) {}

    /** @param ofBefore share of the cases of the stage before */
    record Cells(String cases, String ofBefore, String companies, String kronor) {}

    @GetMapping("/analys/tratt")
    String show(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        model.addAttribute("wrong", asked.wrong());
        model.addAttribute(
                "question", "/analys?" + Addresses.query(asked.asked().parameters()));
        if (!asked.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "funnel";
        }
        Funnel funnel = answers.funnel(asked.asked());
        List<Row> rows = new ArrayList<>();
        funnel.rows()
                .forEach(row ->
                        rows.add(row(String.join(" · ", AnalysisTable.labels(funnel.by(), row.key())), row.stages())));
        rows.sort(Comparator.comparing(Row::label, Swedish.ORDER));
        model.addAttribute("rows", rows);
        model.addAttribute("total", row(PageWords.word("table.total"), funnel.total()));
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .map(stage -> PageWords.word("stage." + stage))
                        .toList());
        model.addAttribute("cases", picture("funnel.cases", funnel, Tally::cases));
        model.addAttribute("kronor", picture("funnel.kronor", funnel, Tally::kronor));
        model.addAttribute("point", PointView.of(asked.asked().point(), LocalDate.now(clock)));
        model.addAttribute("excluded", funnel.excludedCases());
        return "funnel";
    }

    private static Row row(String label, java.util.Map<Stage, Tally> tallies) {
        List<Cells> cells = new ArrayList<>();
        long before = 0;
        for (Stage stage : Stage.values()) {
            Tally tally = tallies.getOrDefault(stage, Tally.NONE);
            cells.add(new Cells(
                    PageWords.number(tally.cases()),
                    stage == Stage.APPLIED ? Percent.NONE : Percent.share(tally.cases(), before),
                    PageWords.number(tally.companies()),
                    PageWords.number(tally.kronor())));
            before = tally.cases();
        }
        return new Row(label, cells);
    }

    private static FunnelPicture picture(String key, Funnel funnel, ToLongFunction<Tally> of) {
        return FunnelPicture.of(
                PageWords.word(key),
                Arrays.stream(Stage.values())
                        .map(stage -> {
                            long amount = of.applyAsLong(funnel.total().getOrDefault(stage, Tally.NONE));
                            return new FunnelPicture.Stage(
                                    PageWords.word("stage." + stage), amount, PageWords.number(amount));
                        })
                        .toList());
    }
}
