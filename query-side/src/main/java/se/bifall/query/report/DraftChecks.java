package se.bifall.query.report;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.commands.ReportChecks;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.query.projection.AsOf;
import se.bifall.report.ReportAxis;

/** Works a report out once more before it is published: of the same day and the same last event, with the same hidden. */
@Component
final class DraftChecks implements ReportChecks {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private final Reports reports;
    private final KeptDrafts drafts;
    private final AsOf asOf;

    DraftChecks(Reports reports, KeptDrafts drafts, AsOf asOf) {
        this.reports = reports;
        this.drafts = drafts;
        this.asOf = asOf;
    }

    @Override
    public Checked check(PublishReport command) {
        long newest = asOf.at(PointInTime.NOW).position();
        if (command.position() < 1 || command.position() > newest) {
            return new Checked(
                    "Rapporten bygger på händelse " + command.position() + ", men loggens sista är " + newest + ".",
                    null);
        }
        Optional<ReportMaker> maker = reports.makers().stream()
                .filter(one -> one.kind() == command.kind())
                .findFirst();
        if (maker.isEmpty()) {
            return new Checked("Ingen skriver längre en sådan rapport.", null);
        }
        if (command.year() < FIRST_YEAR || command.year() > LAST_YEAR) {
            return new Checked(null, null); // refused as it is: no report is about such a year
        }
        Draft draft = drafts.published(maker.get(), command.year(), point(command), command.smallestGroup());
        LocalDate knownOn = PointInTime.dayOf(draft.standing().recordedAt());
        return new Checked(deviation(command, draft), knownOn);
    }

    private static PointInTime point(PublishReport command) {
        Axis axis = command.axis() == ReportAxis.RECORDED ? Axis.RECORDED : Axis.DECIDED;
        return PointInTime.at(axis, command.asOf()).knownAt(command.position());
    }

    private static @Nullable String deviation(PublishReport command, Draft draft) {
        String again = " Öppna utkastet och publicera därifrån.";
        if (draft.standing().position() != command.position()) {
            return "Rapportens sista händelse är " + draft.standing().position() + ", inte " + command.position() + "."
                    + again;
        }
        if (!draft.title().equals(command.title())) {
            return "Rapporten heter ”" + draft.title() + "”, inte ”" + command.title() + "”." + again;
        }
        Optional<String> figure = Comparing.differing(command.figures(), draft);
        if (figure.isPresent()) {
            return "Siffran ”" + figure.get() + "” är inte den som händelserna ger, eller visas fast den ska vara dold."
                    + again;
        }
        if (!draft.sections().equals(command.sections())) {
            return "Rapportens text är inte den som siffrorna ger." + again;
        }
        return draft.definitions().equals(command.definitions())
                ? null
                : "Rapportens definitioner är inte de som siffrorna är räknade efter." + again;
    }
}
