package se.bifall.query.opendata;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;
import se.bifall.region.RegionProfile;

/** {@code /oppna-data}: what is published, as of when, what is left out, and under which licence. */
@Controller
@Hidden
@OpenDataOn
class OpenDataPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));
    private final AsOf asOf;
    private final Publisher publisher;
    private final RegionProfile region;

    OpenDataPage(AsOf asOf, Publisher publisher, RegionProfile region) {
        this.asOf = asOf;
        this.publisher = publisher;
        this.region = region;
    }

    /** @param code key of its words */
    record Shown(String code, List<Dataset.File> files) {}

    @GetMapping("/oppna-data")
    String show(Model model) {
        Standing standing = asOf.at(PointInTime.NOW);
        model.addAttribute(
                "datasets",
                List.of(Dataset.values()).stream()
                        .map(dataset -> new Shown(dataset.code(), dataset.files()))
                        .toList());
        model.addAttribute("position", standing.position());
        model.addAttribute("updated", TIME.format(standing.recordedAt()));
        model.addAttribute("threshold", region.smallestGroup());
        model.addAttribute("catalogue", DcatFile.NAME);
        model.addAttribute("licence", Publisher.LICENCE);
        model.addAttribute("contactName", publisher.contactName());
        model.addAttribute("contactEmail", publisher.contactEmail());
        return "opendata";
    }
}
