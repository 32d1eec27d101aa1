package se.bifall.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.XlsxFile;
import se.bifall.region.RegionProfile;

/** {@code /analys}: figures by any set of analyses, at any point in time, as chart, table and file. */
@Controller
@Hidden
class AnalysisPage {
    private final DistributionQuestion question;
    private final AnalysisFilters filters;
    private final Answers answers;
    private final AnalysisPictures pictures;
    private final RegionProfile region;
    private final Clock clock;

    AnalysisPage(
            DistributionQuestion question,
            AnalysisFilters filters,
            Answers answers,
            AnalysisPictures pictures,
            RegionProfile region,
            Clock clock) {
        this.question = question;
        this.filters = filters;
        this.answers = answers;
        this.pictures = pictures;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/analys")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        model.addAttribute("wrong", asked.wrong());
        model.addAttribute("measures", measures(asked.quantity()));
        model.addAttribute("dimensions", dimensions(asked));
        model.addAttribute("point", PointView.of(asked.asked().point(), LocalDate.now(clock)));
        model.addAttribute("whatIf", WhatIfView.of(asked.asked(), question));
        model.addAttribute("published", asked.published());
        model.addAttribute("threshold", region.smallestGroup());
        List<AnalysisFilters.Filter> offered = filters.of(asked);
        model.addAttribute("filters", offered);
        model.addAttribute("moreUsed", offered.stream().anyMatch(filter -> !filter.first() && filter.isUsed()));
        if (!asked.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "analysis";
        }
        Answered now = answers.answer(asked.asked());
        AnalysisTable shown = AnalysisTable.of(asked, now, before(asked), suppression(asked));
        String heading = heading(asked);
        model.addAttribute("heading", heading);
        model.addAttribute("quantityDefinition", asked.quantity().definition(PageWords.wording()));
        model.addAttribute("quantityLabel", Quantities.label(asked.quantity()));
        model.addAttribute(
                "otherLabels", shown.others().stream().map(Quantities::label).toList());
        model.addAttribute("table", shown);
        model.addAttribute(
                "tooFine",
                asked.published() && now.distribution().rows().size() > Suppression.MOST_ROWS
                        ? Suppression.MOST_ROWS
                        : null);
        model.addAttribute("picture", pictures.of(heading, asked.asked().by(), shown));
        model.addAttribute("definition", Texts.definition(now.distribution()));
        model.addAttribute("base", Texts.base(now.distribution()));
        model.addAttribute("axes", axes(asked, now));
        model.addAttribute("position", PageWords.number(now.standing().position()));
        model.addAttribute("updated", Labels.time(now.standing().recordedAt()));
        model.addAttribute("empty", now.standing().position() == 0);
        model.addAttribute("setAside", List.copyOf(now.standing().leftOut()));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "analysis";
    }

    @GetMapping("/analys.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        Sheet sheet = sheet(parameters);
        Download.begin(response, "text/csv;charset=UTF-8", "bifall-analys.csv");
        CsvFiles.writeForSpreadsheets(sheet, response.getWriter());
    }

    @GetMapping("/analys.xlsx")
    void xlsx(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        Sheet sheet = sheet(parameters);
        Download.begin(response, Download.XLSX, "bifall-analys.xlsx");
        XlsxFile.write(sheet, response.getOutputStream());
    }

    private Sheet sheet(MultiValueMap<String, String> parameters) {
        AnalysisQuestion asked = AnalysisQuestion.of(parameters, question);
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        return AnalysisSheet.forPeople(answers.answer(asked.asked()), suppression(asked));
    }

    private @Nullable Answered before(AnalysisQuestion asked) {
        return asked.yearBefore().map(answers::answer).orElse(null);
    }

    private @Nullable Suppression suppression(AnalysisQuestion asked) {
        return asked.published() ? answers.suppression(asked.asked(), region.smallestGroup()) : null;
    }

    /** The same total along both axes and now: a late registration, a correction or a återtag moves one, not the other. */
    private List<AxisLine> axes(AnalysisQuestion asked, Answered answered) {
        PointInTime point = asked.asked().point();
        if (point.day() == null || asked.published()) {
            return List.of();
        }
        Answered other = answers.answer(asked.asked().at(point.otherAxis()));
        Answered now = answers.answer(asked.asked().at(PointInTime.NOW));
        return List.of(axis(answered), axis(other), axis(now));
    }

    /** @param sentence from when it is seen */
    record AxisLine(String sentence, AnalysisTable.Cell total) {}

    private AxisLine axis(Answered answered) {
        Quantity quantity = answered.asked().quantity();
        return new AxisLine(
                PointView.of(answered.asked().point(), LocalDate.now(clock)).sentence(),
                new AnalysisTable.Cell(
                        Quantities.written(quantity, answered.distribution().total()),
                        "/varfor/" + answered.figure(List.of(), quantity)));
    }

    private static List<FormField.Option> measures(Quantity asked) {
        List<FormField.Option> measures = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            measures.add(new FormField.Option(quantity.name(), Quantities.label(quantity), quantity == asked));
        }
        return measures;
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
                                    Objects.equals(analysis.name(), chosen)))
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
        return Quantities.label(asked.quantity())
                + (year == null ? "" : " " + PageWords.sentence("table.compared", year, year - 1))
                + (by.isEmpty() ? "" : ", " + PageWords.sentence("table.by", by));
    }
}
