package se.bifall.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.command.CommandDesk;
import se.bifall.command.EventMetaData;
import se.bifall.command.Receipts;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.ReportCommand;
import se.bifall.events.ReportEvent;
import se.bifall.region.RegionProfile;

/** One report as Axon keeps it. */
public final class ReportAggregate {
    public static final String COMMAND = "se.bifall.ReportCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String report;

    private final Report state = new Report();
    private final Receipts receipts = new Receipts();

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, RegionProfile region, Clock clock, MetaData sentWith) {
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            ReportCommand command = (ReportCommand) request.command();
            try {
                ReportEvent event = state.decide(
                        command,
                        new OfficerId(request.actor()),
                        LocalDate.now(clock),
                        region,
                        CheckedReport.of(sentWith));
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @EventSourcingHandler
    void on(ReportEvent event, MetaData metaData) {
        report = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }
}
