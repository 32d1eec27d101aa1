package se.bifall.query.web.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bifall.codes.Role;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Asker;
import se.bifall.query.web.DecisionView;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.Paper;
import se.bifall.query.web.Pdf;
import se.bifall.query.web.audit.KeptReads;
import se.bifall.reads.CaseRead;
import se.bifall.region.RegionProfile;

/** {@code /namnd} and {@code /namnd/{dag}}: the nämnd's sittings, each with its agenda, minutes and what is reported. */
@Controller
class BoardPage {
    private final FactTable table;
    private final SittingView.Maker views;
    private final RegionProfile region;
    private final Paper paper;
    private final Pdf pdf;
    private final Clock clock;
    private final KeptReads reads;

    BoardPage(
            FactTable table,
            SittingView.Maker views,
            RegionProfile region,
            Paper paper,
            Pdf pdf,
            Clock clock,
            KeptReads reads) {
        this.reads = reads;
        this.paper = paper;
        this.table = table;
        this.views = views;
        this.region = region;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/namnd")
    String sittings(Authentication authentication, Model model) {
        model.addAttribute("sittings", table.sittings());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("unreported", views.unreported().total());
        model.addAttribute("commandId", DecisionView.fresh());
        model.addAttribute("maySit", Asker.of(authentication).roles().contains(Role.NAMNDSEKRETERARE));
        return "board";
    }

    @GetMapping("/namnd/{day}")
    String sitting(@PathVariable String day, Authentication authentication, Model model) {
        model.addAttribute("s", views.of(on(day)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("commandId", DecisionView.fresh());
        model.addAttribute("maySit", Asker.of(authentication).roles().contains(Role.NAMNDSEKRETERARE));
        return "sitting";
    }

    /** The material for all cases of the agenda as one document. */
    @GetMapping("/namnd/{day}/underlag")
    String material(@PathVariable String day, Authentication authentication, Model model) {
        LocalDate on = on(day);
        List<SittingView.Material> cases = read(on, authentication);
        model.addAttribute("on", on);
        model.addAttribute(
                "paper", paper.of("sitting-documents", "material", () -> Map.of("s", views.of(on), "cases", cases)));
        return "sitting-material";
    }

    @GetMapping("/namnd/{day}/underlag.pdf")
    ResponseEntity<byte[]> materialOnPaper(@PathVariable String day, Authentication authentication) {
        LocalDate on = on(day);
        List<SittingView.Material> cases = read(on, authentication);
        return paper(
                "beslutsunderlag-" + on,
                "sitting-material-pdf",
                Map.of("s", views.of(on), "cases", cases, "region", region.name()));
    }

    /** The material holds the cases, so who reads it has read them. */
    private List<SittingView.Material> read(LocalDate on, Authentication reader) {
        List<SittingView.Material> cases = views.material(on);
        reads.keep(
                Asker.of(reader),
                CaseRead.What.SITTING,
                cases.stream().map(SittingView.Material::facts).toList());
        return cases;
    }

    /** The decisions on delegation that the nämnd is told of at the sitting. */
    @GetMapping("/namnd/{day}/anmalan")
    String report(@PathVariable String day, Model model) {
        LocalDate on = on(day);
        model.addAttribute("on", on);
        model.addAttribute(
                "paper",
                paper.of(
                        "sitting-documents",
                        "report",
                        () -> Map.of("s", views.of(on), "reported", views.reported(on))));
        return "sitting-report";
    }

    @GetMapping("/namnd/{day}/anmalan.pdf")
    ResponseEntity<byte[]> reportOnPaper(@PathVariable String day) {
        LocalDate on = on(day);
        return paper(
                "anmalan-" + on,
                "sitting-report-pdf",
                Map.of("s", views.of(on), "reported", views.reported(on), "region", region.name()));
    }

    private ResponseEntity<byte[]> paper(String name, String template, Map<String, Object> model) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(template, model));
    }

    /** @throws PageRefused when there is no sitting that day */
    private LocalDate on(String day) {
        LocalDate on = parsed(day);
        if (on == null || table.sitting("sammantrade:" + on) == null) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Det finns inget sammanträde " + day + ".", "/namnd");
        }
        return on;
    }

    static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
