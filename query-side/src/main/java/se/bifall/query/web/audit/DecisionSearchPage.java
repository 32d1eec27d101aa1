package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.query.audit.DecisionFound;
import se.bifall.query.audit.DecisionQuestion;
import se.bifall.query.audit.DecisionQuestion.Ready;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.XlsxFile;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Download;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.UnknownParameter;
import se.bifall.region.RegionProfile;

/** {@code /revision/beslut}: every decision, searched; the address is the saved search. */
@Controller
class DecisionSearchPage {
    private static final String PATH = "/revision/beslut";
    private final FactTable table;
    private final RegionProfile region;
    private final DecisionRow.Maker rows;
    private final Clock clock;

    DecisionSearchPage(FactTable table, RegionProfile region, DecisionRow.Maker rows, Clock clock) {
        this.table = table;
        this.region = region;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        Map<String, String> asked = new HashMap<>(parameters);
        List<String> faults = new ArrayList<>();
        long page = Paging.page(asked, faults);
        DecisionQuestion question = DecisionQuestion.of(asked, faults);
        List<DecisionFound> found =
                faults.isEmpty() ? question.among(table.snapshot().cases(), region) : List.of();
        Paging paging = Paging.of(PATH, asked, found.size(), page);
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("faults", faults);
        model.addAttribute("asked", asked);
        model.addAttribute("ready", question.ready());
        model.addAttribute("percent", question.percent());
        model.addAttribute("days", question.days());
        model.addAttribute("readyOnes", Ready.values());
        model.addAttribute("kinds", DecisionKind.values());
        model.addAttribute("outcomes", CriterionOutcome.values());
        model.addAttribute("criteria", region.criteria());
        model.addAttribute("areas", areas());
        model.addAttribute("leftOut", table.snapshot().deadLetters().size());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "total",
                PageWords.kronor(Kronor.of(
                        found.stream().mapToLong(DecisionFound::amount).sum())));
        model.addAttribute("rows", paging.shown(found).stream().map(rows::of).toList());
        model.addAttribute("csv", Paging.address(PATH + ".csv", asked));
        model.addAttribute("xlsx", Paging.address(PATH + ".xlsx", asked));
        return "decision-search";
    }

    private List<InvestmentArea> areas() {
        return table.snapshot().cases().stream()
                .map(CaseFacts::investmentArea)
                .distinct()
                .sorted(Comparator.comparing(InvestmentArea::value))
                .toList();
    }

    @GetMapping(PATH + ".csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        Sheet sheet = sheet(parameters);
        Download.begin(response, "text/csv;charset=UTF-8", "beslut.csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        CsvFiles.writeForSpreadsheets(sheet, response.getWriter());
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        Sheet sheet = sheet(parameters);
        Download.begin(response, Download.XLSX, "beslut.xlsx");
        XlsxFile.write(sheet, response.getOutputStream());
    }

    private Sheet sheet(Map<String, String> parameters) {
        List<String> faults = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(parameters);
        asked.remove("page");
        DecisionQuestion question = DecisionQuestion.of(asked, faults);
        if (!faults.isEmpty()) {
            throw new UnknownParameter(faults);
        }
        FactTable.Snapshot snapshot = table.snapshot();
        return rows.sheet(question.among(snapshot.cases(), region), asked, LocalDate.now(clock), snapshot.position());
    }
}
