package se.bifall.command.frame;

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
import se.bifall.command.ledger.Ledger;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent;
import se.bifall.region.RegionProfile;

/** One frame as Axon keeps it. */
public final class FrameAggregate implements BookedAggregate {
    public static final String COMMAND = "se.bifall.FrameCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String frameId;

    private final DecisionFrame state = new DecisionFrame();
    private final Receipts receipts = new Receipts();
    private boolean taken;

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, RegionProfile region, Clock clock) {
        if (taken) {
            return new Refused(Reason.CONFLICT, "IdUpptaget", "frameId", "Id:t används redan av ett ärende.");
        }
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            FrameCommand command = (FrameCommand) request.command();
            if (!state.isSet() && !(command instanceof SetDecisionFrame)) {
                return new Refused(
                        Reason.UNKNOWN, "RamenFinns", "frameId", "Det finns ingen ram " + command.frameId() + ".");
            }
            try {
                FrameEvent event = state.decide(command, LocalDate.now(clock), region);
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @Override
    public Ledger ledger() {
        return state;
    }

    @Override
    public void write(BifallEvent entry, MetaData context) {
        apply(entry, context);
    }

    @EventSourcingHandler
    void on(FrameEvent event, MetaData metaData) {
        frameId = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }

    @EventSourcingHandler
    void on(GrantEvent event) {
        frameId = event.stream();
        taken = true;
    }
}
