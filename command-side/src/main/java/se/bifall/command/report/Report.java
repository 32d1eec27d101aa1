package se.bifall.command.report;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.commands.ReportChecks.Checked;
import se.bifall.commands.ReportCommand;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.commands.ReportCommand.WithdrawReport;
import se.bifall.events.ReportEvent;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.events.ReportEvent.ReportWithdrawn;
import se.bifall.region.RegionProfile;

/** What must be known of one report to take more: when it was published, and whether it still stands. Pure. */
final class Report {
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate withdrawnOn;

    /** @param checked what is computed; null where nobody can: then what is stated is taken at its word */
    ReportEvent decide(
            ReportCommand command, OfficerId actor, LocalDate today, RegionProfile region, @Nullable Checked checked) {
        return switch (command) {
            case PublishReport c -> publish(c, actor, today, region, checked);
            case WithdrawReport c -> withdraw(c, actor, today, region.machineAccounts(today));
        };
    }

    private ReportPublished publish(
            PublishReport c, OfficerId actor, LocalDate today, RegionProfile region, @Nullable Checked checked) {
        unless(
                new PublishedOnce(c.reportId(), publishedOn != null),
                new InOwnName("publishedBy", c.publishedBy(), actor, region.machineAccounts(today)),
                new NotInTheFuture("publishedOn", c.publishedOn(), today),
                new ReportYear(c.year(), today),
                new KnowsSomething(c.position()),
                new FiguresNamedOnce(c.figures()),
                new RowsFitColumns(c.sections()),
                new HidesSmallGroups(c.smallestGroup(), region.smallestGroup()));
        if (c.asOf() != null) {
            unless(new NotInTheFuture("asOf", c.asOf(), today));
        }
        if (checked != null) {
            unless(new SaysWhatIsComputed(checked.deviates()));
            if (checked.knownOn() != null) {
                unless(new DatesInOrder(
                        "publishedOn",
                        c.publishedOn(),
                        checked.knownOn(),
                        "dagen då rapportens sista händelse registrerades"));
            }
        }
        return new ReportPublished(
                c.reportId(),
                c.kind(),
                c.title(),
                c.year(),
                c.asOf(),
                c.axis(),
                c.position(),
                c.sections(),
                c.definitions(),
                c.smallestGroup(),
                c.publishedBy(),
                c.publishedOn());
    }

    private ReportWithdrawn withdraw(WithdrawReport c, OfficerId actor, LocalDate today, Set<OfficerId> machines) {
        unless(new ReportIsPublished(c.reportId(), publishedOn != null));
        unless(
                new WithdrawnOnce(withdrawnOn),
                new InOwnName("withdrawnBy", c.withdrawnBy(), actor, machines),
                new NotInTheFuture("withdrawnOn", c.withdrawnOn(), today),
                new DatesInOrder(
                        "withdrawnOn",
                        c.withdrawnOn(),
                        Objects.requireNonNull(publishedOn),
                        "dagen då rapporten publicerades"));
        return new ReportWithdrawn(c.reportId(), c.reason(), c.withdrawnBy(), c.withdrawnOn());
    }

    void evolve(ReportEvent event) {
        switch (event) {
            case ReportPublished e -> publishedOn = e.publishedOn();
            case ReportWithdrawn e -> withdrawnOn = e.withdrawnOn();
        }
    }
}
