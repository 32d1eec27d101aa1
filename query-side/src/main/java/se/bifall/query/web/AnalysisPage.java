package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.projection.DeadLetter;
import se.bifall.query.projection.FactTable;

/** {@code /analys}: figures by any set of analyses, as chart, table and file. */
@Controller
@Hidden
class AnalysisPage {
    private final DistributionQuestion question;
    private final AnalysisFilters filters;
    private final FactTable table;

    AnalysisPage(DistributionQuestion question, AnalysisFilters filters, FactTable table) {
        this.question = question;
        this.filters = filters;
        this.table = table;
    }

    @GetMapping("/analys")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FactTable.Snapshot snapshot = table.snapshot();
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        model.addAttribute("wrong", asked.wrong());
        model.addAttribute("measures", ShownMeasure.values());
        model.addAttribute("measure", asked.measure());
        model.addAttribute("dimensions", dimensions(asked));
        List<AnalysisFilters.Filter> offered = filters.of(asked, snapshot);
        model.addAttribute("filters", offered);
        model.addAttribute("moreUsed", offered.stream().anyMatch(filter -> !filter.first() && filter.isUsed()));
        if (!asked.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "analysis";
        }
        Distribution now = answer(asked.asked(), snapshot);
        AnalysisTable shown = AnalysisTable.of(asked, now, before(asked, snapshot));
        String heading = heading(asked);
        model.addAttribute("heading", heading);
        model.addAttribute("table", shown);
        model.addAttribute("chart", BarChart.of(heading, shown.lines()));
        model.addAttribute("definition", Texts.definition(now));
        model.addAttribute("base", Texts.base(now));
        model.addAttribute("position", PageWords.number(snapshot.position()));
        model.addAttribute("updated", Labels.time(snapshot.recordedAt()));
        model.addAttribute("empty", snapshot.position() == 0);
        model.addAttribute(
                "setAside",
                snapshot.deadLetters().stream().map(DeadLetter::stream).toList());
        model.addAttribute(
                "file", "/analys.csv" + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        return "analysis";
    }

    @GetMapping("/analys.csv")
    void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        AnalysisTable shown = AnalysisTable.of(asked, answer(asked.asked(), table.snapshot()), null);
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"bifall-analys.csv\"");
        AnalysisCsv.write(shown, response.getWriter());
    }

    private static Distribution answer(DistributionQuestion.Asked asked, FactTable.Snapshot snapshot) {
        return DistributionQuestion.answer(
                asked, snapshot.cases(), snapshot.deadLetters().size());
    }

    private static @Nullable Distribution before(AnalysisQuestion asked, FactTable.Snapshot snapshot) {
        return asked.yearBefore().map(earlier -> answer(earlier, snapshot)).orElse(null);
    }

    /** For each place the name of the dimension chosen there, empty for none. */
    private List<Dimension> dimensions(AnalysisQuestion asked) {
        List<Dimension> places = new ArrayList<>();
        for (int place = 0; place < AnalysisQuestion.MOST_DIMENSIONS; place++) {
            String chosen = place < asked.asked().by().size()
                    ? asked.asked().by().get(place).name()
                    : "";
            places.add(new Dimension(
                    place + 1,
                    question.analyses().values().stream()
                            .map(analysis -> new FormField.Option(
                                    analysis.name(),
                                    AnalysisWords.label(analysis),
                                    analysis.name().equals(chosen)))
                            .toList()));
        }
        return places;
    }

    /** @param number from 1 */
    record Dimension(int number, List<FormField.Option> options) {}

    /** The years compared are said here, from the same value that the figures are asked by. */
    private static String heading(AnalysisQuestion asked) {
        String by = asked.asked().by().stream().map(AnalysisWords::label).collect(Collectors.joining(", "));
        Integer year = asked.year();
        return asked.measure().label()
                + (year == null ? "" : " " + PageWords.sentence("table.compared", year, year - 1))
                + (by.isEmpty() ? "" : ", " + PageWords.sentence("table.by", by));
    }
}
