package se.bifall.command.grantcase;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import se.bifall.command.grantcase.rule.ContentIsStored;
import se.bifall.command.ledger.BookedAggregate;
import se.bifall.command.ledger.Ledger;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.documents.Documents;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.GrantEvent;
import se.bifall.region.RegionProfile;

/** One case as Axon keeps it: loads, decides, records. All that it knows is in {@link GrantCase}. */
public final class GrantCaseAggregate implements BookedAggregate {
    /** The one name that every command about a case is routed under. */
    public static final String COMMAND = "se.bifall.GrantCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String caseId;

    private final GrantCase state = new GrantCase();
    private final Receipts receipts = new Receipts();
    private boolean taken;

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(
            CommandRequest request, RegionProfile region, Clock clock, Ledgers ledgers, Documents documents) {
        if (taken) {
            return new Refused(Reason.CONFLICT, "IdUpptaget", "caseId", "Id:t används redan av en beslutsram.");
        }
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            GrantCommand command = (GrantCommand) request.command();
            if (state.phase == null && !(command instanceof ApplyForGrant)) {
                return new Refused(
                        Reason.UNKNOWN, "ArendetFinns", "caseId", "Det finns inget ärende " + command.caseId() + ".");
            }
            try {
                unlessStored(command, documents);
                Asked asked = new Asked(new OfficerId(request.actor()), LocalDate.now(clock), region);
                GrantEvent event = Deciding.decide(state, command, asked);
                List<BifallEvent> bookings = Bookings.of(state, event, region);
                ledgers.check(bookings, region);
                ledgers.write(bookings);
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    private static void unlessStored(GrantCommand command, Documents documents) {
        if (command instanceof FileDocument c) {
            boolean stored = documents.holds(c.sha256(), c.bytes(), c.format());
            Broken.unless(new ContentIsStored(c.sha256(), c.bytes(), c.format(), stored));
        }
    }

    @Override
    public Ledger ledger() {
        return new PaymentLedger(state);
    }

    @Override
    public void write(BifallEvent entry, MetaData context) {
        apply(entry, context);
    }

    @EventSourcingHandler
    void on(GrantEvent event, MetaData metaData) {
        caseId = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }

    @EventSourcingHandler
    void on(FrameEvent event) {
        caseId = event.stream();
        taken = true;
    }
}
