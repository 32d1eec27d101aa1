package se.bifall.command.sitting;

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
import se.bifall.command.CommandDesk;
import se.bifall.command.EventMetaData;
import se.bifall.command.Receipts;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.ledger.BookedAggregate;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.SittingCommand;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.events.BifallEvent;
import se.bifall.events.SittingEvent;

/** One sitting as Axon keeps it. */
public final class SittingAggregate implements BookedAggregate {
    public static final String COMMAND = "se.bifall.SittingCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String sitting;

    private final Sitting state = new Sitting();
    private final Receipts receipts = new Receipts();

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, Clock clock) {
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            SittingCommand command = (SittingCommand) request.command();
            if (!state.exists() && !(command instanceof PlanSitting)) {
                return new Refused(
                        Reason.UNKNOWN,
                        "SammantradetFinns",
                        "sittingOn",
                        "Det finns inget sammanträde " + command.sittingOn() + ".");
            }
            try {
                SittingEvent event = state.decide(command, LocalDate.now(clock));
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @Override
    public Sitting ledger() {
        return state;
    }

    @Override
    public void write(BifallEvent entry, MetaData context) {
        if (!state.holds(entry)) {
            apply(entry, context);
        }
    }

    @EventSourcingHandler
    void on(SittingEvent event, MetaData metaData) {
        sitting = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }
}
