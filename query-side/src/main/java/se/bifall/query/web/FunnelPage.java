package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
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
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.answer.AnsweredFunnel;
import se.bifall.query.answer.Answers;
import se.bifall.query.picture.FunnelPicture;
import se.bifall.region.RegionProfile;

/** {@code /analys/tratt}: how far the applications asked for have come, in cases, companies and kronor. */
@Controller
@Hidden
class FunnelPage {
    private final DistributionQuestion question;
    private final Answers answers;
    private final RegionProfile region;
    private final Clock clock;

    FunnelPage(DistributionQuestion question, Answers answers, RegionProfile region, Clock clock) {
        this.question = question;
        this.answers = answers;
        this.region = region;
        this.clock = clock;
    }

    /** @param stages in their order */
    record Row(String label, List<Cells> stages) {}

    /**
     * @param ofBefore share of the cases of the stage before
     */
    record Cells(AnalysisTable.Cell cases, String ofBefore, AnalysisTable.Cell companies, AnalysisTable.Cell kronor) {}

    private static final AnalysisTable.Cell HIDDEN = new AnalysisTable.Cell(AnalysisTable.HIDDEN, null);

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
        AnsweredFunnel answered = answers.funnel(asked.asked());
        Funnel funnel = answered.funnel();
        Suppression suppression = asked.published() ? funnel.suppression(region.smallestGroup()) : null;
        boolean hidesTotal = suppression != null && suppression.totalToo();
        List<Row> rows = new ArrayList<>();
        funnel.rows()
                .forEach(row -> rows.add(row(
                        String.join(" · ", AnalysisTable.labels(funnel.by(), row.key())),
                        suppression != null && suppression.hides(row.key()),
                        row.stages(),
                        suppression == null ? row.key() : null,
                        answered)));
        model.addAttribute("published", asked.published());
        model.addAttribute(
                "hidden", suppression == null ? 0 : suppression.cells().size());
        model.addAttribute("threshold", region.smallestGroup());
        rows.sort(Comparator.comparing(Row::label, Swedish.ORDER));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "total",
                row(
                        PageWords.word("table.total"),
                        hidesTotal,
                        funnel.total(),
                        suppression == null ? List.of() : null,
                        answered));
        model.addAttribute(
                "stages",
                Arrays.stream(Stage.values())
                        .map(stage -> PageWords.word("stage." + stage))
                        .toList());
        model.addAttribute("cases", hidesTotal ? null : picture("funnel.cases", funnel, Tally::cases));
        model.addAttribute("kronor", hidesTotal ? null : picture("funnel.kronor", funnel, Tally::kronor));
        model.addAttribute("point", PointView.of(asked.asked().point(), LocalDate.now(clock)));
        model.addAttribute("excluded", funnel.excludedCases());
        return "funnel";
    }

    /** @param key null for figures that lead nowhere, as when they are published */
    private static Row row(
            String label,
            boolean hides,
            Map<Stage, Tally> tallies,
            @Nullable List<String> key,
            AnsweredFunnel answered) {
        List<Cells> cells = new ArrayList<>();
        long before = 0;
        for (Stage stage : Stage.values()) {
            Tally tally = tallies.getOrDefault(stage, Tally.NONE);
            cells.add(
                    hides
                            ? new Cells(HIDDEN, AnalysisTable.HIDDEN, HIDDEN, HIDDEN)
                            : new Cells(
                                    cell(tally.cases(), stage, Quantity.cases, key, answered),
                                    stage == Stage.APPLIED ? Percent.NONE : Percent.share(tally.cases(), before),
                                    cell(tally.companies(), stage, Quantity.companies, key, answered),
                                    cell(tally.kronor(), stage, stage.kronor(), key, answered)));
            before = tally.cases();
        }
        return new Row(label, cells);
    }

    private static AnalysisTable.Cell cell(
            long amount, Stage stage, Quantity quantity, @Nullable List<String> key, AnsweredFunnel answered) {
        return new AnalysisTable.Cell(
                PageWords.number(amount), key == null ? null : "/varfor/" + answered.figure(key, stage, quantity));
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
