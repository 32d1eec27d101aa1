package se.bifall.query.web.money;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bifall.codes.FundingSource;
import se.bifall.codes.GrantKind;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.export.CsvFiles;
import se.bifall.query.export.Sheet;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;
import se.bifall.query.web.Asker;
import se.bifall.query.web.CaseActions;
import se.bifall.query.web.FormField;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PointView;
import se.bifall.query.web.UnknownParameter;
import se.bifall.query.web.money.PaymentQueue.Kind;
import se.bifall.query.web.money.PaymentQueue.Waiting;
import se.bifall.region.RegionProfile;

/** {@code /utbetalningar}: claims, payments and recoveries that wait, by who takes them on, as page and as file. */
@Controller
@Hidden
class PaymentsPage {
    private static final int MOST_ROWS = 500;
    private final AsOf asOf;
    private final RegionProfile region;
    private final Clock clock;

    PaymentsPage(AsOf asOf, RegionProfile region, Clock clock) {
        this.asOf = asOf;
        this.region = region;
        this.clock = clock;
    }

    /** @param key the text under {@code utbetalningar.slag.key} */
    record Group(String key, String role, int count, String total, String sources, List<Row> rows) {}

    /** @param action where it is taken on; null when the person may not, or the day is not today */
    record Row(
            String id,
            String diarienummer,
            String title,
            int number,
            LocalDate since,
            @Nullable LocalDate due,
            boolean late,
            String amount,
            String approvedCosts,
            String entitled,
            String paid,
            String left,
            @Nullable String action,
            String verb) {}

    @GetMapping("/utbetalningar")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        PaymentQueue.Asked asked = PaymentQueue.Asked.of(parameters);
        PointAsked point = PointAsked.of(parameters);
        List<String> wrong = asked.wrong().isEmpty() ? point.wrong() : asked.wrong();
        model.addAttribute("wrong", wrong);
        model.addAttribute("point", PointView.of(point.point(), today));
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new FormField.Option(
                                kind.key, kind.key, asked.kinds().contains(kind)))
                        .toList());
        model.addAttribute("purposes", options(GrantKind.values(), asked.purposes()));
        model.addAttribute("sources", options(FundingSource.values(), asked.sources()));
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "payments";
        }
        Standing standing = asOf.at(point.point());
        List<Waiting> waiting = found(standing, asked, point.point().day());
        Asker asker = point.point().isNow() ? Asker.of(authentication) : null;
        model.addAttribute("groups", groups(waiting, asker));
        model.addAttribute("leftOut", standing.leftOut().size());
        model.addAttribute(
                "file",
                "/utbetalningar.csv" + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        return "payments";
    }

    @GetMapping("/utbetalningar.csv")
    void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        PaymentQueue.Asked asked = PaymentQueue.Asked.of(parameters);
        PointAsked point = PointAsked.of(parameters);
        if (!asked.wrong().isEmpty() || !point.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong().isEmpty() ? point.wrong() : asked.wrong());
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"utbetalningar.csv\"");
        write(found(asOf.at(point.point()), asked, point.point().day()), response.getWriter());
    }

    private List<Waiting> found(Standing standing, PaymentQueue.Asked asked, @Nullable LocalDate day) {
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        return PaymentQueue.of(standing.cases(), region, on).stream()
                .filter(asked::fits)
                .toList();
    }

    /** One line for each source of what waits. No names: the case says whom it concerns. */
    private static void write(List<Waiting> waiting, Appendable out) throws IOException {
        CSVPrinter printer = CsvFiles.spreadsheet(out);
        printer.printRecord(
                "Slag",
                "Diarienummer",
                "Ärende-id",
                "Nr",
                "Ändamål",
                "Källa",
                "Belopp, kr",
                "Sedan",
                "Senast eller ränta från");
        for (Waiting one : waiting) {
            for (var share : one.amount().shares().entrySet()) {
                printer.printRecord(
                        one.kind().key,
                        Sheet.harmless(
                                Optional.ofNullable(one.facts().diarienummer()).orElse("")),
                        Sheet.harmless(one.facts().caseId().value()),
                        one.number(),
                        one.facts().grantKind(),
                        share.getKey(),
                        share.getValue().amount(),
                        one.since(),
                        one.due() == null ? "" : one.due());
            }
        }
    }

    private static <E extends Enum<E>> List<FormField.Option> options(E[] all, List<E> chosen) {
        return Arrays.stream(all)
                .map(one -> new FormField.Option(one.name(), Labels.capital(PageWords.of(one)), chosen.contains(one)))
                .toList();
    }

    private static List<Group> groups(List<Waiting> waiting, @Nullable Asker asker) {
        return Arrays.stream(Kind.values())
                .map(kind -> group(
                        kind, waiting.stream().filter(one -> one.kind() == kind).toList(), asker))
                .filter(group -> group.count() > 0)
                .toList();
    }

    private static Group group(Kind kind, List<Waiting> waiting, @Nullable Asker asker) {
        return new Group(
                kind.key,
                PageWords.of(kind.role()),
                waiting.size(),
                PageWords.kronor(PaymentQueue.total(waiting)),
                Labels.capital(PageWords.split(PaymentQueue.sum(waiting))),
                waiting.stream().limit(MOST_ROWS).map(one -> row(one, asker)).toList());
    }

    private static Row row(Waiting one, @Nullable Asker asker) {
        CaseFacts facts = one.facts();
        String field = one.kind() == Kind.CLAIM ? "claim" : one.kind() == Kind.RECOVERY ? "recovery" : "payment";
        boolean may = asker != null && asker.may(one.kind().command);
        return new Row(
                facts.caseId().value(),
                Optional.ofNullable(facts.diarienummer()).orElseGet(() -> PageWords.word("case.unregistered")),
                facts.title(),
                one.number(),
                one.since(),
                one.due(),
                one.late(),
                Labels.capital(PageWords.split(one.amount())),
                PageWords.kronor(facts.account().approvedCosts()),
                PageWords.kronor(facts.account().entitled()),
                PageWords.kronor(facts.paid().total()),
                PageWords.kronor(facts.left()),
                may ? CaseActions.address(facts, one.kind().command) + "?" + field + "=" + one.number() : null,
                PageWords.of(one.kind().command));
    }
}
